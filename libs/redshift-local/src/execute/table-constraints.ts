import type { CreateTable, References, TableConstraint, TableElement } from '@hakkai/redshift-sql';
import { at, type BindContext } from '../bind/bind-context.ts';
import { foldName } from '../bind/fold-name.ts';
import { constraintsOf } from '../catalog/constraints-of.ts';
import type { Constraint, Table, TableColumn } from '../catalog/catalog-entry.ts';
import { RedshiftError, UndefinedColumn } from '../redshift-error.ts';
import { targetTable } from './target-table.ts';

/** The table a constraint is made for, as far as it is known. */
type Owner = Pick<Table, 'name' | 'oid' | 'columns'> & { readonly constraints: readonly Constraint[] };

/**
 * The keys of a new table. Redshift does not enforce them; names and what they refer to are checked.
 * https://docs.aws.amazon.com/redshift/latest/dg/t_Defining_constraints.html
 */
export function tableConstraints(
  statement: CreateTable,
  table: { readonly name: string; readonly oid: number; readonly columns: readonly TableColumn[] },
  context: BindContext,
): readonly Constraint[] {
  let constraints: readonly Constraint[] = [];
  for (const written of statement.elements.flatMap((element) => writtenConstraints(element)))
    constraints = [...constraints, constraint(written, { ...table, constraints }, context)];
  return constraints;
}

/** A constraint as written behind a column or among the columns. */
type Written = Pick<TableConstraint, 'kind' | 'name' | 'columns' | 'span'> & { readonly references: References | null };

function writtenConstraints(element: TableElement): readonly Written[] {
  if (element.kind === 'like-table') return [];
  if (element.kind !== 'column-definition')
    return [{ ...element, references: element.kind === 'foreign-key-constraint' ? element.references : null }];
  const own = (kind: Written['kind'], references: References | null = null): Written => ({
    kind,
    name: null,
    columns: [element.name],
    references,
    span: element.span,
  });
  return [
    ...(element.primaryKey ? [own('primary-key-constraint')] : []),
    ...(element.unique ? [own('unique-constraint')] : []),
    ...(element.references === null ? [] : [own('foreign-key-constraint', element.references)]),
  ];
}

const SUFFIX = { 'primary-key-constraint': 'pkey', 'unique-constraint': 'key', 'foreign-key-constraint': 'fkey' } as const;

/** One constraint, with the name Redshift would give it: that of the table and its first column. */
export function constraint(node: Written | TableConstraint, table: Owner, context: BindContext): Constraint {
  const columns = node.columns.map((column) => {
    const name = foldName(column, context.settings);
    if (!table.columns.some((known) => known.name === name)) throw new UndefinedColumn(name, at(context, column.span.start));
    return name;
  });
  const primary = node.kind === 'primary-key-constraint';
  const twice = columns.findIndex((name, index) => columns.indexOf(name) !== index);
  if (twice >= 0)
    throw new RedshiftError(
      '42701',
      `column "${columns[twice] ?? ''}" appears twice in a key`,
      at(context, node.columns[twice]?.span.start ?? node.span.start),
    );
  if (primary && table.constraints.some(({ kind }) => kind === 'primary key'))
    throw new RedshiftError('42P16', `multiple primary keys for table "${table.name}" are not allowed`, at(context, node.span.start));
  const implied = [table.name, ...(primary ? [] : columns.slice(0, 1)), SUFFIX[node.kind]].join('_');
  const taken = (name: string): boolean => table.constraints.some((known) => known.name === name);
  const name = node.name === null ? free(implied, taken) : foldName(node.name, context.settings);
  if (taken(name))
    throw new RedshiftError('42710', `constraint "${name}" for relation "${table.name}" already exists`, at(context, node.span.start));
  const references = 'references' in node ? node.references : null;
  if (references === null) return { kind: primary ? 'primary key' : 'unique', name, columns };
  return { kind: 'foreign key', name, columns, references: referenced(references, columns, table, context) };
}

function free(name: string, taken: (name: string) => boolean): string {
  for (let count = 0; ; count += 1) {
    const candidate = count === 0 ? name : `${name}${count}`;
    if (!taken(candidate)) return candidate;
  }
}

/** What a foreign key refers to: columns that are a primary key or unique there; the primary key where none are written. */
function referenced(
  node: References,
  columns: readonly string[],
  table: Owner,
  context: BindContext,
): Extract<Constraint, { kind: 'foreign key' }>['references'] {
  const parts = node.table.parts.map((part) => foldName(part, context.settings));
  const isSelf = parts.at(-1) === table.name && context.catalog.temporary(table.name) === null && !exists(node, context);
  const target: Owner = isSelf ? table : withConstraints(targetTable(node.table, context));
  const keys = target.constraints.filter(({ kind }) => kind !== 'foreign key');
  const wanted = node.columns.map((column) => {
    const name = foldName(column, context.settings);
    if (!target.columns.some((known) => known.name === name)) throw new UndefinedColumn(name, at(context, column.span.start));
    return name;
  });
  const found = wanted.length === 0 ? keys.find(({ kind }) => kind === 'primary key')?.columns : wanted;
  if (found === undefined)
    throw new RedshiftError('42704', `there is no primary key for referenced table "${target.name}"`, at(context, node.span.start));
  if (wanted.length > 0 && !keys.some((key) => sameColumns(key.columns, wanted)))
    throw new RedshiftError(
      '42830',
      `there is no unique constraint matching given keys for referenced table "${target.name}"`,
      at(context, node.span.start),
    );
  if (found.length !== columns.length)
    throw new RedshiftError('42830', 'number of referencing and referenced columns for foreign key disagree', at(context, node.span.start));
  return { oid: target.oid, columns: found };
}

const withConstraints = (table: Table): Owner => ({ ...table, constraints: constraintsOf(table) });

const sameColumns = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && b.every((name) => a.includes(name));

function exists(node: References, context: BindContext): boolean {
  const [name, schema] = node.table.parts.map((part) => foldName(part, context.settings)).reverse();
  const schemas = schema === undefined ? context.settings.searchPath.map((one) => (one === '$user' ? context.facts.user : one)) : [schema];
  return schemas.some((candidate) => context.catalog.relation(candidate, name ?? '') !== null);
}
