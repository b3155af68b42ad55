import { parseStatement, type TableReference } from '@hakkai/redshift-sql';
import type { View } from '../catalog/catalog-entry.ts';
import { relationKey } from '../catalog/catalog-view.ts';
import { RedshiftError } from '../redshift-error.ts';
import { addRelation, original, renamed, scopeColumn } from './add-relation.ts';
import { at, type BindContext } from './bind-context.ts';
import { bindQuery, nameColumns } from './bind-query.ts';
import { type BoundFrom, type OutputColumn, outputReference } from './bound-query.ts';
import type { Scope, ScopeColumn } from './scope.ts';
import { inTextOf } from './text-elsewhere.ts';

/**
 * A view in the place of its query, read with the settings of its creation; a late-binding view follows the session in the case of names, also where a view
 * with settings of its own reads it. 42P17 where late-binding views read one another.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_enable_case_sensitive_super_attribute.html
 */
export function bindView(
  view: View,
  alias: string,
  schema: string | null,
  item: TableReference,
  id: number,
  scope: Scope,
  context: BindContext,
  touch: (column: string) => unknown,
): BoundFrom {
  const { pinned: _, pinnedCalls: __, sees: ___, below = [], ...outer } = context;
  const key = relationKey(view);
  if (below.includes(key))
    throw new RedshiftError('42P17', `infinite recursion detected in rules for relation "${view.name}"`, at(context, item.span.start));
  const { searchPath } = view.settings;
  const { caseSensitiveIdentifier, caseSensitiveSuperAttribute } = context.querying;
  const inner: BindContext = {
    ...outer,
    settings: {
      ...context.settings,
      ...(view.lateBinding ? { caseSensitiveIdentifier, caseSensitiveSuperAttribute, searchPath } : view.settings),
    },
    arguments: null,
    reader: view.owner,
    below: [...below, key],
    ...(view.lateBinding ? {} : heldOnTo(view)),
  };
  const statement = parseStatement(view.query);
  if (statement.kind !== 'select-statement') throw new Error('A view holds a query.');
  const query = inTextOf(`view "${view.name}"`, item.span.start, context, () => bindQuery(statement.query, null, inner));
  const columns = view.lateBinding
    ? nameColumns(query.columns, view.columnNames, item.span.start, context).map((column, index) =>
        scopeColumn(column.name, outputReference(id, index, column)),
      )
    : keptColumns(view, query.columns, id, item, context);
  addRelation(
    scope,
    {
      id,
      alias,
      schema,
      columns: renamed(columns, item.columns, item.span.start, context),
      touch: original(columns, item, context, touch),
      position: item.span.start,
    },
    context,
  );
  return { kind: 'derived', id, query };
}

/** What a bound view goes on meaning, whatever is made beside it later. */
const heldOnTo = ({ dependsOn, calls, sees }: View): Pick<BindContext, 'pinned' | 'pinnedCalls' | 'sees'> => ({
  pinned: dependsOn,
  ...(calls === undefined ? {} : { pinnedCalls: calls }),
  ...(sees === undefined ? {} : { sees }),
});

/** The columns a bound view was made with, wherever a `*` puts them in its query now; 42703 where a late-binding view below gives one no more. */
function keptColumns(
  view: View,
  columns: readonly OutputColumn[],
  id: number,
  item: TableReference,
  context: BindContext,
): readonly ScopeColumn[] {
  const taken = new Set<number>();
  return view.columns.map((kept) => {
    const index = columns.findIndex((column, place) => column.name === kept.source && !taken.has(place));
    const column = columns[index];
    if (column === undefined)
      throw new RedshiftError('42703', `column "${kept.source}" of view "${view.name}" is no longer there`, at(context, item.span.start));
    taken.add(index);
    return scopeColumn(kept.name, outputReference(id, index, column));
  });
}
