import type { ColumnDefinition, CreateTable, LikeTable } from '@hakkai/redshift-sql';
import { at, type BindContext } from '../bind/bind-context.ts';
import { bindTypeName } from '../bind/bind-type.ts';
import { foldName } from '../bind/fold-name.ts';
import type { Identity, Table, TableColumn } from '../catalog/catalog-entry.ts';
import { DuplicateObject, NotEmulated, RedshiftError } from '../redshift-error.ts';
import { bindLocked } from './bind-run.ts';
import { requirePlainDefault } from './alter-table-limits.ts';
import { missingValue } from './column-value.ts';
import { columnEncoding, defaultEncode } from './column-encoding.ts';
import {
  checkColumnType,
  creationLock,
  distStyleOf,
  makeTable,
  newName,
  physicalColumns,
  physicalName,
  withAttributes,
} from './create-relation.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';
import { tableConstraints } from './table-constraints.ts';
import { targetTable } from './target-table.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html */
export async function createTable(run: StatementRun<CreateTable>): Promise<Outcome> {
  const { statement, session } = run;
  const { bound, context } = await bindLocked(
    run,
    (fresh) => creationLock(statement.name, statement.temporary, fresh),
    (fresh) => newName(statement.name, statement.temporary, statement.ifNotExists, fresh),
  );
  if (bound === null) return DONE;
  const oid = session.shared.nextOid();
  requireOneSortKey(statement, context);
  const columns = withAttributes(tableColumns(run, oid, context), statement.attributes, context);
  const constraints = tableConstraints(statement, { name: bound.name, oid, columns }, context);
  const table: Table = {
    kind: 'table',
    ...bound,
    physical: physicalName(bound, oid, session),
    columns: columns.map((column) => (column.encode === '' ? { ...column, encode: defaultEncode(column) } : column)),
    distStyle: inheritedStyle(statement, context) ?? distStyleOf(statement.attributes, columns),
    primaryKey: constraints.find(({ kind }) => kind === 'primary key')?.columns ?? [],
    ...(constraints.length === 0 ? {} : { constraints }),
    owner: session.user,
    oid,
    comment: null,
  };
  for (const column of table.columns) if (column.default !== null) missingValue(column, statement, context);
  await makeTable(table, session);
  return DONE;
}

/** `varchar` etc. of a definition as a catalog column; its sequence is named after the table's oid. */
export function columnOf(node: ColumnDefinition, sequence: string, context: BindContext, sql: string): TableColumn {
  const name = foldName(node.name, context.settings);
  if (node.collate === 'case_insensitive') throw new NotEmulated('COLLATE CASE_INSENSITIVE', at(context, node.span.start));
  const identity: Identity | null =
    node.identity === null
      ? null
      : { seed: node.identity.seed, step: node.identity.step, byDefault: node.identity.generatedByDefault, sequence };
  requirePlainDefault(node, context);
  const type = bindTypeName(node.type, context);
  checkColumnType(name, type, context, node.span.start);
  if (node.nullability === 'null' && identity !== null)
    throw new RedshiftError('42601', `conflicting NULL/NOT NULL declarations for column "${name}"`, at(context, node.span.start));
  if (identity !== null && type.kind !== 'integer' && type.kind !== 'bigint')
    throw new RedshiftError('42P16', `an identity column must be INT or BIGINT: "${name}"`, at(context, node.span.start));
  if (identity !== null && node.default !== null)
    throw new RedshiftError('42601', `both default and identity specified for column "${name}"`, at(context, node.default.span.start));
  if (identity !== null && Number(identity.step) === 0)
    throw new RedshiftError('42P16', 'the step of an identity column can not be 0', at(context, node.span.start));
  return {
    name,
    physical: name,
    type,
    notNull: node.nullability === 'not null' || node.primaryKey || identity !== null,
    default: node.default === null ? null : sql.slice(node.default.span.start, node.default.span.end),
    identity,
    encode: node.encode === null ? '' : columnEncoding(node.encode, { name, type }, at(context, node.span.start)),
    distKey: node.distKey,
    sortKey: node.sortKey ? 1 : 0,
  };
}

function tableColumns(run: StatementRun<CreateTable>, oid: number, context: BindContext): readonly TableColumn[] {
  const { elements } = run.statement;
  const columns: TableColumn[] = [];
  for (const element of elements) {
    if (element.kind === 'column-definition') columns.push(columnOf(element, `identity_${oid}_${columns.length}`, context, run.sql));
    else if (element.kind === 'like-table') columns.push(...likeColumns(element, context));
  }
  for (const [index, column] of columns.entries()) {
    if (columns.findIndex((other) => other.name === column.name) !== index)
      throw new DuplicateObject('column', column.name, at(context, run.statement.span.start));
  }
  const keyed = new Set(
    elements.flatMap((element) =>
      element.kind === 'primary-key-constraint' ? element.columns.map((column) => foldName(column, context.settings)) : [],
    ),
  );
  const physical = physicalColumns(columns.map((column) => column.name));
  return columns.map((column, index) => ({
    ...column,
    physical: physical[index] ?? column.name,
    notNull: column.notNull || keyed.has(column.name),
  }));
}

/** SORTKEY behind a column says that it is the whole key: one column says so, and the table nothing else. */
function requireOneSortKey({ elements, attributes }: CreateTable, context: BindContext): void {
  const [first, second] = elements.filter((element) => element.kind === 'column-definition' && element.sortKey);
  const other = second ?? (first === undefined ? undefined : attributes.sortKey?.columns[0]);
  if (other !== undefined)
    throw new RedshiftError('42P16', 'multiple sort keys: SORTKEY (...) names the columns of one', at(context, other.span.start));
}

/** The distribution style of the table that LIKE names; null without one. What LIKE brings can not be written beside it. */
function inheritedStyle({ elements, attributes }: CreateTable, context: BindContext): Table['distStyle'] | null {
  const like = elements.find((element) => element.kind === 'like-table');
  if (like === undefined) return null;
  const { backup, distStyle, distKey, sortKey } = attributes;
  if ([backup, distStyle, distKey, sortKey].some((one) => one !== null))
    throw new RedshiftError(
      '0A000',
      'a table made LIKE another has its distribution, sort key and BACKUP: they can not be set',
      at(context, attributes.span.start),
    );
  return targetTable(like.table, context).distStyle;
}

/** LIKE copies names, types, NOT NULL, keys and encodings; defaults only where asked, identity never. */
function likeColumns(node: LikeTable, context: BindContext): readonly TableColumn[] {
  const parent = targetTable(node.table, context);
  return parent.columns.map((column) => ({
    ...column,
    default: node.defaults === 'including' ? column.default : null,
    identity: null,
    notNull: column.notNull && column.identity === null,
  }));
}
