import type { AlterRoutine, OwnerTo } from '@hakkai/redshift-sql';
import { at, type BindContext } from '../bind/bind-context.ts';
import { foldName } from '../bind/fold-name.ts';
import type { Procedure } from '../catalog/catalog-entry.ts';
import { principalKey, procedureKey } from '../catalog/catalog-state.ts';
import { bindContext } from '../execute/bind-run.ts';
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
  const name = action.kind === 'rename-to' ? foldName(action.name, context.settings) : ownerOf(action, session.user, context);
  const changed: Procedure = action.kind === 'rename-to' ? { ...found, name } : { ...found, owner: name };
  if (action.kind === 'rename-to' && state.procedures.has(procedureKey(changed)))
    throw new RedshiftError('42723', `procedure "${name}" already exists with same argument types`, at(context, action.name.span.start));
  if (action.kind === 'owner-to' && !state.principals.has(principalKey({ kind: 'user', name })))
    throw new RedshiftError('42704', `user "${name}" does not exist`, at(context, action.owner.span.start));
  session.catalog.change({ kind: 'procedures', key: procedureKey(found), value: null });
  session.catalog.change({ kind: 'procedures', key: procedureKey(changed), value: changed });
  return DONE;
}

const ownerOf = ({ owner }: OwnerTo, user: string, context: BindContext): string =>
  !owner.quoted && ['current_user', 'session_user'].includes(owner.text.toLowerCase()) ? user : foldName(owner, context.settings);
