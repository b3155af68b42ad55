/*
kind: table
tags: [tournament]
description: who scored how often, over all tournaments that name their scorers
columns:
  scorer: {tests: [not_null, unique]}
  goals: {description: "penalties in play count, own goals do not", tests: [not_null]}
  tournaments: {description: "number of tournaments with a goal", tests: [not_null]}
*/
select
  scorer,
  count(*) as goals,
  count(distinct tournament_id) as tournaments
from staging.goals
where not own_goal
group by scorer
