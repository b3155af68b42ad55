/*
model: staging.goals
description: a goal that is loaded twice is still one goal
*/
select tournament_id, match_no, side, goal_no, count(*) as copies
from staging.goals
group by tournament_id, match_no, side, goal_no
having count(*) > 1
