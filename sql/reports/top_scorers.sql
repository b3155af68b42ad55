select scorer, goals, tournaments
from marts.top_scorers
order by goals desc, tournaments, scorer
limit 10
