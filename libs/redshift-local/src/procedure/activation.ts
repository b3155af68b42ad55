import type { Procedure } from '../catalog/catalog-entry.ts';
import type { ExecuteStatement, StatementRun } from '../execute/statement-run.ts';
import type { Frame } from './frame.ts';
import type { ParsedProcedure } from './parsed-procedure.ts';

/** One call of a procedure while it runs. */
export interface Activation {
  readonly run: StatementRun;
  readonly execute: ExecuteStatement;
  readonly procedure: Procedure;
  readonly parsed: ParsedProcedure;
  readonly frame: Frame;
  /** 1 for a call from outside. */
  readonly depth: number;
  /** Whether it may not end the transaction: it was called inside a block, or it or a caller has SET options. */
  readonly atomic: boolean;
  /** What GET DIAGNOSTICS gives. */
  rowCount: number;
  /** The error whose handler runs, for `RAISE;`. */
  handled: unknown;
}

/** How a statement ends: normally (null), or on its way out of blocks, loops or the procedure. */
export type Completion = null | { readonly kind: 'return' } | { readonly kind: 'exit' | 'continue'; readonly label: string | null };

export const RETURN: Completion = { kind: 'return' };
