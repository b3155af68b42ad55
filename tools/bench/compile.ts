import { compileQuery, openRedshift } from '@hakkai/redshift-local';
import { median, type Figure } from './figure.ts';

const WARM_UP = 300;
const RUNS = 501;

const TABLES: readonly string[] = [
  'create table changes (_identity varchar(64), _version varchar(40), _op varchar(8), _changed_at timestamp, tournamentid varchar(64), matchno bigint, payload super)',
  'create table tournaments (id varchar(64), name varchar(200), host varchar(100), starts date, prize decimal(15,2))',
  'create table scorers (tournamentid varchar(64), player varchar(100), goals integer, seconds double precision)',
];

/** 50 lines as an analyst writes them: common tables, SUPER, an unnest, joins, aggregates, windows, dates and texts. */
export const FIFTY_LINES = `with matches as (
  select
    c.tournamentid as tournament,
    c.matchno,
    c.payload.round::varchar as round,
    c.payload.team1::varchar as home,
    c.payload.team2::varchar as away,
    c.payload.score.ft[0]::int as home_goals,
    c.payload.score.ft[1]::int as away_goals,
    date_trunc('day', c._changed_at) as played,
    row_number() over (partition by c._identity order by c._version desc) as newest
  from changes c
  where c._op <> 'remove'
    and c._changed_at >= dateadd(month, -18, '2026-06-01'::timestamp)
    and c.payload.score.ft is not null
),
goals as (
  select
    c.tournamentid as tournament,
    g.name::varchar as player,
    count(*) as goals,
    min(g.minute::int) as earliest
  from changes c, c.payload.goals g
  where g.minute::int between 0 and 120
  group by 1, 2
),
totals as (
  select
    m.tournament,
    m.home as team,
    sum(case when m.home_goals > m.away_goals then 3 when m.home_goals = m.away_goals then 1 else 0 end) as points,
    sum(m.home_goals - m.away_goals) as difference,
    avg(m.home_goals + m.away_goals) as per_match
  from matches m where m.newest = 1
  group by m.tournament, m.home
)
select
  t.name || ' (' || nvl(t.host, 'unknown') || ')' as tournament,
  upper(trim(o.team)) as team,
  o.points,
  round(o.difference / nullif(o.per_match, 0), 2) as form,
  rank() over (partition by o.tournament order by o.points desc, o.difference desc) as place,
  coalesce(best.player, 'nobody') as scorer,
  t.prize * 0.25 as share,
  datediff(day, t.starts, '2026-07-19'::date) as days
from totals o
join tournaments t on t.id = o.tournament and t.starts < '2026-12-31'
left join (select tournament, max(player) as player from goals where goals >= 5 group by tournament) best on best.tournament = o.tournament
where o.points > 0 and t.name not like 'Friendly%' and exists (select 1 from scorers s where s.tournamentid = t.id and s.goals > 2)
order by place, team limit 100`;

/** Parse, bind and emit of 50 lines, warm: what a statement costs before the engine sees it. */
export async function compile(): Promise<readonly Figure[]> {
  const redshift = await openRedshift();
  try {
    const session = await redshift.openSession();
    for (const table of TABLES) await session.execute(table);
    await session.execute(FIFTY_LINES);
    const times: number[] = [];
    for (let run = 0; run < WARM_UP + RUNS; run += 1) {
      const started = performance.now();
      compileQuery(session, FIFTY_LINES);
      if (run >= WARM_UP) times.push(performance.now() - started);
    }
    const note = `median of ${RUNS} after ${WARM_UP} more, ${FIFTY_LINES.split('\n').length} lines`;
    return [{ name: 'parse, bind and emit of 50 lines', value: median(times), unit: 'ms', bound: 1, note }];
  } finally {
    await redshift.close();
  }
}
