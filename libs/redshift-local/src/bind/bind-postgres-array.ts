import type { PostgresArray } from '@hakkai/redshift-sql';
import { catalogArray, MAX_VARCHAR, varchar } from '../types/redshift-type.ts';
import { unify } from './bind-case.ts';
import { castFacts, type BindContext } from './bind-context.ts';
import { bindExpression, type Site } from './bind-expression.ts';
import { call, type BoundExpression } from './bound-expression.ts';
import { castTo } from './cast.ts';
import type { Scope } from './scope.ts';

/**
 * `ARRAY[1, 2]` of the leader node, which tools put beside the arrays of the catalog. `ARRAY(1, 2)` is a SUPER value instead.
 * https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-datatypes.html
 */
export function bindPostgresArray(node: PostgresArray, scope: Scope, context: BindContext, site: Site): BoundExpression {
  const bound = node.items.map((item) => bindExpression(item, scope, context, site));
  const { type, values } = unify('ARRAY', bound, context, node.span.start);
  context.found.leaderFunction ??= { name: 'array', position: node.span.start };
  const cast = { ...castFacts(context), position: node.span.start, form: 'explicit' } as const;
  const texts = values.map((value) => castTo(value, varchar(MAX_VARCHAR), cast));
  return call('array of the catalog', catalogArray(type), texts, (...items) => `'{' || concat_ws(',', ${items.join(', ')}) || '}'`);
}
