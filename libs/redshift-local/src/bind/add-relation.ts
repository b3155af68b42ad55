import type { Identifier, TableReference } from '@hakkai/redshift-sql';
import { RedshiftError } from '../redshift-error.ts';
import { at, type BindContext } from './bind-context.ts';
import type { BoundExpression } from './bound-expression.ts';
import { foldName } from './fold-name.ts';
import type { RelationRole, Scope, ScopeColumn } from './scope.ts';

/** What an item of FROM puts into scope. */
interface NewRelation {
  readonly id: number;
  readonly alias: string | null;
  readonly schema?: string | null;
  readonly columns: readonly ScopeColumn[];
  readonly variable?: boolean;
  readonly touch?: (column: string) => void;
  readonly role?: RelationRole;
  readonly position: number;
}

/** Puts a relation into scope; its alias must be free. */
export function addRelation(scope: Scope, relation: NewRelation, context: BindContext): void {
  const { id, alias, columns, schema = null } = relation;
  const others = scope.relations.filter((known) => known.alias !== null && known.alias === alias);
  // Tables of one name in two schemas stand side by side.
  if (others.some((known) => known.schema === null || schema === null || known.schema === schema))
    throw new RedshiftError('42712', `table name "${alias}" specified more than once`, at(context, relation.position));
  scope.relations.push({
    id,
    alias,
    schema,
    columns,
    variable: relation.variable ?? false,
    hidden: new Set(),
    touch: relation.touch ?? null,
    role: relation.role,
  });
}

/** A column in scope, of the type of what it stands for. */
export const scopeColumn = (name: string, expression: BoundExpression): ScopeColumn => ({ name, expression, type: expression.type });

/** Columns under the alias list of the FROM item. */
export function renamed(
  columns: readonly ScopeColumn[],
  names: readonly Identifier[],
  position: number,
  context: BindContext,
): readonly ScopeColumn[] {
  if (names.length > columns.length)
    throw new RedshiftError('42P10', `there are ${names.length} aliases for ${columns.length} columns`, at(context, position));
  return columns.map((column, index) => ({ ...column, name: shownName(column, names[index], context) }));
}

const shownName = (column: ScopeColumn, name: Identifier | undefined, context: BindContext): string =>
  name === undefined ? column.name : foldName(name, context.settings);

/** Notes a column by the name its relation gives it, whatever the alias list calls it. */
export function original(
  columns: readonly ScopeColumn[],
  item: TableReference,
  context: BindContext,
  touch: (column: string) => unknown,
): (column: string) => void {
  return (name) => {
    for (const [index, column] of columns.entries()) if (shownName(column, item.columns[index], context) === name) touch(column.name);
  };
}
