import type { RelationName, StatementGroup } from '@hakkai/contract';
import { quoteIdentifier, quoteRelation } from '@hakkai/statements';

/**
 * Builds the new table beside the old one and swaps them by name, in one transaction: readers see the old rows or the new ones, and
 * a build that fails leaves nothing behind. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html
 */
export function buildTable(table: RelationName, query: string): StatementGroup {
  const next = { schema: table.schema, name: `${table.name}__next` };
  return {
    transaction: 'single',
    statements: [
      `create table ${quoteRelation(next)} as\n${query}`,
      `drop table if exists ${quoteRelation(table)}`,
      `alter table ${quoteRelation(next)} rename to ${quoteIdentifier(table.name)}`,
    ],
  };
}

/** An empty table with the columns and types of a query. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_AS.html */
export function buildEmptyTable(table: RelationName, query: string): StatementGroup {
  return {
    transaction: 'single',
    statements: [`create table ${quoteRelation(table)} as\nselect * from (\n${query}\n) as model\nwhere false`],
  };
}
