import { findNodes, type CreateMaterializedView, type Query } from '@hakkai/redshift-sql';
import { at, type BindContext } from '../bind/bind-context.ts';
import { bindQuery } from '../bind/bind-query.ts';
import { foldName } from '../bind/fold-name.ts';
import { TEMPORARY_SCHEMA } from '../catalog/catalog-view.ts';
import type { Table } from '../catalog/catalog-entry.ts';
import { functionNamed } from '../functions/registry.ts';
import { RedshiftError } from '../redshift-error.ts';
import { checkAutoRefresh } from './auto-refresh-limits.ts';
import { bindLocked } from './bind-run.ts';
import { creationLock, makeTable, newName } from './create-relation.ts';
import { fillTable, tableOfQuery } from './query-table.ts';
import { seenTables } from './seen-tables.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';

/**
 * A materialized view is a table of its query's rows, which REFRESH reads again.
 * https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-create-sql-command.html
 */
export async function createMaterializedView(run: StatementRun<CreateMaterializedView>): Promise<Outcome> {
  const { statement, session } = run;
  const { bound, context } = await bindLocked(
    run,
    (fresh) => creationLock(statement.name, false, fresh),
    (fresh) => {
      const created = newName(statement.name, false, false, fresh);
      const query = bindQuery(statement.query, null, fresh);
      refuseUnkept(statement.query, fresh);
      if (statement.autoRefresh === true) checkAutoRefresh(statement.query, statement.name.span.start, fresh);
      return { created, query };
    },
  );
  const { created, query } = bound;
  if (created === null) return DONE;
  const { caseSensitiveIdentifier, caseSensitiveSuperAttribute, searchPath } = context.settings;
  const plain = tableOfQuery(run, statement, created, query, context);
  const view: Table = {
    ...plain,
    distStyle: plain.distStyle === 'auto' && statement.attributes.distStyle === null ? 'even' : plain.distStyle,
    materialized: {
      query: run.sql.slice(statement.query.span.start, statement.query.span.end),
      settings: { caseSensitiveIdentifier, caseSensitiveSuperAttribute, searchPath },
      dependsOn: [...context.found.relations],
      asOf: session.snapshot?.writes ?? 0,
      sees: seenTables(context),
      ...(statement.autoRefresh === true ? { autoRefresh: true } : {}),
    },
  };
  await makeTable(view, session);
  await fillTable(run, view, query, context);
  return DONE;
}

/** What the page lists as not allowed in the query of a materialized view. */
function refuseUnkept(query: Query, context: BindContext): void {
  const refuse = (what: string, offset: number): never => {
    throw new RedshiftError('0A000', `${what} in the query of a materialized view`, at(context, offset));
  };
  for (const inner of [query, ...findNodes(query, 'query')]) {
    const part = inner.orderBy[0] ?? inner.limit ?? inner.offset;
    if (part !== undefined && part !== null) refuse('ORDER BY, LIMIT and OFFSET are not supported', part.span.start);
  }
  for (const { top } of findNodes(query, 'select')) if (top !== null) refuse('TOP is not supported', top.span.start);
  for (const call of findNodes(query, 'call')) {
    const name = foldName(call.name.parts.at(-1) ?? { text: '', quoted: false }, context.settings);
    if (functionNamed(name) === null) refuse(`the user-defined function ${name} is not supported`, call.span.start);
  }
  if (context.found.leaderFunction !== null)
    refuse(`the leader node function ${context.found.leaderFunction.name} is not supported`, context.found.leaderFunction.position);
  for (const key of context.found.relations) {
    const [schema = ''] = key.split('.');
    const relation = context.catalog.relation(schema, key.slice(schema.length + 1));
    if (schema === TEMPORARY_SCHEMA) refuse('a temporary table is not supported', query.span.start);
    if (relation?.kind === 'view') refuse(`the standard view ${key} is not supported`, query.span.start);
  }
  if (context.found.readsSystemTable) refuse('a system table is not supported', query.span.start);
}
