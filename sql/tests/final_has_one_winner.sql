/*
model: marts.bracket
description: a tournament that is over has one final, and someone won it; 1950 was decided in a group
*/
select tournament, count(*) as finals, count(winner) as winners
from marts.bracket
where round = 'Final' and score1 is not null
group by tournament
having count(*) <> 1 or count(winner) <> 1
