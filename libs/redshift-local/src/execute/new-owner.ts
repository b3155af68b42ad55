import type { OwnerTo } from '@hakkai/redshift-sql';
import { at, type BindContext } from '../bind/bind-context.ts';
import { foldName } from '../bind/fold-name.ts';
import { principalKey } from '../catalog/catalog-state.ts';
import { RedshiftError } from '../redshift-error.ts';
import type { StatementRun } from './statement-run.ts';

/** The user an OWNER TO names, which must exist; CURRENT_USER and SESSION_USER are the session's. */
export function newOwner({ session }: StatementRun, { owner }: OwnerTo, context: BindContext): string {
  if (!owner.quoted && ['current_user', 'session_user'].includes(owner.text.toLowerCase())) return session.user;
  const name = foldName(owner, context.settings);
  if (!session.catalog.state.principals.has(principalKey({ kind: 'user', name })))
    throw new RedshiftError('42704', `user "${name}" does not exist`, at(context, owner.span.start));
  return name;
}
