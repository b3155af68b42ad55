import type { Identifier } from '@hakkai/redshift-sql';
import { addRelation, renamed, scopeColumn } from './add-relation.ts';
import { nextId, type BindContext } from './bind-context.ts';
import { outputReference, type BoundFrom, type RowSource } from './bound-query.ts';
import type { Scope } from './scope.ts';

/** How a FROM item names what it stands for. */
export interface ItemNames {
  readonly alias: string;
  /** Where the item has no alias of its own. */
  readonly schema: string | null;
  readonly names: readonly Identifier[];
  readonly position: number;
}

/** Rows that the catalog computes when a statement is bound. */
export function bindSystemRows(rows: RowSource, { names, ...named }: ItemNames, scope: Scope, context: BindContext): BoundFrom {
  context.found.readsSystemTable = true;
  const id = nextId(context);
  const columns = rows.columns.map((column, index) =>
    scopeColumn(column.name, { ...outputReference(id, index, { ...column, origin: null }), label: column.name }),
  );
  addRelation(scope, { id, ...named, columns: renamed(columns, names, named.position, context) }, context);
  return { kind: 'rows', id, rows };
}
