import type { Statement } from '@hakkai/redshift-sql';
import type { BoundExpression } from '../bind/bound-expression.ts';
import type { Probe } from '../emit/probe.ts';
import type { LocalSession } from '../session/local-session.ts';
import type { Cell, ResultColumn } from '../session/session.ts';

/** One statement on its way through a session. */
export interface StatementRun<Kind extends Statement = Statement> {
  readonly session: LocalSession;
  readonly statement: Kind;
  /** The text the statement's offsets count in. */
  readonly sql: string;
  readonly queryId: bigint;
  readonly start: Date;
  readonly signal: AbortSignal;
  readonly parameters: ReadonlyMap<string, string | null>;
  /** Values of `$1`, `$2`, ... for a statement inside a procedure; absent outside of one. */
  readonly arguments?: readonly BoundExpression[];
  /** Where the statement is run again to find the place of an error. */
  readonly probe?: Probe;
}

export interface Outcome {
  /** Where it is not the statement's own. */
  readonly tag?: string;
  /** Present exactly where there is a result set. */
  readonly columns?: readonly ResultColumn[];
  readonly rows?: readonly (readonly Cell[])[];
  readonly rowCount: number;
}

/** Runs a statement inside another. */
export type ExecuteStatement = (run: StatementRun) => Promise<Outcome>;

export const DONE: Outcome = { rowCount: 0 };
