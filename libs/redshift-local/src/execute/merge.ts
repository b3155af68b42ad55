import type { Merge, Path } from '@hakkai/redshift-sql';
import { at, nextId, type BindContext } from '../bind/bind-context.ts';
import { bindExpression, PLAIN_SITE, truth } from '../bind/bind-expression.ts';
import { bindFrom } from '../bind/bind-from.ts';
import type { BoundExpression } from '../bind/bound-expression.ts';
import { outputReference, type BoundFrom, type BoundQuery } from '../bind/bound-query.ts';
import { findRelation, relationName } from '../bind/find-relation.ts';
import { hasSubquery, walkExpression } from '../bind/map-expression.ts';
import { Scope } from '../bind/scope.ts';
import { askedBeside, idsOf } from '../bind/subqueries-of-on.ts';
import { reads as readsOneOf } from '../bind/unnest-limits.ts';
import { valueKey } from '../bind/value-key.ts';
import { relationKey } from '../catalog/catalog-view.ts';
import type { Table } from '../catalog/catalog-entry.ts';
import { Emitter, physicalTable } from '../emit/emitter.ts';
import { quoteName } from '../emit/quote.ts';
import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { bindLocked, withScans } from './bind-run.ts';
import { assign, missingValue } from './column-value.ts';
import { refuseChangedRows } from './refuse-changed-rows.ts';
import type { Outcome, StatementRun } from './statement-run.ts';
import { tableLock, targetColumn, writableTable } from './target-table.ts';
import { addTarget, bindAssignments, type BoundAssignment } from './update.ts';

interface BoundMerge {
  readonly table: Table;
  readonly id: number;
  readonly source: BoundFrom;
  readonly condition: BoundExpression;
  readonly action:
    | { readonly kind: 'branches'; readonly update: readonly BoundAssignment[] | null; readonly insert: readonly BoundExpression[] }
    | { readonly kind: 'remove-duplicates'; readonly rows: BoundQuery };
}

/**
 * MERGE: two source rows that match one target row are an error. REMOVE DUPLICATES replaces the rows that match by the source's distinct rows.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_MERGE.html
 */
export async function merge(run: StatementRun<Merge>): Promise<Outcome> {
  const { statement } = run;
  const { bound, context } = await bindLocked(
    run,
    (fresh) => tableLock(statement.target, 'write', fresh),
    (fresh) => bindMerge(statement, fresh),
  );
  const { engine } = run.session;
  const rowCount = await withScans(run, context.found.scans, async (relations) => {
    const target = `${physicalTable(bound.table)} AS r${bound.id}`;
    const refuseMatched = (source: string, condition: string): Promise<void> =>
      refuseChangedRows(
        run.session,
        bound.table,
        (isChanged) => `SELECT 1 FROM ${target} JOIN ${source} ON ${condition} WHERE ${isChanged(`r${bound.id}.rowid`)}`,
      );
    if (bound.action.kind === 'remove-duplicates') {
      const emitter = new Emitter(relations, [bound.action.rows], [bound.condition], run.probe);
      const source = emitter.from(bound.source);
      const matches = emitter.expression(bound.condition);
      await refuseMatched(source, matches);
      const deleted = await engine.run(`DELETE FROM ${target} USING ${source} WHERE ${matches}`);
      const columns = bound.table.columns.map((column) => quoteName(column.physical)).join(', ');
      return deleted + (await engine.run(`INSERT INTO ${physicalTable(bound.table)} (${columns}) ${emitter.query(bound.action.rows)}`));
    }
    const { update, insert } = bound.action;
    const emitter = new Emitter(
      relations,
      [],
      [bound.condition, ...insert, ...(update ?? []).map((assignment) => assignment.value)],
      run.probe,
    );
    const source = emitter.from(bound.source);
    const condition = emitter.expression(bound.condition);
    const keys = sourceKeys(bound.condition, bound.id).map((key) => emitter.expression(valueKey(key) ?? key));
    const unique = (await engine.query(`SELECT 1 FROM ${source} GROUP BY ${keys.join(', ')} HAVING count(*) > 1 LIMIT 1`)).length === 0;
    const twice = `SELECT 1 FROM ${target} JOIN ${source} ON ${condition} GROUP BY r${bound.id}.rowid HAVING count(*) > 1 LIMIT 1`;
    if (!unique && (await engine.query(twice)).length > 0)
      throw new RedshiftError('XX000', 'Found multiple matches to update the same tuple.', { position: statement.span.start + 1 });
    await refuseMatched(source, condition);
    const matched =
      update === null
        ? 'DELETE'
        : `UPDATE SET ${update.map(({ column, value }) => `${quoteName(column.physical)} = ${emitter.expression(value)}`).join(', ')}`;
    const columns = bound.table.columns.map((column) => quoteName(column.physical)).join(', ');
    const values = insert.map((value) => emitter.expression(value)).join(', ');
    return engine.run(
      `MERGE INTO ${target} USING ${source} ON ${condition} WHEN MATCHED THEN ${matched} WHEN NOT MATCHED THEN INSERT (${columns}) VALUES (${values})`,
    );
  });
  return { rowCount };
}

/**
 * The source's sides of the equalities that each match has to meet. Where they are unique in the source, no target row matches twice, and that
 * is much cheaper to see than the join.
 */
function sourceKeys(condition: BoundExpression, target: number): readonly BoundExpression[] {
  return conjunctsOf(condition).flatMap((part) => sourceKey(part, target));
}

function sourceKey(condition: BoundExpression, target: number): readonly BoundExpression[] {
  if (condition.kind !== 'call') return [];
  const [left, right] = condition.args;
  if (!(condition.name === '=' || condition.name === 'super =') || left === undefined || right === undefined) return [];
  const readsTarget = [left, right].map((side) => reads(side, (relation) => relation === target));
  const readsSource = [left, right].map((side) => reads(side, (relation) => relation !== target));
  if (readsTarget[0] === true && readsSource[0] === false && readsTarget[1] === false && readsSource[1] === true) return [right];
  return readsTarget[1] === true && readsSource[1] === false && readsTarget[0] === false && readsSource[0] === true ? [left] : [];
}

function reads(expression: BoundExpression, from: (relation: number) => boolean): boolean {
  let found = false;
  walkExpression(expression, (part) => {
    if (part.kind === 'column' && from(part.relation)) found = true;
    if (part.kind === 'subquery') found = true;
  });
  return found;
}

function bindMerge(statement: Merge, context: BindContext): BoundMerge {
  const table = writableTable(statement.target, context);
  const scope = new Scope(null);
  const id = addTarget(table, statement.target, null, scope, context);
  const named = findRelation(relationName(statement.source, context), context.catalog, context);
  if (named?.kind === 'view')
    throw new RedshiftError('0A000', 'the source of MERGE must be a table', at(context, statement.source.span.start));
  if (named !== null && relationKey(named) === relationKey(table))
    throw new RedshiftError(
      '0A000',
      'the source and the target of MERGE can not be the same table',
      at(context, statement.source.span.start),
    );
  const { rows: source, condition } = bindRows(statement, id, scope, context);
  if (statement.action.kind === 'merge-remove-duplicates')
    return {
      table,
      id,
      source,
      condition,
      action: { kind: 'remove-duplicates', rows: distinctRows(statement, table, scope, source, context) },
    };
  const { matched, notMatched } = statement.action;
  const update = matched.kind === 'merge-delete' ? null : bindAssignments(matched.assignments, table, scope, context);
  for (const assignment of update ?? []) whole(assignment.value, context, matched.span.start);
  const sourceOnly = new Scope(null);
  sourceOnly.relations.push(...scope.relations.slice(1));
  const columns =
    notMatched.columns.length === 0
      ? table.columns.slice(0, notMatched.values.length)
      : notMatched.columns.map((name) => targetColumn(table, name, context));
  if (columns.length !== notMatched.values.length)
    throw new RedshiftError(
      '42601',
      `INSERT of MERGE has ${notMatched.values.length} values for ${columns.length} columns`,
      at(context, notMatched.span.start),
    );
  for (const [index, column] of columns.entries())
    if (columns.indexOf(column) !== index)
      throw new RedshiftError(
        '42701',
        `column "${column.name}" specified more than once`,
        at(context, notMatched.columns[index]?.span.start ?? notMatched.span.start),
      );
  const insert = table.columns.map((column) => {
    const node = notMatched.values[columns.indexOf(column)];
    if (node === undefined || node.kind === 'default') return missingValue(column, notMatched, context);
    if (column.identity !== null && !column.identity.byDefault)
      throw new RedshiftError('0A000', `cannot set an identity column to a value: "${column.name}"`, at(context, node.span.start));
    const value = bindExpression(node, sourceOnly, context, PLAIN_SITE('VALUES'));
    whole(value, context, node.span.start);
    return assign(value, column, node, context);
  });
  return { table, id, source, condition, action: { kind: 'branches', update, insert } };
}

/**
 * The source, and the condition under which a row of it matches one of the target. The engine takes subqueries of the target alone in there.
 */
function bindRows(statement: Merge, target: number, scope: Scope, context: BindContext): ReturnType<typeof askedBeside> {
  const source = bindSource(statement, scope, context);
  const on = truth(statement.condition, scope, context, PLAIN_SITE('MERGE/ON'));
  const place = statement.condition.span.start;
  whole(on, context, place);
  if (sourceKeys(on, target).length === 0)
    throw new RedshiftError(
      '0A000',
      'MERGE needs a condition under which a column of the source is equal to one of the target',
      at(context, place),
    );
  const asked = askedBeside(source, on, new Set([target]), context);
  if (conjunctsOf(asked.condition).some((part) => hasSubquery(part) && readsOneOf(part, idsOf(source))))
    throw new NotEmulated('a subquery that reads source and target in the ON of MERGE', at(context, place));
  return asked;
}

const conjunctsOf = (condition: BoundExpression): readonly BoundExpression[] =>
  condition.kind === 'call' && condition.name === 'and' ? condition.args.flatMap(conjunctsOf) : [condition];

/** MERGE takes SUPER columns only as a whole. */
function whole(expression: BoundExpression, context: BindContext, position: number): void {
  walkExpression(expression, (part) => {
    if (part.kind === 'path')
      throw new RedshiftError('0A000', 'Partial reference of SUPER column is not supported in MERGE statement.', at(context, position));
  });
}

function bindSource(statement: Merge, scope: Scope, context: BindContext): BoundFrom {
  const [head, ...rest] = statement.source.parts;
  if (head === undefined) throw new Error('A name has a part.');
  const path: Path = {
    kind: 'path',
    head,
    steps: rest.map((name) => ({ kind: 'name-step', name, span: name.span })),
    span: statement.source.span,
  };
  const from = bindFrom(
    [{ kind: 'table-reference', path, alias: statement.sourceAlias, columns: [], at: null, span: statement.source.span }],
    scope,
    context,
  );
  if (from === null) throw new Error('One item is not none.');
  return from;
}

/** The distinct rows of the source as rows of the target; the target's identity columns count on. */
function distinctRows(statement: Merge, table: Table, scope: Scope, source: BoundFrom, context: BindContext): BoundQuery {
  const columns = scope.relations[1]?.columns ?? [];
  if (columns.length !== table.columns.length)
    throw new RedshiftError(
      '42601',
      'REMOVE DUPLICATES needs a source with as many columns as the target',
      at(context, statement.source.span.start),
    );
  const given = table.columns.map((column) => column.identity === null || column.identity.byDefault);
  const kept = columns.filter((_column, index) => given[index] === true);
  const rows: BoundQuery = {
    columns: kept.map((column) => ({ name: column.name, type: column.type, origin: null })),
    commonTables: [],
    body: {
      kind: 'select',
      distinct: true,
      items: kept.map((column) => column.expression),
      from: source,
      where: null,
      grouping: null,
      having: null,
      qualify: null,
    },
    orderBy: [],
    limit: null,
    offset: null,
  };
  const id = nextId(context);
  const items = table.columns.map((column, index) => {
    const place = given.slice(0, index).filter(Boolean).length;
    const output = given[index] === true ? rows.columns[place] : undefined;
    return output === undefined
      ? missingValue(column, statement, context)
      : assign(outputReference(id, place, output), column, statement.source, context);
  });
  return {
    ...rows,
    body: {
      kind: 'select',
      distinct: false,
      items,
      from: { kind: 'derived', id, query: rows },
      where: null,
      grouping: null,
      having: null,
      qualify: null,
    },
  };
}
