/*
kind: incremental
strategy: delete+insert            # a goal that was withdrawn disappears with its match's partition
partition_key: [tournament_id, match_no]
watermark: _load_id
description: one row a goal in play, shoot-outs excluded
columns:
  tournament_id: {tests: [not_null]}
  match_no: {tests: [not_null]}
  side: {description: "1 = counts for team1, 2 = for team2", tests: [not_null, {accepted_values: [1, 2]}]}
  goal_no: {description: "position within the goals of that side, from 0", tests: [not_null]}
  scorer: {description: "as published; a shorter name in another year is another scorer", tests: [not_null]}
  minute: {description: "45 for a goal in the minutes added to the first half", tests: [not_null]}
  stoppage: {description: "minute of the added time, null outside of it"}
  penalty: {description: "a penalty kick in play", tests: [not_null]}
  own_goal: {description: "the scorer plays for the other side", tests: [not_null]}
*/
select
  m."tournamentId" as tournament_id,
  m."matchNo" as match_no,
  1 as side,
  goal_no::integer as goal_no,
  g.name::varchar(256) as scorer,
  goal_minute(g.minute::varchar(16)) as minute,
  coalesce(g."offset"::integer, stoppage_minute(g.minute::varchar(16))) as stoppage,
  coalesce(g.penalty::boolean, false) as penalty,
  coalesce(g.owngoal::boolean, false) as own_goal
from source.matches as m, m.goals1 as g at goal_no
union all
select
  m."tournamentId",
  m."matchNo",
  2,
  goal_no::integer,
  g.name::varchar(256),
  goal_minute(g.minute::varchar(16)),
  coalesce(g."offset"::integer, stoppage_minute(g.minute::varchar(16))),
  coalesce(g.penalty::boolean, false),
  coalesce(g.owngoal::boolean, false)
from source.matches as m, m.goals2 as g at goal_no
