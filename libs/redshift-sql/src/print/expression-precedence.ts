import type { Expression, UnaryOperator } from '../ast/expression.ts';
import { operatorRule, PRECEDENCE } from '../parse/precedence.ts';

/** How tightly the outermost operator of an expression binds; what binds weaker than its place needs is put in parentheses. */
export function expressionPrecedence(expression: Expression): number {
  switch (expression.kind) {
    case 'logical':
      return expression.operator === 'or' ? PRECEDENCE.or : PRECEDENCE.and;
    case 'binary':
    case 'quantified-comparison':
      return operatorRule(expression.operator)?.precedence ?? PRECEDENCE.or;
    case 'like':
      return PRECEDENCE.like;
    case 'between':
      return PRECEDENCE.between;
    case 'in-list':
    case 'in-query':
      return PRECEDENCE.in;
    case 'is':
      // Beside any other operator IS is written in parentheses.
      return PRECEDENCE.not;
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

/** How tightly a prefix operator binds. */
export function unaryPrecedence(operator: UnaryOperator): number {
  switch (operator) {
    case 'not':
      return PRECEDENCE.not;
    case '-':
    case '+':
      return PRECEDENCE.sign;
    case '~':
      return PRECEDENCE.bitwise;
    case '@':
      return PRECEDENCE.absolute;
    case '|/':
    case '||/':
      return PRECEDENCE.power;
  }
}
