import type { Expression } from '@hakkai/redshift-sql';
import type { BindContext } from '../bind/bind-context.ts';
import type { BoundExpression, BoundOrder } from '../bind/bound-expression.ts';
import type { RedshiftType } from '../types/redshift-type.ts';

/** The families of the support table. */
export type FunctionGroup =
  | 'strings'
  | 'dates'
  | 'math'
  | 'conversion'
  | 'conditional'
  | 'json'
  | 'super'
  | 'aggregates'
  | 'windows'
  | 'system';

/** What a parameter takes: values of that type and what converts to it without a cast. */
export type ParameterType =
  | 'text'
  | 'integer'
  | 'bigint'
  | 'double'
  | 'boolean'
  | 'date'
  | 'timestamp'
  | 'timestamptz'
  | 'super'
  | 'varbyte';

export interface Overload {
  readonly parameters: readonly ParameterType[];
  /** How many of the last parameters may be left out. */
  readonly optional?: number;
  readonly result: RedshiftType | ((args: readonly BoundExpression[]) => RedshiftType);
  /** Engine SQL around the arguments' SQL; left-out arguments are not passed. */
  readonly emit: (...args: string[]) => string;
}

interface Described {
  readonly name: string;
  readonly group: FunctionGroup;
  /** The page of the AWS guide that says what it does. */
  readonly page: string;
}

/** A function of its arguments' values. */
export interface ScalarFunction extends Described {
  readonly kind: 'scalar';
  readonly overloads: readonly Overload[];
  /** True for functions that only run on the leader node: they may not stand beside user tables. */
  readonly leader?: boolean;
  /** True where two calls may differ: random(). */
  readonly volatile?: boolean;
}

/** A call whose meaning needs more than its arguments' types: date parts, literals, settings. */
export interface CallSite {
  readonly name: string;
  readonly position: number;
  readonly nodes: readonly Expression[];
  readonly context: BindContext;
  /** All arguments, bound. */
  args(): readonly BoundExpression[];
  bind(node: Expression): BoundExpression;
  cast(expression: BoundExpression, type: RedshiftType): BoundExpression;
  /** An error at the call, for arguments of a wrong number or form. */
  wrong(message: string): Error;
}

export interface SpecialFunction extends Described {
  readonly kind: 'special';
  /** For the support table: `dateadd(part, integer, timestamp) -> timestamp`. */
  readonly signature: string;
  readonly leader?: boolean;
  readonly bind: (call: CallSite) => BoundExpression;
}

export interface AggregateSite extends CallSite {
  /** `count(*)`. */
  readonly star: boolean;
  readonly distinct: boolean;
  /** Whether it runs over a window. */
  readonly over: boolean;
  readonly withinGroup: readonly BoundOrder[];
}

export interface BoundAggregateCall {
  readonly type: RedshiftType;
  readonly args: readonly BoundExpression[];
  /** DISTINCT on the first argument; false where the function has it anyway. */
  readonly distinct?: boolean;
  readonly orderBy?: readonly BoundOrder[];
  /** What WITHIN GROUP, or MEDIAN, orders by: it is the same for all such aggregates of a query. */
  readonly within?: readonly BoundExpression[];
  /** `args[0]` already starts with DISTINCT where that was asked; `orderBy` is the ORDER BY clause or empty. */
  readonly emit: (args: readonly string[], orderBy: string) => string;
}

/** An aggregate; with OVER it is a window function. */
export interface AggregateFunction extends Described {
  readonly kind: 'aggregate';
  readonly signature: string;
  readonly bind: (call: AggregateSite) => BoundAggregateCall;
}

export interface BoundWindowCall {
  readonly type: RedshiftType;
  readonly args: readonly BoundExpression[];
  readonly emit: (args: readonly string[], ignoreNulls: boolean) => string;
  /** Whether the function takes IGNORE NULLS. */
  readonly nulls?: boolean;
  /** Whether a frame clause may be given; with an ORDER BY it then must be. */
  readonly frame?: boolean;
  /** Whether OVER must have an ORDER BY, or can have none. */
  readonly order?: 'required' | 'none';
}

/** A function that only runs over a window. */
export interface WindowFunction extends Described {
  readonly kind: 'window';
  readonly signature: string;
  readonly bind: (call: CallSite) => BoundWindowCall;
}

export type FunctionDefinition = ScalarFunction | SpecialFunction | AggregateFunction | WindowFunction;

const GUIDE = 'https://docs.aws.amazon.com/redshift/latest/dg';

/** A page of the AWS guide by its file name. */
export const guide = (page: string): string => `${GUIDE}/${page}.html`;

/** Short form for a scalar function with one overload. */
export const scalar = (
  group: FunctionGroup,
  name: string,
  page: string,
  parameters: readonly ParameterType[],
  result: Overload['result'],
  emit: Overload['emit'],
  more: { readonly optional?: number; readonly leader?: boolean; readonly volatile?: boolean } = {},
): ScalarFunction => ({
  kind: 'scalar',
  name,
  group,
  page: guide(page),
  overloads: [
    {
      parameters,
      result,
      emit,
      ...(more.optional === undefined ? {} : { optional: more.optional }),
    },
  ],
  ...(more.leader === undefined ? {} : { leader: more.leader }),
  ...(more.volatile === undefined ? {} : { volatile: more.volatile }),
});
