/*
kind: view
description: one row a match, with its score in columns and the stage of the tournament that its round belongs to
columns:
  tournament_id: {description: "wc-1930, wc-1934, …", tests: [not_null]}
  match_no: {description: "position in the tournament, from 1", tests: [not_null]}
  round: {description: "as the organisers name it, which differs from year to year"}
  stage:
    description: one name for what the rounds of all years call differently; null when a round is not in seeds/rounds.csv
    tests:
      - not_null
      - accepted_values: [Group stage, Group play-off, Final group, Round of 32, Round of 16, Quarter-finals, Semi-finals, Third place, Final]
  played_on: {description: "day of the match where it was played"}
  kick_off: {description: "moment in UTC, where the time of day has a zone"}
  played_on_jst: {description: "day in Japan at kick-off"}
  team1: {tests: [not_null]}
  team2: {tests: [not_null]}
  score1: {description: "goals of team1 at the end of play, extra time included; null while nothing was played"}
  score2: {description: "goals of team2"}
  regular1: {description: "goals of team1 after regular time"}
  regular2: {description: "goals of team2 after regular time"}
  extra1: {description: "goals of team1 after extra time, null when none was played"}
  extra2: {description: "goals of team2 after extra time"}
  penalties1: {description: "goals of team1 in the shoot-out, null when there was none"}
  penalties2: {description: "goals of team2 in the shoot-out"}
*/
select
  m."tournamentId" as tournament_id,
  m."matchNo" as match_no,
  m.round,
  r.stage,
  m."group" as group_name,
  m."date" as played_on,
  utc_moment(m."date", m."time") as kick_off,
  jst_date(utc_moment(m."date", m."time")) as played_on_jst,
  m.team1,
  m.team2,
  coalesce(m.score.et[0]::integer, m.score.ft[0]::integer) as score1,
  coalesce(m.score.et[1]::integer, m.score.ft[1]::integer) as score2,
  m.score.ft[0]::integer as regular1,
  m.score.ft[1]::integer as regular2,
  m.score.et[0]::integer as extra1,
  m.score.et[1]::integer as extra2,
  m.score.p[0]::integer as penalties1,
  m.score.p[1]::integer as penalties2,
  m.ground,
  m.status
from source.matches as m
left join seeds.rounds as r
  on r.round = m.round
  and r.has_group = (m."group" is not null)
