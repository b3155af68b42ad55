import { parseExpression, type SourceNode } from '@hakkai/redshift-sql';
import { castFacts, spanIn, type BindContext } from '../bind/bind-context.ts';
import { bindExpression, PLAIN_SITE } from '../bind/bind-expression.ts';
import { call, constant, writtenAt, type BoundExpression } from '../bind/bound-expression.ts';
import { castTo } from '../bind/cast.ts';
import { Scope } from '../bind/scope.ts';
import { inTextOf } from '../bind/text-elsewhere.ts';
import { CATALOG_SCHEMA } from '../catalog/catalog-store.ts';
import type { TableColumn } from '../catalog/catalog-entry.ts';
import { quoteName } from '../emit/quote.ts';
import { BIGINT } from '../types/redshift-type.ts';

/** A value for a column: of its type, its length checked. */
export const assign = (value: BoundExpression, column: TableColumn, node: SourceNode, context: BindContext): BoundExpression =>
  writtenAt(castTo(value, column.type, { ...castFacts(context), position: node.span.start, form: 'assignment' }), spanIn(context, node));

/** What a column holds when nothing is given: the next identity value, its default, or NULL. */
export function missingValue(column: TableColumn, node: SourceNode, context: BindContext): BoundExpression {
  if (column.identity !== null) {
    const sequence = `${CATALOG_SCHEMA}.${quoteName(column.identity.sequence)}`;
    const next: BoundExpression = { ...call('identity', BIGINT, [], () => `nextval('${sequence}')`), stable: false };
    return assign(next, column, node, context);
  }
  if (column.default === null) return constant(null, column.type);
  const written = column.default;
  const value = inTextOf(`default of column "${column.name}"`, node.span.start, context, () =>
    bindExpression(parseExpression(written), new Scope(null), context, PLAIN_SITE('DEFAULT')),
  );
  return assign(value, column, node, context);
}
