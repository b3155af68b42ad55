import type { RelationName } from '@hakkai/contract';
import { quoteColumns, quoteIdentifier, quoteRelation } from './quote.ts';

/**
 * MERGE of a table into another: rows with the same key are updated, others inserted. Redshift takes no alias for the target,
 * equality only in the condition, a table as source and both branches; whatever else decides belongs into the source table.
 * Source: "MERGE".
 */
export function mergeStatement(merge: {
  readonly target: RelationName;
  /** a table of the session */
  readonly source: string;
  readonly keys: readonly string[];
  readonly columns: readonly string[];
}): string {
  const target = quoteRelation(merge.target);
  const same = merge.keys.map((key) => `${target}.${quoteIdentifier(key)} = s.${quoteIdentifier(key)}`);
  const updated = merge.columns
    .filter((column) => !merge.keys.includes(column))
    .map((column) => `${quoteIdentifier(column)} = s.${quoteIdentifier(column)}`);
  return [
    `merge into ${target}`,
    `using ${quoteIdentifier(merge.source)} as s`,
    `on ${same.join(' and ')}`,
    `when matched then update set ${updated.join(', ')}`,
    `when not matched then insert (${quoteColumns(merge.columns)}) values (${quoteColumns(merge.columns, 's')})`,
  ].join('\n');
}
