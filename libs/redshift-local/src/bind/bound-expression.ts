import type { SourceSpan } from '@hakkai/redshift-sql';
import type { RedshiftType } from '../types/redshift-type.ts';
import type { BoundQuery } from './bound-query.ts';

/** A literal. Numbers keep their text; `value` null is NULL. */
export interface BoundConstant {
  readonly kind: 'constant';
  readonly type: RedshiftType;
  readonly value: string | boolean | null;
}

/** The table that a column stands in; a computed column has none. */
export interface ColumnOrigin {
  readonly schema: string;
  readonly table: string;
  readonly notNull: boolean;
}

/** A column of one relation of the FROM clause, or of an inner stage of the same query. */
export interface BoundColumn {
  readonly kind: 'column';
  readonly type: RedshiftType;
  readonly relation: number;
  /** The column's name in the engine. */
  readonly column: string;
  /** The name the user knows. */
  readonly label: string;
  readonly origin: ColumnOrigin | null;
  /** Where the statement names it; a star names none. */
  readonly position?: number;
}

export type BoundStep = { readonly kind: 'name'; readonly name: string } | { readonly kind: 'index'; readonly index: BoundExpression };

/** Navigation into a SUPER value. `base` is never a path itself. */
export interface BoundPath {
  readonly kind: 'path';
  readonly type: RedshiftType;
  readonly base: BoundExpression;
  readonly steps: readonly BoundStep[];
}

/** The bare text of a SUPER value: strings without quotes, numbers by their literal (with their mark), JSON null as NULL. */
export interface BoundSuperText {
  readonly kind: 'super-text';
  readonly type: RedshiftType;
  readonly operand: BoundExpression;
}

/** What may have no value for what it is given. */
interface Written {
  /** Where the statement writes it, or names the view or function that does; nowhere where it is part of what is written. */
  readonly span?: SourceSpan;
}

/** Anything whose result depends on its arguments alone. `emit` writes engine SQL around the arguments' SQL. */
export interface BoundCall extends Written {
  readonly kind: 'call';
  readonly type: RedshiftType;
  readonly name: string;
  readonly args: readonly BoundExpression[];
  readonly emit: (...args: string[]) => string;
  /** False where two equal texts may give two results: random(). */
  readonly stable: boolean;
}

export interface BoundOrder {
  readonly expression: BoundExpression;
  readonly descending: boolean;
  readonly nullsFirst: boolean;
}

export interface BoundAggregate extends Written {
  readonly kind: 'aggregate';
  readonly type: RedshiftType;
  readonly name: string;
  readonly args: readonly BoundExpression[];
  readonly distinct: boolean;
  readonly orderBy: readonly BoundOrder[];
  /** What LISTAGG, MEDIAN and percentiles order by; one order a query. */
  readonly within: readonly BoundExpression[];
  /** `args` and the text of the ORDER BY list; DISTINCT is already part of the first argument's text. */
  readonly emit: (args: readonly string[], orderBy: string) => string;
}

export interface BoundWindow extends Written {
  readonly kind: 'window';
  readonly type: RedshiftType;
  readonly name: string;
  readonly args: readonly BoundExpression[];
  readonly partitionBy: readonly BoundExpression[];
  readonly orderBy: readonly BoundOrder[];
  /** The frame clause in engine SQL; empty for the default. */
  readonly frame: string;
  /** How LISTAGG orders its values: WITHIN GROUP. */
  readonly within: readonly BoundOrder[];
  /** `within` is the ORDER BY clause of the values, or empty. */
  readonly emit: (args: readonly string[], over: string, within: string) => string;
}

export interface BoundSubquery extends Written {
  readonly kind: 'subquery';
  readonly type: RedshiftType;
  readonly form: string;
  readonly args: readonly BoundExpression[];
  readonly query: BoundQuery;
  readonly emit: (args: readonly string[], query: string) => string;
}

export type BoundExpression =
  | BoundConstant
  | BoundColumn
  | BoundPath
  | BoundSuperText
  | BoundCall
  | BoundAggregate
  | BoundWindow
  | BoundSubquery;

export const constant = (value: string | boolean | null, type: RedshiftType): BoundConstant => ({ kind: 'constant', type, value });

export const call = (
  name: string,
  type: RedshiftType,
  args: readonly BoundExpression[],
  emit: (...args: string[]) => string,
): BoundCall => ({
  kind: 'call',
  type,
  name,
  args,
  emit,
  stable: true,
});

export const isNullConstant = (expression: BoundExpression): boolean => expression.kind === 'constant' && expression.value === null;

/** The expression with its place in the statement, where it may have one and has none yet: errors of its values are told there. */
export const writtenAt = (expression: BoundExpression, span: SourceSpan): BoundExpression =>
  !isWritten(expression) || expression.span !== undefined ? expression : { ...expression, span };

const isWritten = (expression: BoundExpression): expression is BoundCall | BoundAggregate | BoundWindow | BoundSubquery =>
  expression.kind === 'call' || expression.kind === 'aggregate' || expression.kind === 'window' || expression.kind === 'subquery';
