/** One statement in Redshift's SQL and the same as somebody who knows DuckDB writes it, over `changes`. */
export interface PeerQuery {
  readonly name: string;
  readonly bound: number;
  readonly redshift: string;
  readonly byHand: string;
}

export const PEER_QUERIES: readonly PeerQuery[] = [
  {
    name: '3-path SUPER aggregate / DuckDB by hand',
    bound: 1.3,
    redshift: `select c.payload.round::varchar as round, sum(c.payload.score.ft[0]::int) as goals, count(c.payload.team1::varchar) as teams
      from changes c group by 1 order by 1`,
    byHand: `select x[1] as round, sum(try_cast(x[2] as integer)) as goals, count(x[3]) as teams
      from (select json_extract_string(payload, ['$.round', '$.score.ft[0]', '$.team1']) as x from changes) group by 1 order by 1`,
  },
  {
    name: 'unnest and aggregate / DuckDB by hand',
    bound: 1.3,
    redshift: `select g.name::varchar as scorer, count(*) as goals, max(g.minute::int) as latest
      from changes c, c.payload.goals g group by 1 order by 2 desc, 1 limit 20`,
    byHand: `select x[1] as scorer, count(*) as goals, max(try_cast(x[2] as integer)) as latest
      from (select json_extract_string(goal, ['$.name', '$.minute']) as x from (select unnest(json_extract(payload, '$.goals[*]')) as goal from changes))
      group by 1 order by 2 desc, 1 limit 20`,
  },
];

/** What both sides run before the MERGE: a target of a million rows, and 100,000 rows of which every second is new. */
export const MERGE_SETUP: readonly string[] = [
  'create table latest as select _identity, _version, matchno, payload from changes',
  `create table staged as select _identity || case when matchno % 20 = 0 then '' else 'x' end as _identity, _version || '1' as _version, matchno, payload
     from changes where matchno % 10 = 0`,
];

export const MERGE: PeerQuery = {
  name: 'MERGE of 100 k into 1 M / DuckDB by hand',
  bound: 1.5,
  redshift: `merge into latest using staged s on latest._identity = s._identity
    when matched then update set _version = s._version, payload = s.payload
    when not matched then insert values (s._identity, s._version, s.matchno, s.payload)`,
  byHand: `merge into latest using staged s on latest._identity = s._identity
    when matched then update set _version = s._version, payload = s.payload
    when not matched then insert values (s._identity, s._version, s.matchno, s.payload)`,
};
