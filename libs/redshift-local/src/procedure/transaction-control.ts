import type { TransactionControl } from '@hakkai/redshift-sql';
import { RedshiftError } from '../redshift-error.ts';
import type { Activation } from './activation.ts';

/**
 * COMMIT, ROLLBACK and START TRANSACTION inside a procedure.
 * https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-transaction-management.html
 */
export async function controlTransaction({ action }: TransactionControl, activation: Activation): Promise<void> {
  const { session } = activation.run;
  if (action === 'start') {
    await endStatement(activation);
    session.beginExplicit(false);
    return;
  }
  refuseInAtomic(action.toUpperCase(), activation);
  if (action === 'commit') await session.commitImplicitly();
  else await session.rollback();
}

/** What ends the transaction is refused where the caller, or SET options, hold it. A NONATOMIC procedure may end its caller's. */
export function refuseInAtomic(what: string, { atomic, procedure }: Activation): void {
  if (!atomic || procedure.nonatomic) return;
  throw new RedshiftError('2D000', `${what} cannot be invoked from a procedure that is executing in an atomic context.`, {
    hint:
      'Try calling the procedure as a top-level call i.e. not from within an explicit transaction block. ' +
      'Or, if this procedure (or one of its ancestors in the call chain) was created with SET config options, recreate the procedure without them.',
  });
}

/** In a NONATOMIC procedure each SQL statement outside of a transaction block is a transaction of its own. */
export async function endStatement({ procedure, run }: Activation): Promise<void> {
  if (procedure.nonatomic && !run.session.inTransaction) await run.session.commitImplicitly();
}
