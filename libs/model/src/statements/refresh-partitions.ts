import type { RelationName, StatementGroup } from '@hakkai/contract';
import { quoteColumns, quoteIdentifier, quoteLiteral, quoteRelation } from '@hakkai/statements';

export interface PartitionedModel {
  /** logical id, under which its watermark is kept */
  readonly id: string;
  readonly table: RelationName;
  readonly columns: readonly string[];
  readonly query: string;
  /** Column of the model → column of the source's history that it is a copy of. */
  readonly partition: readonly { readonly column: string; readonly sourceColumn: string }[];
  /** logical id of the source */
  readonly input: string;
  readonly history: RelationName;
  readonly watermarks: RelationName;
}

/**
 * Replaces the partitions that changed since the last run, in one transaction with the watermark. What changed is read from the history
 * of all changes, removals too: the partition of a deleted item is deleted and nothing comes back. The watermark is the greatest load
 * among the changes that were read, so a load that commits meanwhile is left for the next run, never skipped.
 * Locking comes first: LOCK takes no snapshot, so of two refreshes at once the second sees what the first did.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_LOCK.html, https://docs.aws.amazon.com/redshift/latest/dg/r_DELETE.html
 */
export function refreshPartitions(model: PartitionedModel): StatementGroup {
  const changed = quoteIdentifier(`${model.table.name}__changed`);
  const keys = model.partition.map(({ column }) => column);
  const key = model.partition.map(({ column, sourceColumn }) => `h.${quoteIdentifier(sourceColumn)} as ${quoteIdentifier(column)}`);
  const own = `"model" = ${quoteLiteral(model.id)} and "input" = ${quoteLiteral(model.input)}`;
  const matches = (left: string): string =>
    keys.map((name) => `${left}.${quoteIdentifier(name)} = c.${quoteIdentifier(name)}`).join(' and ');
  return {
    transaction: 'single',
    statements: [
      `lock ${quoteRelation(model.watermarks)}`,
      [
        `create temp table ${changed} as`,
        `select ${key.join(', ')}, max(h."_load_id") as "_load_id"`,
        `from ${quoteRelation(model.history)} as h`,
        `where h."_load_id" > (select coalesce(max("load_id"), -1) from ${quoteRelation(model.watermarks)} where ${own})`,
        `group by ${quoteColumns(
          model.partition.map(({ sourceColumn }) => sourceColumn),
          'h',
        )}`,
      ].join('\n'),
      `delete from ${quoteRelation(model.table)}\nusing ${changed} as c\nwhere ${matches(quoteIdentifier(model.table.name))}`,
      [
        `insert into ${quoteRelation(model.table)} (${quoteColumns(model.columns)})`,
        `select ${quoteColumns(model.columns, 'm')}`,
        `from (\n${model.query}\n) as m`,
        `join ${changed} as c on ${matches('m')}`,
      ].join('\n'),
      `delete from ${quoteRelation(model.watermarks)}\nwhere ${own} and (select count(*) from ${changed}) > 0`,
      [
        `insert into ${quoteRelation(model.watermarks)} ("model", "input", "load_id", "set_at")`,
        `select ${quoteLiteral(model.id)}, ${quoteLiteral(model.input)}, max(c."_load_id"), getdate()`,
        `from ${changed} as c\nhaving count(*) > 0`,
      ].join('\n'),
      `drop table ${changed}`,
    ],
  };
}
