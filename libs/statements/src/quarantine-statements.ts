import { physicalRelation, QUARANTINE, UNROUTED } from '@hakkai/contract';
import { copyNdjsonStatement } from './copy-statement.ts';
import { createTempTableStatement } from './create-table.ts';
import { LOAD_QUARANTINE, type LoadBatch } from './load-batch.ts';
import { completenessStatements } from './object-statements.ts';
import { QUARANTINE_LINE_COLUMNS } from './platform-tables.ts';
import { quoteColumns, quoteIdentifier, quoteLiteral, quoteRelation } from './quote.ts';

/** Quarantined records become rows once, by the hash of their raw bytes, as changes do by their identity. */
export function quarantineStatements(batch: LoadBatch, manifestUrl: string): readonly string[] {
  const quarantine = quoteRelation(physicalRelation(batch.environment, QUARANTINE));
  const stage = quoteIdentifier(LOAD_QUARANTINE);
  const staged = QUARANTINE_LINE_COLUMNS.map((c) => c.name);
  const source = quoteLiteral(batch.source?.name ?? UNROUTED);
  return [
    createTempTableStatement(LOAD_QUARANTINE, QUARANTINE_LINE_COLUMNS),
    copyNdjsonStatement({ table: LOAD_QUARANTINE, columns: staged, manifestUrl, environment: batch.environment }),
    ...completenessStatements('quarantine', LOAD_QUARANTINE, 'object', '"part" = 0'),
    [
      `insert into ${quarantine} (${quoteColumns([...staged, 'epoch', 'load_id', 'loaded_at'])})`,
      `select ${quoteColumns(staged, 's')}, ${batch.source?.epoch ?? 1}, ${batch.loadId}, ${quoteLiteral(batch.loadedAt)}::timestamp`,
      `from (`,
      `  select ${quoteColumns(staged, 't')}, row_number() over (partition by t."record_hash", t."part" order by t."sequence", t."object", t."line") as "nth"`,
      `  from ${stage} as t`,
      `) as s`,
      `left join ${quarantine} as q on q."source" = ${source} and q."record_hash" = s."record_hash" and q."part" = s."part"`,
      `where s."nth" = 1 and q."record_hash" is null`,
    ].join('\n'),
  ];
}
