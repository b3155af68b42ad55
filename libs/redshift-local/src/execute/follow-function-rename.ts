import { findNodes, parseStatement, quoteIdentifier } from '@hakkai/redshift-sql';
import { at, type BindContext } from '../bind/bind-context.ts';
import { relationName } from '../bind/find-relation.ts';
import type { SqlFunction, View } from '../catalog/catalog-entry.ts';
import { functionKey } from '../catalog/catalog-state.ts';
import { relationKey } from '../catalog/catalog-view.ts';
import { functionNamed } from '../functions/registry.ts';
import { NotEmulated } from '../redshift-error.ts';
import type { StatementRun } from './statement-run.ts';

/** A function before and after it got another name or schema. */
interface Move {
  readonly from: SqlFunction;
  readonly to: SqlFunction;
}

/** Lets bound views call functions under their new names, as a view holds on to the function and not to its name. */
export function followFunctionRename(run: StatementRun, renamed: readonly Move[], context: BindContext): void {
  const { catalog } = run.session;
  const moves = new Map(renamed.map((move) => [functionKey(move.from), move]));
  for (const view of catalog.state.relations.values()) {
    if (view.kind !== 'view' || view.calls?.some((key) => moves.has(key)) !== true) continue;
    const calls = view.calls.map((key) => {
      const move = moves.get(key);
      return move === undefined ? key : functionKey(move.to);
    });
    catalog.change({ kind: 'relations', key: relationKey(view), value: { ...view, calls, query: rewritten(view, moves, run, context) } });
  }
}

function rewritten(view: View, moves: ReadonlyMap<string, Move>, run: StatementRun, context: BindContext): string {
  const frozen: BindContext = { ...context, settings: { ...context.settings, ...view.settings } };
  const functions = (view.calls ?? []).flatMap((key) => moves.get(key) ?? kept(run.session.catalog.state.functions.get(key)));
  return findNodes(parseStatement(view.query), 'call')
    .toSorted((a, b) => b.name.span.start - a.name.span.start)
    .reduce((text, call) => {
      const { schema, name } = relationName(call.name, frozen);
      if (schema === null && functionNamed(name) !== null) return text;
      const meant = functions.filter(({ from }) => from.name === name && (schema === null || from.schema === schema));
      if (meant.every(({ from, to }) => from === to)) return text;
      const [place = '', other] = new Set(meant.map(({ to }) => `${quoteIdentifier(to.schema)}.${quoteIdentifier(to.name)}`));
      if (other !== undefined)
        throw new NotEmulated(
          `a rename of one of the functions "${name}" that the bound view ${relationKey(view)} calls`,
          at(context, run.statement.span.start),
        );
      return text.slice(0, call.name.span.start) + place + text.slice(call.name.span.end);
    }, view.query);
}

const kept = (one: SqlFunction | undefined): readonly Move[] => (one === undefined ? [] : [{ from: one, to: one }]);
