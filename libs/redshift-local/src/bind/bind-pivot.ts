import type { DerivedTable, PivotTable, UnpivotTable } from '@hakkai/redshift-sql';
import { RedshiftError } from '../redshift-error.ts';
import { at, type BindContext } from './bind-context.ts';
import { bindExpression, PLAIN_SITE } from './bind-expression.ts';
import type { BoundFrom } from './bound-query.ts';
import { foldName } from './fold-name.ts';
import { walkExpression } from './map-expression.ts';
import { pathTo, pivotQuery, unpivotQuery, type PivotedColumns } from './pivot.ts';
import type { Scope } from './scope.ts';

/**
 * PIVOT or UNPIVOT as a query in FROM. `scope` holds what it is applied to, bound as `source`.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_FROM_clause-pivot-unpivot-examples.html
 *
 * Errors: 0A000 for what the page does not let them be applied to, compute or read; 42703 for a column that is not there.
 */
export function pivoted(item: PivotTable | UnpivotTable, source: BoundFrom, scope: Scope, context: BindContext): DerivedTable {
  checkSource(item, source, scope, context);
  if (item.kind === 'pivot-table') checkAggregates(item, context);
  const columns = pivotedColumns(item, scope, context);
  const fold = (name: DerivedTable['columns'][number]): string => foldName(name, context.settings);
  const query = item.kind === 'pivot-table' ? pivotQuery(item, columns, fold) : unpivotQuery(item, columns, fold);
  return { kind: 'derived-table', lateral: false, query, alias: item.alias, columns: item.columns, span: item.span };
}

const WORDS = { 'pivot-table': 'PIVOT', 'unpivot-table': 'UNPIVOT' } as const;

/** Not one of these, and no recursive WITH query either. */
const NO_SOURCES: ReadonlySet<string> = new Set(['join', 'unnest', 'unpivot', 'pivot-table', 'unpivot-table']);

function checkSource(item: PivotTable | UnpivotTable, source: BoundFrom, scope: Scope, context: BindContext): void {
  const recursive = scope.relations.some(({ role }) => role === 'recursive');
  if (recursive || NO_SOURCES.has(source.kind) || NO_SOURCES.has(item.source.kind))
    throw new RedshiftError('0A000', `${WORDS[item.kind]} can be applied to tables, subqueries and plain WITH queries only`, {
      ...at(context, item.span.start),
      hint: 'Put what it is to be applied to into a subquery.',
    });
}

const AGGREGATES: ReadonlySet<string> = new Set(['count', 'sum', 'min', 'max', 'avg']);

function checkAggregates(item: PivotTable, context: BindContext): void {
  for (const { call } of item.aggregates) {
    const place = at(context, call.span.start);
    const name = call.name.parts.map((part) => foldName(part, context.settings)).join('.');
    if (!AGGREGATES.has(name)) throw new RedshiftError('0A000', `PIVOT takes COUNT, SUM, MIN, MAX and AVG, not ${name}`, place);
    if (call.over !== null) throw new RedshiftError('0A000', 'PIVOT takes no window function', place);
  }
}

/** What the aggregates and FOR of a PIVOT read, or what an UNPIVOT turns into rows; subqueries of the aggregates read the input too. */
function pivotedColumns(item: PivotTable | UnpivotTable, scope: Scope, context: BindContext): PivotedColumns {
  const word = WORDS[item.kind];
  const nodes =
    item.kind === 'pivot-table'
      ? [item.column, ...item.aggregates.flatMap(({ call }) => call.arguments)]
      : item.values.map(({ column }) => pathTo(column));
  const around = scope.outerIds;
  const columns = scope.relations.flatMap((relation) => relation.columns);
  const read = new Set<string>();
  for (const node of nodes)
    walkExpression(bindExpression(node, scope, context, PLAIN_SITE(word)), (part) => {
      if (part.kind !== 'column') return;
      if (around.has(part.relation))
        throw new RedshiftError('0A000', `${word} reads no row of the query around it`, at(context, node.span.start));
      for (const { name, expression } of columns)
        if (expression.kind === 'column' && expression.relation === part.relation && expression.column === part.column) read.add(name);
    });
  return { read, others: columns.some(({ name, pseudo }) => pseudo !== true && !read.has(name)) };
}
