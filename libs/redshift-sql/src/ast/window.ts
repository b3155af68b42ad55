import type { Expression } from './expression.ts';
import type { OrderItem } from './query.ts';
import type { SourceNode } from './source-position.ts';

/** What stands in the parentheses after OVER. */
export interface Window extends SourceNode {
  readonly kind: 'window';
  readonly partitionBy: readonly Expression[];
  readonly orderBy: readonly OrderItem[];
  readonly frame: WindowFrame | null;
}

export interface WindowFrame extends SourceNode {
  readonly kind: 'window-frame';
  readonly unit: 'rows' | 'range';
  readonly start: FrameBound;
  /** Null where the frame has no BETWEEN: it then ends at the current row. */
  readonly end: FrameBound | null;
}

export type FrameBound = UnboundedBound | OffsetBound | CurrentRowBound;

export interface UnboundedBound extends SourceNode {
  readonly kind: 'unbounded';
  readonly direction: 'preceding' | 'following';
}

export interface OffsetBound extends SourceNode {
  readonly kind: 'offset-bound';
  readonly offset: Expression;
  readonly direction: 'preceding' | 'following';
}

export interface CurrentRowBound extends SourceNode {
  readonly kind: 'current-row';
}
