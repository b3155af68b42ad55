/*
model: marts.bracket
description: a match that something decided has a winner, which is one of its teams, and no other match has one
*/
select tournament, round, team1, team2, decided_by, winner
from marts.bracket
where (decided_by is null and winner is not null)
  or (decided_by is not null and (winner is null or winner not in (team1, team2)))
