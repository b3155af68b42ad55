import { physicalRelation, sourceRelations, type Source } from '@hakkai/contract';
import { copyNdjsonStatement } from './copy-statement.ts';
import { createTempTableStatement } from './create-table.ts';
import { LOAD_STAGE, type LoadBatch } from './load-batch.ts';
import { completenessStatements } from './object-statements.ts';
import { quoteColumns, quoteIdentifier, quoteRelation } from './quote.ts';
import { sourceTables } from './source-columns.ts';

/**
 * Stage, COPY, and every change that history does not have yet. The same change may stand in several lines of several objects:
 * one of them becomes the row, and the least sequence number any of them had is kept, so that history depends on the set of
 * records alone and not on which object came first.
 */
export function historyStatements(batch: LoadBatch, source: Source, manifestUrl: string): readonly string[] {
  const tables = sourceTables(source);
  const history = quoteRelation(physicalRelation(batch.environment, sourceRelations(source.name).history));
  const stage = quoteIdentifier(LOAD_STAGE);
  const staged = tables.stage.map((c) => c.name);
  return [
    createTempTableStatement(LOAD_STAGE, tables.stage),
    copyNdjsonStatement({ table: LOAD_STAGE, columns: staged, manifestUrl, environment: batch.environment }),
    ...completenessStatements('land', LOAD_STAGE, '_object'),
    [
      `insert into ${history} (${quoteColumns([...staged, '_epoch', '_contract_version', '_load_id'])})`,
      `select ${quoteColumns(staged, 's')}, ${source.epoch}, split_part(split_part(s."_object", '/contract=v', 2), '/', 1)::integer, ${batch.loadId}`,
      `from (`,
      `  select ${quoteColumns(staged, 't')}, row_number() over (partition by t."_identity" order by t."_sequence", t."_object", t."_line") as "_nth"`,
      `  from ${stage} as t`,
      `) as s`,
      `left join ${history} as h on h."_identity" = s."_identity"`,
      `where s."_nth" = 1 and h."_identity" is null`,
    ].join('\n'),
    [
      `update ${history} set "_sequence" = d."_sequence"`,
      `from (select t."_identity", min(t."_sequence") as "_sequence" from ${stage} as t group by t."_identity") as d`,
      `where ${history}."_identity" = d."_identity" and d."_sequence" < ${history}."_sequence"`,
    ].join('\n'),
  ];
}
