import type { AlterRole } from '@hakkai/redshift-sql';
import { at } from '../bind/bind-context.ts';
import { foldName } from '../bind/fold-name.ts';
import { principalKey } from '../catalog/catalog-state.ts';
import { PermissionDenied, RedshiftError } from '../redshift-error.ts';
import { bindContext } from './bind-run.ts';
import { newOwner } from './new-owner.ts';
import { isSystemRole } from './principal.ts';
import { renamePrincipal } from './rename-principal.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_ROLE.html */
export async function alterRole(run: StatementRun<AlterRole>): Promise<Outcome> {
  const { statement, session } = run;
  const { action } = statement;
  await session.startEngine();
  const context = bindContext(run);
  const name = foldName(statement.name, context.settings);
  const key = principalKey({ kind: 'role', name });
  const role = session.catalog.state.principals.get(key);
  const position = at(context, statement.name.span.start);
  if (role === undefined) throw new RedshiftError('42704', `role "${name}" does not exist`, position);
  if (isSystemRole(name)) throw new PermissionDenied(`system-defined role "${name}" can not be altered`, position);
  switch (action.kind) {
    case 'rename-to':
      renamePrincipal(run, role, action.name, context);
      return DONE;
    case 'owner-to':
      session.catalog.change({ kind: 'principals', key, value: { ...role, owner: newOwner(run, action, context) } });
      return DONE;
    case 'external-id':
      session.catalog.change({ kind: 'principals', key, value: { ...role, externalId: action.externalId } });
      return DONE;
    default:
      return action satisfies never;
  }
}
