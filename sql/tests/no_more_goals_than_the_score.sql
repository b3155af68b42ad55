/*
model: staging.goals
description: a match never lists more goals than its score; level after regular time it is still being played until extra time has a score
*/
select m.tournament_id, m.match_no, m.score1, m.score2, g.goals1, g.goals2
from staging.matches as m
join (
  select
    tournament_id,
    match_no,
    sum(case when side = 1 then 1 else 0 end) as goals1,
    sum(case when side = 2 then 1 else 0 end) as goals2
  from staging.goals
  group by tournament_id, match_no
) as g on g.tournament_id = m.tournament_id and g.match_no = m.match_no
where (g.goals1 > m.score1 or g.goals2 > m.score2)
  and (m.regular1 <> m.regular2 or m.extra1 is not null)
