import {
  parseStatement,
  type AlterMaterializedView,
  type QualifiedName,
  type Query,
  type RefreshMaterializedView,
} from '@hakkai/redshift-sql';
import { at, type BindContext } from '../bind/bind-context.ts';
import { bindQuery } from '../bind/bind-query.ts';
import { relationName, requireRelation } from '../bind/find-relation.ts';
import { foldName } from '../bind/fold-name.ts';
import type { BoundQuery } from '../bind/bound-query.ts';
import { inTextOf } from '../bind/text-elsewhere.ts';
import { SYSTEM_USER } from '../catalog/catalog-state.ts';
import { relationKey } from '../catalog/catalog-view.ts';
import type { Materialization, Table } from '../catalog/catalog-entry.ts';
import { physicalTable } from '../emit/emitter.ts';
import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { sameType } from '../types/redshift-type.ts';
import { checkAutoRefresh } from './auto-refresh-limits.ts';
import { bindContext, bindLocked } from './bind-run.ts';
import { putTable } from './create-relation.ts';
import { dependents } from './dependents.ts';
import { newOwner } from './new-owner.ts';
import { fillTable } from './query-table.ts';
import { renameRelation } from './rename-relation.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';
import { tableLock } from './target-table.ts';

type MaterializedView = Table & { readonly materialized: Materialization };

const isMaterialized = (relation: { readonly kind: string }): relation is MaterializedView =>
  relation.kind === 'table' && 'materialized' in relation && relation.materialized !== undefined;

/**
 * Reads the rows anew; with CASCADE those of the materialized views that read this one too, in their order.
 * https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-refresh-sql-command.html
 */
export async function refreshMaterializedView(run: StatementRun<RefreshMaterializedView>): Promise<Outcome> {
  const { statement, session } = run;
  const named = requireMaterialized(statement.name, bindContext(run));
  const readers =
    statement.behavior === 'cascade' ? dependents(relationKey(named), session.catalog.state.relations.values()).filter(isMaterialized) : [];
  for (const view of [named, ...readers]) await refresh(run, view);
  return DONE;
}

async function refresh(run: StatementRun<RefreshMaterializedView>, known: MaterializedView): Promise<void> {
  const { session } = run;
  const key = relationKey(known);
  const changed = session.shared.locks.written(session.id).find((written) => known.materialized.dependsOn.includes(written));
  if (session.inTransaction && changed !== undefined)
    throw new NotEmulated(`REFRESH MATERIALIZED VIEW in a transaction that changed ${changed}`, {
      position: run.statement.span.start + 1,
      hint: 'An incremental refresh would not see that change, a full one would. Refresh after COMMIT.',
    });
  const { bound, context } = await bindLocked(
    run,
    () => [[key, 'write']],
    (fresh) => {
      const view = fresh.catalog.relation(known.schema, known.name);
      if (view === null || !isMaterialized(view)) throw new RedshiftError('42P01', `relation "${key}" does not exist`);
      const query = bindKept(view, run.statement.name.span.start, fresh).query;
      const same =
        query.columns.length === view.columns.length &&
        view.columns.every(({ type }, index) => {
          const now = query.columns[index]?.type;
          return now !== undefined && (now.kind === 'unknown' || sameType(now, type));
        });
      if (!same) throw new RedshiftError('0A000', `materialized view "${view.name}" cannot be refreshed: a column of a base table changed`);
      return { view, query };
    },
  );
  const { view, query } = bound;
  const stale = view.materialized.dependsOn.some((base) => session.shared.writes.changedAfter(base, view.materialized.asOf));
  await session.engine.run(`DELETE FROM ${physicalTable(view)}`);
  await fillTable(run, view, query, context);
  putTable({ ...view, materialized: { ...view.materialized, asOf: session.snapshot?.writes ?? 0 } }, session);
  session.shared.log.addRefresh({
    queryId: run.queryId,
    user: session.user,
    processId: session.processId,
    schema: view.schema,
    name: view.name,
    oid: view.oid,
    start: run.start,
    end: session.shared.now(),
    type: session.user === SYSTEM_USER ? 'Auto' : 'Manual',
    status: stale ? 'Refresh successfully recomputed MV from scratch' : 'MV was already updated',
  });
}

/** The query that a materialized view keeps, read with the settings of its creation. */
function bindKept(view: MaterializedView, position: number, context: BindContext): { readonly tree: Query; readonly query: BoundQuery } {
  const tree = parseStatement(view.materialized.query);
  if (tree.kind !== 'select-statement') throw new Error('A materialized view holds a query.');
  const inner: BindContext = {
    ...context,
    settings: { ...context.settings, ...view.materialized.settings },
    pinned: view.materialized.dependsOn,
    ...(view.materialized.sees === undefined ? {} : { sees: view.materialized.sees }),
  };
  return {
    tree: tree.query,
    query: inTextOf(`materialized view "${view.name}"`, position, context, () => bindQuery(tree.query, null, inner)),
  };
}

function requireMaterialized(name: QualifiedName, context: BindContext): MaterializedView {
  const relation = requireRelation(relationName(name, context), name, context);
  if (isMaterialized(relation)) return relation;
  throw new RedshiftError('42809', `"${relation.name}" is not a materialized view`, at(context, name.span.start));
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_MATERIALIZED_VIEW.html */
export async function alterMaterializedView(run: StatementRun<AlterMaterializedView>): Promise<Outcome> {
  const { statement, session } = run;
  for (const [key, mode] of tableLock(statement.name, 'exclusive', bindContext(run))) await session.lock(key, mode);
  await session.startEngine();
  const context = bindContext(run);
  const view = requireMaterialized(statement.name, context);
  const { action } = statement;
  switch (action.kind) {
    case 'auto-refresh':
      if (action.enabled) checkAutoRefresh(bindKept(view, statement.name.span.start, context).tree, statement.name.span.start, context);
      putTable({ ...view, materialized: { ...view.materialized, autoRefresh: action.enabled } }, session);
      return DONE;
    case 'owner-to':
      putTable({ ...view, owner: newOwner(run, action, context) }, session);
      return DONE;
    case 'rename-to':
      renameRelation(run, view, foldName(action.name, context.settings), context);
      return DONE;
    case 'alter-distribution':
    case 'alter-sort-key':
      throw new NotEmulated(`ALTER MATERIALIZED VIEW ${action.kind.replaceAll('-', ' ').toUpperCase()}`, at(context, action.span.start));
    default:
      return action satisfies never;
  }
}
