/*
kind: table
tags: [tournament]
description: the knock-out matches of every tournament and who went on; a replay is a match of its own
columns:
  tournament: {tests: [not_null]}
  round: {description: "as the organisers name it", tests: [not_null]}
  played_on: {tests: [not_null]}
  score1: {description: "goals of team1, extra time included; null when the match was not played"}
  score2: {description: "goals of team2"}
  decided_by:
    description: null when nothing was decided, as before a replay or at a walk-over
    tests: [{accepted_values: [regular time, extra time, penalties]}]
  winner: {description: "null where the score does not decide"}
*/
with knock_out as (
  select
    *,
    case
      when penalties1 <> penalties2 then 'penalties'
      when extra1 <> extra2 then 'extra time'
      when extra1 is null and regular1 <> regular2 then 'regular time'
    end as decided_by
  from staging.matches
  where stage in ('Round of 32', 'Round of 16', 'Quarter-finals', 'Semi-finals', 'Third place', 'Final')
)
select
  tournament_id as tournament,
  round,
  played_on,
  team1,
  team2,
  score1,
  score2,
  decided_by,
  case
    when decided_by = 'penalties' then case when penalties1 > penalties2 then team1 else team2 end
    when decided_by is not null then case when score1 > score2 then team1 else team2 end
  end as winner
from knock_out
