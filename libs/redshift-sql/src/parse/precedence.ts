import type { BinaryOperator } from '../ast/expression.ts';

/**
 * How tightly operators bind, weakest first. The arithmetic ones are in the order of
 * https://docs.aws.amazon.com/redshift/latest/dg/r_compound_expressions.html; AND, OR, NOT in that of
 * https://docs.aws.amazon.com/redshift/latest/dg/r_logical_condition.html. AWS says nothing of the others: they stand as in PostgreSQL,
 * and where its versions disagree (chains of comparisons, IS behind another operator) the text is refused, so that no guess changes rows.
 */
export const PRECEDENCE = {
  or: 1,
  and: 2,
  not: 3,
  comparison: 4,
  like: 5,
  between: 6,
  in: 7,
  concatenation: 8,
  bitwise: 9,
  is: 10,
  sum: 11,
  absolute: 12,
  product: 13,
  power: 14,
  atTimeZone: 15,
  sign: 16,
  cast: 17,
  /** What needs no parentheses anywhere. */
  primary: 18,
} as const;

/** Comparisons do not chain. */
type Associativity = 'left' | 'none';

interface OperatorRule {
  readonly operator: BinaryOperator;
  readonly precedence: number;
  readonly associativity: Associativity;
}

const RULES: ReadonlyMap<string, OperatorRule> = new Map(
  (
    [
      ['=', '=', PRECEDENCE.comparison, 'none'],
      ['<', '<', PRECEDENCE.comparison, 'none'],
      ['>', '>', PRECEDENCE.comparison, 'none'],
      ['<=', '<=', PRECEDENCE.comparison, 'none'],
      ['>=', '>=', PRECEDENCE.comparison, 'none'],
      ['<>', '<>', PRECEDENCE.comparison, 'none'],
      ['!=', '<>', PRECEDENCE.comparison, 'none'],
      ['||', '||', PRECEDENCE.concatenation, 'left'],
      ['&', '&', PRECEDENCE.bitwise, 'left'],
      ['|', '|', PRECEDENCE.bitwise, 'left'],
      ['#', '#', PRECEDENCE.bitwise, 'left'],
      ['<<', '<<', PRECEDENCE.bitwise, 'left'],
      ['>>', '>>', PRECEDENCE.bitwise, 'left'],
      ['~', '~', PRECEDENCE.concatenation, 'left'],
      ['~*', '~*', PRECEDENCE.concatenation, 'left'],
      ['!~', '!~', PRECEDENCE.concatenation, 'left'],
      ['!~*', '!~*', PRECEDENCE.concatenation, 'left'],
      ['+', '+', PRECEDENCE.sum, 'left'],
      ['-', '-', PRECEDENCE.sum, 'left'],
      ['*', '*', PRECEDENCE.product, 'left'],
      ['/', '/', PRECEDENCE.product, 'left'],
      ['%', '%', PRECEDENCE.product, 'left'],
      ['^', '^', PRECEDENCE.power, 'left'],
    ] as const
  ).map(([symbol, operator, precedence, associativity]) => [symbol, { operator, precedence, associativity }]),
);

/** The rule of a binary operator's symbol. */
export function operatorRule(symbol: string): OperatorRule | undefined {
  return RULES.get(symbol);
}
