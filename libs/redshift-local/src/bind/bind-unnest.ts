import type { Identifier, TableReference, UnpivotExpression } from '@hakkai/redshift-sql';
import { DatatypeMismatch } from '../redshift-error.ts';
import { BIGINT, SUPER, typeName, varchar } from '../types/redshift-type.ts';
import { addRelation, scopeColumn } from './add-relation.ts';
import { at, type BindContext, nextId } from './bind-context.ts';
import { bindExpression, PLAIN_SITE } from './bind-expression.ts';
import { declared } from './bind-path.ts';
import type { BoundExpression } from './bound-expression.ts';
import { type BoundFrom, type OutputColumn, outputReference } from './bound-query.ts';
import { foldName } from './fold-name.ts';
import type { Scope } from './scope.ts';
import { checkIterated } from './unnest-limits.ts';

/** The elements of an array, with AT their positions. https://docs.aws.amazon.com/redshift/latest/dg/query-super.html#unnest */
export function bindUnnest(
  item: { readonly alias: Identifier | null; readonly at: Identifier | null; readonly span: TableReference['span'] },
  source: BoundExpression,
  scope: Scope,
  context: BindContext,
): BoundFrom {
  if (source.type.kind !== 'super')
    throw new DatatypeMismatch(`only a SUPER value can be unnested; this is ${typeName(source.type)}`, at(context, item.span.start));
  checkIterated('unnest', source, scope, item.span.start, context);
  const id = nextId(context);
  const output = (name: string, type: OutputColumn['type']): OutputColumn => ({ name, type, origin: null });
  const name = item.alias === null ? 'element' : foldName(item.alias, context.settings);
  const element = source.type.nested?.kind === 'array' ? source.type.nested.element : SUPER;
  const held = outputReference(id, 0, output(name, element.kind === 'super' ? element : SUPER));
  const columns = [scopeColumn(name, declared(held, element, item.span.start, context))];
  if (item.at !== null) {
    const position = foldName(item.at, context.settings);
    columns.push(scopeColumn(position, outputReference(id, 1, output(position, BIGINT))));
  }
  addRelation(scope, { id, alias: name, columns, variable: true, position: item.span.start }, context);
  return { kind: 'unnest', id, source, position: item.at !== null };
}

/** The attributes of an object, with AT their names. https://docs.aws.amazon.com/redshift/latest/dg/query-super.html#unpivot */
export function bindUnpivot(item: UnpivotExpression, scope: Scope, context: BindContext): BoundFrom {
  const source = bindExpression(item.expression, scope, context, PLAIN_SITE('FROM'));
  if (source.type.kind !== 'super')
    throw new DatatypeMismatch(`only a SUPER value can be unpivoted; this is ${typeName(source.type)}`, at(context, item.span.start));
  checkIterated('unpivot', source, scope, item.span.start, context);
  const id = nextId(context);
  const name = item.alias === null ? 'value' : foldName(item.alias, context.settings);
  const columns = [scopeColumn(name, outputReference(id, 0, { name, type: SUPER, origin: null }))];
  if (item.at !== null) {
    const key = foldName(item.at, context.settings);
    const text = outputReference(id, 1, { name: key, type: varchar(65_535), origin: null });
    columns.push(scopeColumn(key, text));
  }
  addRelation(scope, { id, alias: name, columns, variable: true, role: 'unpivot', position: item.span.start }, context);
  return { kind: 'unpivot', id, source };
}
