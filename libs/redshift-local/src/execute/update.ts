import type { FromItem, Update } from '@hakkai/redshift-sql';
import { at, nextId, type BindContext } from '../bind/bind-context.ts';
import { bindExpression, PLAIN_SITE, truth } from '../bind/bind-expression.ts';
import { bindFrom, tableColumns } from '../bind/bind-from.ts';
import type { BoundExpression } from '../bind/bound-expression.ts';
import type { BoundCommonTable, BoundFrom } from '../bind/bound-query.ts';
import { bindWith } from '../bind/bind-query.ts';
import { foldName } from '../bind/fold-name.ts';
import { Scope } from '../bind/scope.ts';
import type { Table, TableColumn } from '../catalog/catalog-entry.ts';
import { Emitter, physicalTable } from '../emit/emitter.ts';
import { quoteName } from '../emit/quote.ts';
import { RedshiftError } from '../redshift-error.ts';
import type { Assignment, Identifier, QualifiedName } from '@hakkai/redshift-sql';
import { bindLocked, withScans } from './bind-run.ts';
import { assign, missingValue } from './column-value.ts';
import { refuseChangedRows } from './refuse-changed-rows.ts';
import type { Outcome, StatementRun } from './statement-run.ts';
import { tableLock, targetColumn, writableTable } from './target-table.ts';

export interface BoundAssignment {
  readonly column: TableColumn;
  readonly value: BoundExpression;
}

export interface BoundUpdate {
  readonly table: Table;
  readonly id: number;
  readonly commonTables: readonly BoundCommonTable[];
  readonly assignments: readonly BoundAssignment[];
  readonly from: BoundFrom | null;
  readonly where: BoundExpression | null;
  /** The relation of FROM that stands for the target itself. */
  readonly same: number | null;
}

/** Puts the table a statement writes into scope, under its alias or its name. */
export function addTarget(table: Table, name: QualifiedName, alias: Identifier | null, scope: Scope, context: BindContext): number {
  const id = nextId(context);
  context.found.readsUserTable = true;
  const columns = new Set<string>();
  context.found.uses.push({
    relation: table,
    external: null,
    reader: context.reader,
    columns,
    target: true,
    ...at(context, name.span.start),
  });
  scope.relations.push({
    alias: alias === null ? table.name : foldName(alias, context.settings),
    schema: alias === null ? table.schema : null,
    id,
    columns: tableColumns(table, id),
    variable: false,
    hidden: new Set(),
    touch: (column) => columns.add(column),
    role: 'target',
  });
  return id;
}

export function bindAssignments(
  nodes: readonly Assignment[],
  table: Table,
  scope: Scope,
  context: BindContext,
): readonly BoundAssignment[] {
  const seen = new Set<string>();
  return nodes.map((node) => {
    const column = targetColumn(table, node.column, context);
    if (seen.has(column.name))
      throw new RedshiftError('42601', `multiple assignments to same column "${column.name}"`, at(context, node.span.start));
    seen.add(column.name);
    if (column.identity !== null && !column.identity.byDefault)
      throw new RedshiftError('0A000', `cannot update an identity column: "${column.name}"`, at(context, node.span.start));
    const value =
      node.value.kind === 'default'
        ? missingValue(column, node, context)
        : assign(bindExpression(node.value, scope, context, PLAIN_SITE('UPDATE')), column, node.value, context);
    return { column, value };
  });
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_UPDATE.html */
export async function updateRows(run: StatementRun<Update>): Promise<Outcome> {
  const { statement } = run;
  const { bound, context } = await bindLocked(
    run,
    (fresh) => tableLock(statement.target, 'write', fresh),
    (fresh) => bindUpdate(statement, fresh),
  );
  const expressions = [...bound.assignments.map((assignment) => assignment.value), ...(bound.where === null ? [] : [bound.where])];
  const rowCount = await withScans(run, context.found.scans, async (relations) => {
    const emitter = new Emitter(
      relations,
      bound.commonTables.map((table) => table.query),
      expressions,
      run.probe,
    );
    const from = bound.from === null ? null : emitter.from(bound.from);
    const set = bound.assignments.map(({ column, value }) => `${quoteName(column.physical)} = ${emitter.expression(value)}`).join(', ');
    const conditions = [
      ...(bound.where === null ? [] : [`(${emitter.expression(bound.where)})`]),
      ...(bound.same === null ? [] : [`r${bound.id}.rowid = r${bound.same}.rowid`]),
    ];
    const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
    const common = emitter.withClause(bound.commonTables);
    const target = `${physicalTable(bound.table)} AS r${bound.id}`;
    const { engine, settings } = run.session;
    await refuseChangedRows(run.session, bound.table, (isChanged) => {
      const rows = [isChanged(`r${bound.id}.rowid`), ...conditions].join(' AND ');
      return `${common}SELECT 1 FROM ${target}${from === null ? '' : `, ${from}`} WHERE ${rows}`;
    });
    if (from === null) return engine.run(`${common}UPDATE ${target} SET ${set}${where}`);
    const [counts] = await engine.query(`${common}SELECT count(*), count(DISTINCT r${bound.id}.rowid) FROM ${target}, ${from}${where}`);
    const [matches, rows] = [Number(counts?.[0]), Number(counts?.[1])];
    if (matches > rows && settings.get('error_on_nondeterministic_update') === 'on')
      throw new RedshiftError('XX000', 'Found multiple matches to update the same tuple.', { position: statement.span.start + 1 });
    await engine.run(`${common}UPDATE ${target} SET ${set} FROM ${from}${where}`);
    // The engine counts a row once for each match.
    return rows;
  });
  return { rowCount };
}

export function bindUpdate(statement: Update, context: BindContext): BoundUpdate {
  refuseOuterJoins(statement.from, context);
  const around = new Scope(null);
  const commonTables = statement.with === null ? [] : bindWith(statement.with, around, context);
  const table = writableTable(statement.target, context);
  const scope = new Scope(around);
  const id = addTarget(table, statement.target, statement.alias, scope, context);
  const read = context.found.uses.at(-1)?.columns;
  const from = bindFrom(statement.from, scope, context);
  const where = statement.where === null ? null : truth(statement.where, scope, context, PLAIN_SITE('WHERE'));
  const twins = read?.size === 0 && from !== null ? twinsOf(table, from) : [];
  const second = statement.from[1] ?? statement.from[0];
  if (twins.length > 1 && second !== undefined) throw noEquijoin(second, context);
  const assignments = bindAssignments(statement.assignments, table, scope, context);
  return { table, id, commonTables, assignments, from, where, same: twins[0] ?? null };
}

const noEquijoin = (item: FromItem, context: BindContext): RedshiftError =>
  new RedshiftError('0A000', 'Target table must be part of an equijoin predicate', at(context, item.span.start));

/** Usage notes of r_UPDATE: an outer join stands in a subquery. */
function refuseOuterJoins(items: readonly FromItem[], context: BindContext): void {
  for (const item of items) {
    if (item.kind !== 'join') continue;
    if (item.type !== 'inner' && item.type !== 'cross') throw noEquijoin(item, context);
    refuseOuterJoins([item.left, item.right], context);
  }
}

/**
 * The relations of FROM that are the target under another name. Where nothing joins the target by its own name, such a one is the row that
 * is updated: `update t set a = 1 from u join t x on u.id = x.id` changes the rows of t that have a u
 * (https://docs.aws.amazon.com/redshift/latest/dg/c_Examples_of_UPDATE_statements.html).
 */
function twinsOf(table: Table, from: BoundFrom): readonly number[] {
  if (from.kind === 'join') return [...twinsOf(table, from.left), ...twinsOf(table, from.right)];
  return from.kind === 'table' && from.table.oid === table.oid ? [from.id] : [];
}
