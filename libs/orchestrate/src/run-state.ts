import type { Task } from './task.ts';

/** Tasks in topological order and how many of them may run at once. */
export interface RunPlan {
  readonly tasks: readonly Task[];
  readonly parallelism: number;
}

export type TaskState =
  /** `attempts` made so far: 0, or more when a retry is due and waits for a place. */
  | { readonly kind: 'waiting'; readonly attempts: number }
  | { readonly kind: 'running'; readonly attempt: number }
  /** Failed, and due again when its delay is over; it holds no place meanwhile. */
  | { readonly kind: 'delayed'; readonly attempt: number; readonly reason: string }
  | { readonly kind: 'succeeded'; readonly attempts: number }
  | { readonly kind: 'failed'; readonly attempts: number; readonly reason: string }
  /** Never started, because `because` failed. */
  | { readonly kind: 'skipped'; readonly because: string }
  | { readonly kind: 'cancelled' };

export interface RunState {
  readonly tasks: ReadonlyMap<string, TaskState>;
  readonly cancelled: boolean;
}

/** What the world reports. Reports of an attempt that is not the running one are late and change nothing. */
export type RunEvent =
  | { readonly kind: 'finished'; readonly task: string; readonly attempt: number }
  /** `retryable` is false for what would fail the same way again: a data test, a mistake in the SQL. */
  | { readonly kind: 'failed'; readonly task: string; readonly attempt: number; readonly reason: string; readonly retryable: boolean }
  | { readonly kind: 'timed-out'; readonly task: string; readonly attempt: number }
  | { readonly kind: 'retry-due'; readonly task: string; readonly attempt: number }
  | { readonly kind: 'cancelled' };

export type RunOutcome = 'succeeded' | 'failed' | 'cancelled';

/** What is to be done in the world, in this order. */
export type RunEffect =
  | { readonly kind: 'start'; readonly task: string; readonly attempt: number; readonly timeoutSeconds: number }
  /** The attempt is over for the run: its statement must not go on. */
  | { readonly kind: 'stop'; readonly task: string; readonly attempt: number }
  | { readonly kind: 'retry-later'; readonly task: string; readonly attempt: number; readonly delayMs: number; readonly reason: string }
  | { readonly kind: 'skip'; readonly task: string; readonly because: string }
  | { readonly kind: 'done'; readonly outcome: RunOutcome };

export interface RunStep {
  readonly state: RunState;
  readonly effects: readonly RunEffect[];
}
