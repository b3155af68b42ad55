import type { BinaryOperator } from '../ast/expression.ts';

/**
 * How tightly operators bind, weakest first, as in PostgreSQL 8.0, which Redshift grew from:
 * https://www.postgresql.org/docs/8.0/sql-syntax.html#SQL-PRECEDENCE. Unlike today's PostgreSQL, `=` binds right to left and weaker than
 * `<` and `>`, `<=`, `>=` and `<>` bind like `||`, and IS binds tighter than all of these.
 * AWS has no page on it; that Redshift kept the table is an assumption.
 */
export const PRECEDENCE = {
  or: 1,
  and: 2,
  not: 3,
  equal: 4,
  less: 5,
  like: 6,
  between: 7,
  in: 8,
  other: 9,
  is: 10,
  sum: 11,
  product: 12,
  power: 13,
  atTimeZone: 14,
  sign: 15,
  cast: 16,
  /** What needs no parentheses anywhere. */
  primary: 17,
} as const;

export type Associativity = 'left' | 'right' | 'none';

export interface OperatorRule {
  readonly operator: BinaryOperator;
  readonly precedence: number;
  readonly associativity: Associativity;
}

const RULES: ReadonlyMap<string, OperatorRule> = new Map(
  (
    [
      ['=', '=', PRECEDENCE.equal, 'right'],
      ['<', '<', PRECEDENCE.less, 'none'],
      ['>', '>', PRECEDENCE.less, 'none'],
      ['<=', '<=', PRECEDENCE.other, 'left'],
      ['>=', '>=', PRECEDENCE.other, 'left'],
      ['<>', '<>', PRECEDENCE.other, 'left'],
      ['!=', '<>', PRECEDENCE.other, 'left'],
      ['||', '||', PRECEDENCE.other, 'left'],
      ['&', '&', PRECEDENCE.other, 'left'],
      ['|', '|', PRECEDENCE.other, 'left'],
      ['#', '#', PRECEDENCE.other, 'left'],
      ['<<', '<<', PRECEDENCE.other, 'left'],
      ['>>', '>>', PRECEDENCE.other, 'left'],
      ['~', '~', PRECEDENCE.other, 'left'],
      ['~*', '~*', PRECEDENCE.other, 'left'],
      ['!~', '!~', PRECEDENCE.other, 'left'],
      ['!~*', '!~*', PRECEDENCE.other, 'left'],
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
