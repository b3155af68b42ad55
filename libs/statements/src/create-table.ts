import type { RelationName } from '@hakkai/contract';
import { quoteIdentifier, quoteRelation } from './quote.ts';

export interface TableColumn {
  readonly name: string;
  /** as Redshift spells it: `varchar(64)`, `super` */
  readonly type: string;
  readonly nullable: boolean;
}

/**
 * Text of CREATE TABLE. A SUPER column can neither be a sort key nor a distribution key, which is why only named columns may be one.
 * Source: "CREATE TABLE", "Limitations" of the SUPER data type.
 */
export function createTableStatement(table: RelationName, columns: readonly TableColumn[], sortKey: readonly string[] = []): string {
  const sorted = sortKey.length > 0 ? `\nsortkey (${sortKey.map(quoteIdentifier).join(', ')})` : '';
  return `create table ${quoteRelation(table)} (\n${columnList(columns)}\n)${sorted}`;
}

/** A table of this session alone; a batch of the Data API is one session, so later statements of the batch see it and nobody else does. */
export function createTempTableStatement(name: string, columns: readonly TableColumn[]): string {
  return `create temp table ${quoteIdentifier(name)} (\n${columnList(columns)}\n)`;
}

function columnList(columns: readonly TableColumn[]): string {
  return columns.map((c) => `  ${quoteIdentifier(c.name)} ${c.type}${c.nullable ? '' : ' not null'}`).join(',\n');
}
