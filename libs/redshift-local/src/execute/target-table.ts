import type { Identifier, QualifiedName, SourceNode } from '@hakkai/redshift-sql';
import { at, type BindContext } from '../bind/bind-context.ts';
import { findRelation, missingRelation, printName, relationName } from '../bind/find-relation.ts';
import { foldName } from '../bind/fold-name.ts';
import { nearestHint } from '../bind/nearest-name.ts';
import { relationKey, TEMPORARY_SCHEMA } from '../catalog/catalog-view.ts';
import type { Table, TableColumn } from '../catalog/catalog-entry.ts';
import { RedshiftError, UndefinedColumn } from '../redshift-error.ts';
import type { LockMode } from '../session/lock-manager.ts';

/** The table a statement is about; a view or a system table can not be written. */
export function targetTable(name: QualifiedName, context: BindContext): Table {
  const read = relationName(name, context);
  const found = findRelation(read, context.catalog, context);
  if (found === null) {
    if (context.catalog.systemRelation(read.schema, read.name, context) !== null)
      throw new RedshiftError('42501', `permission denied: "${printName(read)}" is a system table`, at(context, name.span.start));
    if (read.schema !== null && (context.catalog.schema(read.schema)?.external ?? null) !== null)
      throw new RedshiftError('0A000', `not emulated: writing to an external table`, at(context, name.span.start));
    throw missingRelation(read, name, context);
  }
  if (found.kind === 'view') throw new RedshiftError('42809', `"${found.name}" is a view, not a table`, at(context, name.span.start));
  return found;
}

/** The table a statement changes: not a materialized view, whose rows only REFRESH writes. */
export function writableTable(name: QualifiedName, context: BindContext): Table {
  const found = targetTable(name, context);
  if (found.materialized !== undefined)
    throw new RedshiftError('42809', `cannot change materialized view "${found.name}"`, {
      ...at(context, name.span.start),
      hint: 'Its rows change with REFRESH MATERIALIZED VIEW alone.',
    });
  return found;
}

/** The lock on a table, none for a temporary one: no other session sees it. */
export function tableLock(name: QualifiedName, mode: LockMode, context: BindContext): readonly (readonly [string, LockMode])[] {
  const found = findRelation(relationName(name, context), context.catalog, context);
  return found === null || found.schema === TEMPORARY_SCHEMA ? [] : [[relationKey(found), mode]];
}

export function targetColumn(table: Table, name: Identifier, context: BindContext): TableColumn {
  return columnNamed(table, foldName(name, context.settings), name, context);
}

export function columnNamed(table: Table, name: string, node: SourceNode, context: BindContext): TableColumn {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (column !== undefined) return column;
  throw new UndefinedColumn(`${name}" of relation "${table.name}`, {
    ...at(context, node.span.start),
    ...nearestHint(
      name,
      table.columns.map((candidate) => candidate.name),
    ),
  });
}
