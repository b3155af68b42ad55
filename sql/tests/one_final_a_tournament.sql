/*
model: marts.bracket
description: a tournament has one final at most; 1950 was decided in a group and has none
*/
select tournament, count(*) as finals
from marts.bracket
where round = 'Final'
group by tournament
having count(*) > 1
