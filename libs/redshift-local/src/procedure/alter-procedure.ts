import type { AlterRoutine } from '@hakkai/redshift-sql';
import { at } from '../bind/bind-context.ts';
import { foldName } from '../bind/fold-name.ts';
import type { Procedure } from '../catalog/catalog-entry.ts';
import { procedureKey } from '../catalog/catalog-state.ts';
import { bindContext } from '../execute/bind-run.ts';
import { newOwner } from '../execute/new-owner.ts';
import { DONE, type Outcome, type StatementRun } from '../execute/statement-run.ts';
import { RedshiftError } from '../redshift-error.ts';
import { requireBySignature } from './drop-procedure.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_PROCEDURE.html */
export async function alterProcedure(run: StatementRun<AlterRoutine>): Promise<Outcome> {
  const { statement, session } = run;
  await session.startEngine();
  const context = bindContext(run);
  const { state } = session.catalog;
  const found = requireBySignature(statement.routine, state, context);
  const { action } = statement;
  const changed: Procedure =
    action.kind === 'rename-to'
      ? { ...found, name: foldName(action.name, context.settings) }
      : { ...found, owner: newOwner(run, action, context) };
  if (action.kind === 'rename-to' && state.procedures.has(procedureKey(changed)))
    throw new RedshiftError(
      '42723',
      `procedure "${changed.name}" already exists with same argument types`,
      at(context, action.name.span.start),
    );
  if (action.kind === 'rename-to')
    session.catalog.rename(
      { kind: 'procedures', key: procedureKey(found), value: null },
      { kind: 'procedures', key: procedureKey(changed), value: changed },
    );
  else session.catalog.change({ kind: 'procedures', key: procedureKey(changed), value: changed });
  return DONE;
}
