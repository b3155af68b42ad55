import type { AlterGroup, CreateGroup, CreateRole, CreateUser, DropPrincipal } from '@hakkai/redshift-sql';
import { foldName } from '../bind/fold-name.ts';
import { principalKey } from '../catalog/catalog-state.ts';
import type { Principal } from '../catalog/catalog-entry.ts';
import { DuplicateObject, NotEmulated, RedshiftError } from '../redshift-error.ts';
import { bindContext } from './bind-run.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';

/** CREATE USER, GROUP and ROLE. Passwords are not kept: the local Redshift lets every user in. */
export async function createPrincipal(run: StatementRun<CreateUser | CreateGroup | CreateRole>): Promise<Outcome> {
  const { statement, session } = run;
  await session.startEngine();
  const { settings } = bindContext(run);
  const kind = statement.kind === 'create-user' ? 'user' : statement.kind === 'create-group' ? 'group' : 'role';
  const name = foldName(statement.name, settings);
  const key = principalKey({ kind, name });
  if (session.catalog.state.principals.has(key)) throw new DuplicateObject(kind, name, { position: statement.name.span.start + 1 });
  const flags =
    statement.kind === 'create-user' ? statement.options.flatMap((option) => (option.kind === 'user-flag' ? [option.flag] : [])) : [];
  const principal: Principal = {
    kind,
    name,
    id: session.shared.nextOid(),
    superuser: flags.includes('createuser'),
    createDatabase: flags.includes('createdb'),
    members: statement.kind === 'create-group' ? statement.users.map((user) => foldName(user, settings)) : [],
  };
  session.catalog.change({ kind: 'principals', key, value: principal });
  if (statement.kind === 'create-user')
    for (const option of statement.options)
      if (option.kind === 'user-groups') for (const group of option.groups) join(run, foldName(group, settings), name, group.span.start);
  return DONE;
}

function join(run: StatementRun, group: string, user: string, position: number): void {
  const key = principalKey({ kind: 'group', name: group });
  const found = run.session.catalog.state.principals.get(key);
  if (found === undefined) throw new RedshiftError('42704', `group "${group}" does not exist`, { position: position + 1 });
  run.session.catalog.change({ kind: 'principals', key, value: { ...found, members: [...new Set([...found.members, user])] } });
}

export async function alterGroup(run: StatementRun<AlterGroup>): Promise<Outcome> {
  const { statement, session } = run;
  const { settings } = bindContext(run);
  await session.startEngine();
  const name = foldName(statement.name, settings);
  const { action } = statement;
  if (action.kind === 'rename-to') throw new NotEmulated('ALTER GROUP RENAME', { position: action.span.start + 1 });
  const key = principalKey({ kind: 'group', name });
  const found = session.catalog.state.principals.get(key);
  if (found === undefined) throw new RedshiftError('42704', `group "${name}" does not exist`, { position: statement.name.span.start + 1 });
  const users = action.users.map((user) => foldName(user, settings));
  const members =
    action.change === 'add' ? [...new Set([...found.members, ...users])] : found.members.filter((member) => !users.includes(member));
  session.catalog.change({ kind: 'principals', key, value: { ...found, members } });
  return DONE;
}

export async function dropPrincipal(run: StatementRun<DropPrincipal>): Promise<Outcome> {
  const { statement, session } = run;
  const { object } = statement;
  if (object === 'database') throw new NotEmulated('DROP DATABASE', { position: statement.span.start + 1 });
  await session.startEngine();
  const { settings } = bindContext(run);
  for (const node of statement.names) {
    const name = foldName(node, settings);
    const key = principalKey({ kind: object, name });
    if (!session.catalog.state.principals.has(key)) {
      if (statement.ifExists) continue;
      throw new RedshiftError('42704', `${object} "${name}" does not exist`, { position: node.span.start + 1 });
    }
    if (object === 'user') refuseTies(run, name, node.span.start);
    session.catalog.change({ kind: 'principals', key, value: null });
    for (const [grant, entry] of session.catalog.state.grants) {
      if (entry.granteeKind === object && entry.grantee === name) session.catalog.change({ kind: 'grants', key: grant, value: null });
    }
  }
  return DONE;
}

/** A user who owns something, or was granted something, stays. Memberships go along. https://docs.aws.amazon.com/redshift/latest/dg/r_DROP_USER.html */
function refuseTies({ session }: StatementRun, name: string, position: number): void {
  const { schemas, relations, functions, procedures, grants } = session.catalog.state;
  const owned = [schemas, relations, functions, procedures].some((entries) => [...entries.values()].some(({ owner }) => owner === name));
  const granted = [...grants.values()].some(
    ({ granteeKind, grantee, objectKind }) =>
      granteeKind === 'user' && grantee === name && objectKind !== 'role' && objectKind !== 'system',
  );
  if (!owned && !granted) return;
  throw new RedshiftError(
    '2BP01',
    `user "${name}" can't be dropped because the user ${owned ? 'owns' : 'has a privilege on'} some object`,
    {
      position: position + 1,
      hint: owned ? 'Drop what the user owns, or give it another owner.' : "Revoke the user's privileges first.",
    },
  );
}
