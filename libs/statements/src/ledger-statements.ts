import { LEDGER, physicalRelation, QUARANTINE, sourceRelations, UNROUTED } from '@hakkai/contract';
import { LOAD_OBJECTS, type LoadBatch, type LoadObject } from './load-batch.ts';
import { LEDGER_COLUMNS } from './platform-tables.ts';
import { quoteColumns, quoteIdentifier, quoteLiteral, quoteRelation } from './quote.ts';

/**
 * One ledger row for each object of the batch, in the same transaction as its rows: an object whose row is here is loaded, one whose
 * row is not is not. The last statement answers what the batch did.
 */
export function ledgerStatements(batch: LoadBatch): readonly string[] {
  const ledger = quoteRelation(physicalRelation(batch.environment, LEDGER));
  const source = batch.source?.name ?? UNROUTED;
  const kinds = [...new Set(batch.objects.map((object) => object.kind))];
  return [
    ...kinds.map((kind) => ledgerRows(batch, kind, ledger, source)),
    [
      `select count(*) as "objects", coalesce(sum("records"), 0) as "records", coalesce(sum("loaded"), 0) as "loaded",`,
      `  coalesce(sum("duplicates"), 0) as "duplicates", coalesce(sum("quarantined"), 0) as "quarantined"`,
      `from ${ledger} where "source" = ${quoteLiteral(source)} and "load_id" = ${batch.loadId}`,
    ].join('\n'),
  ];
}

function ledgerRows(batch: LoadBatch, kind: LoadObject['kind'], ledger: string, source: string): string {
  const fresh = `coalesce(n."records", 0)`;
  // The object that ends a snapshot brings the removals it implies, a number that its key cannot promise.
  const records = `greatest(o."records", ${fresh})`;
  return [
    `insert into ${ledger} (${quoteColumns(LEDGER_COLUMNS.map((c) => c.name))})`,
    `select ${quoteLiteral(source)}, ${batch.source?.epoch ?? 1}, o."object", o."sha256", o."kind", ${records},`,
    `  ${kind === 'land' ? fresh : '0'}, ${records} - ${fresh}, ${kind === 'land' ? '0' : fresh}, ${batch.loadId}, ${quoteLiteral(batch.loadedAt)}::timestamp`,
    `from ${quoteIdentifier(LOAD_OBJECTS)} as o`,
    `left join (${newRecords(batch, kind)}) as n on n."object" = o."object"`,
    `where o."kind" = ${quoteLiteral(kind)}`,
  ].join('\n');
}

/** How many records of each object this batch brought in. */
function newRecords(batch: LoadBatch, kind: LoadObject['kind']): string {
  if (kind === 'land' && batch.source) {
    const history = quoteRelation(physicalRelation(batch.environment, sourceRelations(batch.source.name).history));
    return `select h."_object" as "object", count(*) as "records" from ${history} as h where h."_load_id" = ${batch.loadId} group by h."_object"`;
  }
  const quarantine = quoteRelation(physicalRelation(batch.environment, QUARANTINE));
  const source = quoteLiteral(batch.source?.name ?? UNROUTED);
  return `select q."object", count(*) as "records" from ${quarantine} as q where q."source" = ${source} and q."load_id" = ${batch.loadId} and q."part" = 0 group by q."object"`;
}
