import { RedshiftError } from '../redshift-error.ts';
import { bareTypeName } from '../types/redshift-type.ts';
import { at, type BindContext } from './bind-context.ts';
import type { BoundExpression } from './bound-expression.ts';

/** 42883: an operator does not take operands of these types. One operand stands behind its operator. */
export function noOperator(operator: string, operands: readonly BoundExpression[], context: BindContext, position: number): RedshiftError {
  const types = operands.map(({ type }) => bareTypeName(type));
  const use = types.length === 1 ? `${operator} ${types.join('')}` : types.join(` ${operator} `);
  return new RedshiftError('42883', `operator does not exist: ${use}`, {
    ...at(context, position),
    hint: 'No operator matches the given name and argument types. Add explicit casts.',
  });
}
