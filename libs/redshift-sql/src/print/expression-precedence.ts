import type { Expression } from '../ast/expression.ts';
import { operatorRule, PRECEDENCE } from '../parse/precedence.ts';

/** How tightly the outermost operator of an expression binds; what binds weaker than its place needs is put in parentheses. */
export function expressionPrecedence(expression: Expression): number {
  switch (expression.kind) {
    case 'logical':
      return expression.operator === 'or' ? PRECEDENCE.or : PRECEDENCE.and;
    case 'binary':
    case 'quantified-comparison':
      return operatorRule(expression.operator)?.precedence ?? PRECEDENCE.other;
    case 'like':
      return PRECEDENCE.like;
    case 'between':
      return PRECEDENCE.between;
    case 'in-list':
    case 'in-query':
      return PRECEDENCE.in;
    case 'is':
      return PRECEDENCE.is;
    case 'at-time-zone':
      return PRECEDENCE.atTimeZone;
    case 'unary':
      return unaryPrecedence(expression.operator);
    case 'cast':
      return expression.form === 'operator' ? PRECEDENCE.cast : PRECEDENCE.primary;
    case 'prior':
      return PRECEDENCE.sign;
    default:
      return PRECEDENCE.primary;
  }
}

function unaryPrecedence(operator: string): number {
  if (operator === 'not') return PRECEDENCE.not;
  return operator === '-' || operator === '+' ? PRECEDENCE.sign : PRECEDENCE.other;
}
