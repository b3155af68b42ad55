import { findNodes, type CreateView, type Query } from '@hakkai/redshift-sql';
import { at } from '../bind/bind-context.ts';
import { bindQuery, nameColumns } from '../bind/bind-query.ts';
import { creationSchema, printName, relationName } from '../bind/find-relation.ts';
import { foldName } from '../bind/fold-name.ts';
import { keptType } from '../bind/literal-length.ts';
import { relationKey, TEMPORARY_SCHEMA } from '../catalog/catalog-view.ts';
import type { Relation, View, ViewColumn } from '../catalog/catalog-entry.ts';
import { DuplicateObject, RedshiftError } from '../redshift-error.ts';
import { typeName } from '../types/redshift-type.ts';
import { bindContext, bindLocked } from './bind-run.ts';
import { dependents } from './dependents.ts';
import { seenTables } from './seen-tables.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';

/**
 * A view keeps the text of its query and the settings it was written under. WITH NO SCHEMA BINDING, names are looked up when it is read.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_VIEW.html
 */
export async function createView(run: StatementRun<CreateView>): Promise<Outcome> {
  const { statement, session } = run;
  const before = bindContext(run);
  const read = relationName(statement.name, before);
  const schema = creationSchema(read, statement.name, before);
  const key = relationKey({ schema, name: read.name });
  await session.lock(key, 'exclusive');
  const late = statement.lateBinding;
  const { bound, context } = await bindLocked(
    run,
    () => [],
    (fresh) => (late ? null : bindQuery(statement.query, null, fresh)),
  );
  const position = at(context, statement.name.span.start);
  const old = session.catalog.relation(schema, read.name);
  if (old !== null && !statement.orReplace) throw new DuplicateObject('relation', printName(read), position);
  if (old?.kind === 'table') throw new RedshiftError('42809', `"${read.name}" is not a view`, position);
  if ([...context.found.relations].some((relation) => relation.startsWith(`${TEMPORARY_SCHEMA}.`)))
    throw new RedshiftError('42P16', 'views can not read temporary tables', position);
  if (late) requireSchemas(statement.query, position);
  if (context.found.scans.length > 0)
    throw new RedshiftError('42P16', 'a view over an external table needs WITH NO SCHEMA BINDING', position);
  const names = statement.columns.map((column) => foldName(column, context.settings));
  const columns =
    bound === null
      ? []
      : nameColumns(bound.columns, names, statement.span.start, context).map(
          (column, index): ViewColumn => ({
            name: column.name,
            source: bound.columns[index]?.name ?? column.name,
            type: keptType(column.type),
          }),
        );
  const twice = columns.find(({ name }, index) => columns.findIndex((other) => other.name === name) !== index);
  if (twice !== undefined) throw new RedshiftError('42701', `column "${twice.name}" specified more than once`, position);
  if (old !== null) checkReplace(old, { late, columns }, session.catalog.state.relations.values(), position);
  const { caseSensitiveIdentifier, caseSensitiveSuperAttribute, searchPath } = context.settings;
  const view: View = {
    kind: 'view',
    schema,
    name: read.name,
    owner: old?.owner ?? session.user,
    oid: old?.oid ?? session.shared.nextOid(),
    comment: old?.comment ?? null,
    query: run.sql.slice(statement.query.span.start, statement.query.span.end),
    lateBinding: late,
    columns,
    columnNames: names,
    settings: { caseSensitiveIdentifier, caseSensitiveSuperAttribute, searchPath },
    dependsOn: [...context.found.named.keys()],
    calls: [...context.found.called],
    sees: seenTables(context),
  };
  session.catalog.change({ kind: 'relations', key, value: view });
  return DONE;
}

/** A late-binding view names every table with its schema: it has no search path of its own. */
function requireSchemas(query: Query, position: { readonly position?: number }): void {
  const local = new Set([
    ...findNodes(query, 'common-table').map((table) => table.name.text.toLowerCase()),
    ...findNodes(query, 'table-reference').flatMap((table) => (table.alias === null ? [] : [table.alias.text.toLowerCase()])),
  ]);
  for (const { path } of findNodes(query, 'table-reference')) {
    const name = path.head.text.toLowerCase();
    if (path.steps.length === 0 && !local.has(name))
      throw new RedshiftError('42601', `a view WITH NO SCHEMA BINDING names tables with their schema: "${name}" has none`, position);
  }
}

/**
 * A view is replaced by one with the same columns, names and types; only one that is late-binding, before or after, has none to keep. What
 * others read stays bound.
 */
function checkReplace(
  old: View,
  next: { readonly late: boolean; readonly columns: readonly ViewColumn[] },
  relations: Iterable<Relation>,
  position: { readonly position?: number },
): void {
  if (old.lateBinding) return;
  const refuse = (what: string) => new RedshiftError('42P16', `cannot change ${what}`, position);
  if (!next.late && next.columns.length !== old.columns.length) throw refuse('number of columns in view');
  for (const [index, column] of next.columns.entries()) {
    const before = old.columns[index] ?? column;
    if (before.name !== column.name) throw refuse(`name of view column "${before.name}"`);
    if (typeName(before.type) !== typeName(column.type)) throw refuse(`data type of view column "${before.name}"`);
  }
  const readers = dependents(relationKey(old), relations).map(relationKey);
  if (next.late && readers.length > 0)
    throw new RedshiftError('2BP01', `cannot change the columns of view ${old.name} because ${readers.join(', ')} depends on it`, position);
}
