import type { Case } from '@hakkai/redshift-sql';
import { RedshiftError } from '../redshift-error.ts';
import { commonType } from '../types/common-type.ts';
import { typeName, UNKNOWN, type RedshiftType } from '../types/redshift-type.ts';
import { at, type BindContext, castFacts } from './bind-context.ts';
import { compare } from './bind-comparison.ts';
import { bindExpression, truth, type Site } from './bind-expression.ts';
import { call, constant, type BoundExpression } from './bound-expression.ts';
import { castTo } from './cast.ts';
import { literalBytes, withRoomFor } from './literal-length.ts';
import { readOnce } from './read-once.ts';
import type { Scope } from './scope.ts';

/** All values as their common type, or an error that names two that have none. */
export function unify(
  what: string,
  values: readonly BoundExpression[],
  context: BindContext,
  position: number,
): { readonly type: RedshiftType; readonly values: readonly BoundExpression[] } {
  const common = commonType(values.map((value) => value.type));
  if (common === null) {
    const names = [...new Set(values.filter((value) => value.type.kind !== 'unknown').map((value) => typeName(value.type)))];
    throw new RedshiftError('42804', `${what} types ${names.slice(0, 2).join(' and ')} cannot be matched`, at(context, position));
  }
  const type = withRoomFor(common, Math.max(...values.map(literalBytes)));
  const cast = { ...castFacts(context), position, form: 'implicit' } as const;
  return { type, values: values.map((value) => castTo(value, type, cast)) };
}

export function bindCase(node: Case, scope: Scope, context: BindContext, site: Site): BoundExpression {
  const operand = node.operand === null ? null : bindExpression(node.operand, scope, context, site);
  const branches = node.branches.map(({ when }) => ({
    when: operand === null ? truth(when, scope, context, site, 'CASE/WHEN') : bindExpression(when, scope, context, site),
    position: when.span.start,
  }));
  const results = node.branches.map((branch) => bindExpression(branch.then, scope, context, site));
  const otherwise = node.otherwise === null ? constant(null, UNKNOWN) : bindExpression(node.otherwise, scope, context, site);
  const { type, values } = unify('CASE', [...results, otherwise], context, node.span.start);
  if (operand === null)
    return caseOf(
      branches.map(({ when }) => when),
      values,
      type,
    );
  const chosen = (tested: BoundExpression): BoundExpression =>
    caseOf(
      branches.map(({ when, position }) => compare('=', tested, when, context, position)),
      values,
      type,
    );
  return readOnce(operand, chosen, context, node.span.start);
}

/** CASE over bound parts; `values` has one more than `conditions`: the ELSE. */
export function caseOf(conditions: readonly BoundExpression[], values: readonly BoundExpression[], type: RedshiftType): BoundExpression {
  const count = conditions.length;
  return call('case', type, [...conditions, ...values], (...sql) => {
    const branches = conditions.map((_condition, index) => `WHEN ${sql[index] ?? ''} THEN ${sql[count + index] ?? ''}`);
    return `CASE ${branches.join(' ')} ELSE ${sql[2 * count] ?? ''} END`;
  });
}
