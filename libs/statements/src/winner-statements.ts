import { physicalRelation, sourceRelations, type Source } from '@hakkai/contract';
import { CUTOVER_SKEW_MICROS, IMPLIED_SEQUENCE } from './cutover-skew.ts';
import { LOAD_STAGE, LOAD_WINNERS, type LoadBatch } from './load-batch.ts';
import { mergeStatement } from './merge-statement.ts';
import { quoteColumns, quoteIdentifier, quoteRelation } from './quote.ts';
import { sourceTables } from './source-columns.ts';

/**
 * Which change is the present state of each key that the batch touched, and the MERGE that makes it so.
 *
 * The newest version wins. Of several changes with the newest version, the last one is the one no other starts from (whose new
 * image is nobody's old image; no image at all counts as an image). Where that leaves several or none, time and then the greatest
 * Kinesis sequence decide, and the row is marked `_tied`. Where the newest is a row of a snapshot, or a removal it implies, changes shortly before it compete
 * in the same way, so nothing is lost or doubled at the cutover. The contest is held over history, not over the batch: its outcome is
 * a function of the set of changes, and loads in any order end in the same table. A change of an earlier epoch never replaces one
 * of a later.
 */
export function winnerStatements(batch: LoadBatch, source: Source): readonly string[] {
  const tables = sourceTables(source);
  const relations = sourceRelations(source.name);
  const current = physicalRelation(batch.environment, relations.current);
  const currentName = quoteRelation(current);
  const history = quoteRelation(physicalRelation(batch.environment, relations.history));
  const keys = tables.keys;
  const sameKey = (a: string, b: string): string =>
    keys.map((key) => `${a}.${quoteIdentifier(key)} = ${b}.${quoteIdentifier(key)}`).join(' and ');
  const columns = tables.current.map((c) => c.name);
  const copied = columns.filter((name) => name !== '_load_id' && name !== '_tied');
  const tied = `case when r."ends" = 1 then false else true end`;
  return [
    [
      `create temp table ${quoteIdentifier(LOAD_WINNERS)} as`,
      `with touched as (`,
      `  select distinct ${quoteColumns(keys, 's')} from ${quoteIdentifier(LOAD_STAGE)} as s`,
      `), newest as (`,
      `  select ${quoteColumns(keys, 'h')}, max(h."_version") as "_version"`,
      `  from ${history} as h join touched as t on ${sameKey('t', 'h')}`,
      `  where h."_epoch" = ${source.epoch}`,
      `  group by ${quoteColumns(keys, 'h')}`,
      `), contest as (`,
      `  select ${quoteColumns([...keys, '_version'], 'n')},`,
      `    case when sum(case when (h."_op" = 'insert' and h."_old_hash" = h."_new_hash") or h."_sequence" = '${IMPLIED_SEQUENCE}' then 1 else 0 end) > 0`,
      `      then lpad(greatest(n."_version"::bigint - ${CUTOVER_SKEW_MICROS}, 0)::varchar, 20, '0') else n."_version" end as "_from"`,
      `  from newest as n join ${history} as h on ${sameKey('h', 'n')} and h."_version" = n."_version"`,
      `  where h."_epoch" = ${source.epoch}`,
      `  group by ${quoteColumns([...keys, '_version'], 'n')}`,
      `), candidate as (`,
      `  select ${quoteColumns([...keys, '_identity', '_version', '_sequence', '_old_hash', '_new_hash'], 'h')}`,
      `  from ${history} as h join contest as n on ${sameKey('n', 'h')} and h."_version" >= n."_from"`,
      `  where h."_epoch" = ${source.epoch}`,
      `), outcome as (`,
      `  select ${quoteColumns([...keys, '_identity', '_version', '_sequence'], 'a')}, count(b."_identity") as "followers"`,
      `  from candidate as a left join candidate as b`,
      `    on ${sameKey('b', 'a')} and b."_identity" <> a."_identity" and coalesce(b."_old_hash", '') = coalesce(a."_new_hash", '')`,
      `  group by ${quoteColumns([...keys, '_identity', '_version', '_sequence'], 'a')}`,
      `), ranked as (`,
      `  select o."_identity",`,
      `    row_number() over (partition by ${quoteColumns(keys, 'o')} order by case when o."followers" = 0 then 0 else 1 end, o."_version" desc, o."_sequence" desc, o."_identity" desc) as "place",`,
      `    sum(case when o."followers" = 0 then 1 else 0 end) over (partition by ${quoteColumns(keys, 'o')}) as "ends"`,
      `  from outcome as o`,
      `)`,
      `select ${quoteColumns(copied, 'h')}, ${batch.loadId}::bigint as "_load_id", ${tied} as "_tied"`,
      `from ranked as r join ${history} as h on h."_identity" = r."_identity" left join ${currentName} as c on ${sameKey('c', 'h')}`,
      `where r."place" = 1 and (c."_identity" is null or c."_epoch" < ${source.epoch} or (c."_epoch" = ${source.epoch} and (c."_identity" <> r."_identity" or c."_tied" <> ${tied} or c."_sequence" <> h."_sequence")))`,
    ].join('\n'),
    mergeStatement({ target: current, source: LOAD_WINNERS, keys, columns }),
  ];
}
