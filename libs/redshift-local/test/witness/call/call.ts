import type { LITERALS } from './literals.ts';

/** What a value is of. A `plain` one is a text of ASCII characters. */
export type Sort =
  | 'text'
  | 'plain'
  | 'char'
  | 'smallint'
  | 'integer'
  | 'bigint'
  | 'decimal'
  | 'real'
  | 'double'
  | 'boolean'
  | 'date'
  | 'time'
  | 'timestamp'
  | 'timestamptz';

/** Of an operand: a value of a sort, a literal of a kind, or one of these literals. */
export type Taken = Sort | keyof typeof LITERALS | readonly string[];

/** A function, an operator, or a whole statement; `{1}` stands for its first operand. PostgreSQL may have another spelling for it. */
export interface Call {
  readonly gives: Sort;
  readonly takes: readonly Taken[];
  readonly redshift: string;
  readonly postgres: string;
  /** Whether operands may be left out where others decide: one that fails need not fail the whole, and no page says when it does. */
  readonly onDemand: boolean;
}

export const call = (gives: Sort, redshift: string, takes: readonly Taken[], postgres = redshift): Call => ({
  gives,
  takes,
  redshift,
  postgres,
  onDemand: false,
});

export type Expression =
  | { readonly is: 'written'; readonly sql: string }
  | { readonly is: 'call'; readonly call: Call; readonly operands: readonly Expression[] };

export type Called = Extract<Expression, { readonly is: 'call' }>;

/** The expression as SQL of one of the two. */
export function sqlOf(expression: Expression, dialect: 'redshift' | 'postgres'): string {
  if (expression.is === 'written') return expression.sql;
  const operands = expression.operands.map((operand) => sqlOf(operand, dialect));
  return expression.call[dialect].replace(/\{(\d)\}/g, (_, place: string) => operands[Number(place) - 1] ?? '');
}

/** All calls in it, the innermost first. */
export const callsIn = (expression: Expression): readonly Called[] =>
  expression.is === 'written' ? [] : [...expression.operands.flatMap(callsIn), expression];

/** Whether a call in it may be left out by the one around it. */
export const mayLeaveOut = (expression: Expression): boolean =>
  callsIn(expression).some(({ call: { onDemand }, operands }) => onDemand && operands.some(({ is }) => is === 'call'));
