import type { SourceNode } from './source-position.ts';
import type { TypeName } from './type-name.ts';

/** A number with its literal text (`1.10` stays `1.10`, `1e3` stays `1e3`): it never goes through a JS number. */
export interface NumberLiteral extends SourceNode {
  readonly kind: 'number';
  readonly text: string;
}

/** A string; `value` has its quotes and escapes already read. */
export interface StringLiteral extends SourceNode {
  readonly kind: 'string';
  readonly value: string;
}

export interface BooleanLiteral extends SourceNode {
  readonly kind: 'boolean';
  readonly value: boolean;
}

export interface NullLiteral extends SourceNode {
  readonly kind: 'null';
}

/** `DATE '2026-03-01'`, `TIMESTAMP WITH TIME ZONE '...'`: a type before a string. Intervals have their own node. */
export interface TypedLiteral extends SourceNode {
  readonly kind: 'typed-literal';
  readonly type: TypeName;
  readonly value: string;
}

export type IntervalUnit = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

/** The unit or range after an interval's string: `day`, `year to month`, `day to second (3)`. */
export interface IntervalQualifier extends SourceNode {
  readonly kind: 'interval-qualifier';
  readonly from: IntervalUnit;
  readonly to: IntervalUnit | null;
  /** Digits of fractional seconds, where written. */
  readonly precision: number | null;
}

/** `INTERVAL '1 day'`, `INTERVAL '1' day`, `INTERVAL '1-2' year to month`. */
export interface IntervalLiteral extends SourceNode {
  readonly kind: 'interval';
  readonly value: string;
  readonly qualifier: IntervalQualifier | null;
}

/** DEFAULT as a value in INSERT and UPDATE. */
export interface DefaultValue extends SourceNode {
  readonly kind: 'default';
}
