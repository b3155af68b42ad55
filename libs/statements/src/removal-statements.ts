import { parseLandKey, physicalRelation, snapshotEndOf, sourceRelations, type Source } from '@hakkai/contract';
import { CUTOVER_SKEW_MICROS, IMPLIED_SEQUENCE } from './cutover-skew.ts';
import { LOAD_REMOVALS, type LoadBatch, type LoadObject } from './load-batch.ts';
import { mergeStatement } from './merge-statement.ts';
import { quoteColumns, quoteIdentifier, quoteLiteral, quoteRelation } from './quote.ts';
import { sourceTables } from './source-columns.ts';

/**
 * What the end of a snapshot implies: a key whose present state is older than T1 and that the export lacks was removed by T1. It gets a
 * tombstone of version T1, in history as in the current rows, so that an older change that comes late does not bring it back. Keys that
 * changed within the clocks' skew before T1 are left to the stream.
 */
export function removalStatements(batch: LoadBatch, source: Source): readonly string[] {
  return batch.objects.flatMap((object) => {
    const micros = snapshotEndOf(object.key);
    return micros === null ? [] : removalsAt(batch, source, object, micros);
  });
}

function removalsAt(batch: LoadBatch, source: Source, end: LoadObject, micros: bigint): readonly string[] {
  const tables = sourceTables(source);
  const relations = sourceRelations(source.name);
  const current = physicalRelation(batch.environment, relations.current);
  const history = quoteRelation(physicalRelation(batch.environment, relations.history));
  const sameKey = tables.keys.map((key) => `s.${quoteIdentifier(key)} = c.${quoteIdentifier(key)}`).join(' and ');
  const keyText = tables.keys.map((key) => `c.${quoteIdentifier(key)}::varchar`).join(` || '/' || `);
  const version = (at: bigint): string => quoteLiteral(String(at).padStart(20, '0'));
  const moment = new Date(Number(micros / 1000n)).toISOString().slice(0, 19).replace('T', ' ');
  const settled = micros > CUTOVER_SKEW_MICROS ? micros - CUTOVER_SKEW_MICROS : 0n;
  const columns = tables.current.map((column) => column.name);
  const given = [
    ...tables.keys,
    '_identity',
    '_version',
    '_op',
    '_changed_at',
    '_sequence',
    '_old_hash',
    '_object',
    '_line',
    '_epoch',
    '_contract_version',
    '_load_id',
  ];
  return [
    [
      `insert into ${history} (${quoteColumns(given)})`,
      `select ${quoteColumns(tables.keys, 'c')}, md5('removed by ${micros}/' || ${keyText}), ${version(micros)}, 'remove',`,
      `  '${moment}.${String(micros % 1_000_000n).padStart(6, '0')}'::timestamp, '${IMPLIED_SEQUENCE}', c."_new_hash",`,
      `  ${quoteLiteral(end.key)}, 0, ${source.epoch}, ${parseLandKey(end.key)?.contractVersion ?? source.contractVersion}, ${batch.loadId}`,
      `from ${quoteRelation(current)} as c left join ${history} as s on ${sameKey} and s."_epoch" = ${source.epoch} and s."_version" = ${version(micros)}`,
      `where s."_identity" is null and c."_op" <> 'remove'`,
      `  and (c."_epoch" < ${source.epoch} or (c."_epoch" = ${source.epoch} and c."_version" < ${version(settled)}))`,
    ].join('\n'),
    [
      `create temp table ${quoteIdentifier(LOAD_REMOVALS)} as`,
      `select ${quoteColumns(
        tables.history.map((column) => column.name),
        'h',
      )}, false as "_tied"`,
      `from ${history} as h where h."_load_id" = ${batch.loadId} and h."_object" = ${quoteLiteral(end.key)}`,
    ].join('\n'),
    mergeStatement({ target: current, source: LOAD_REMOVALS, keys: tables.keys, columns }),
    `drop table ${quoteIdentifier(LOAD_REMOVALS)}`,
  ];
}
