import type { AlterGroup, CreateGroup, CreateRole, CreateUser, DropPrincipal, Identifier } from '@hakkai/redshift-sql';
import { foldName } from '../bind/fold-name.ts';
import { principalKey, type CatalogState } from '../catalog/catalog-state.ts';
import type { Principal } from '../catalog/catalog-entry.ts';
import { DuplicateObject, PermissionDenied, RedshiftError, SyntaxError42601 } from '../redshift-error.ts';
import { bindContext } from './bind-run.ts';
import { dropDatabase } from './create-database.ts';
import { renamePrincipal } from './rename-principal.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';
import { withUserOptions } from './user-options.ts';

/** CREATE USER, GROUP and ROLE. */
export async function createPrincipal(run: StatementRun<CreateUser | CreateGroup | CreateRole>): Promise<Outcome> {
  const { statement, session } = run;
  await session.startEngine();
  const { settings } = bindContext(run);
  const kind = statement.kind === 'create-user' ? 'user' : statement.kind === 'create-group' ? 'group' : 'role';
  const name = foldName(statement.name, settings);
  const key = principalKey({ kind, name });
  if (session.catalog.state.principals.has(key)) throw new DuplicateObject(kind, name, { position: statement.name.span.start + 1 });
  refuseName(statement, name, session.catalog.state);
  const plain: Principal = {
    kind,
    name,
    id: session.shared.nextOid(),
    superuser: false,
    createDatabase: false,
    members: statement.kind === 'create-group' ? statement.users.map((user) => member(run, user)) : [],
    ...(statement.kind === 'create-role' ? { owner: session.user } : {}),
    ...(statement.kind === 'create-role' && statement.externalId !== null ? { externalId: statement.externalId } : {}),
  };
  const principal = statement.kind === 'create-user' ? withUserOptions(plain, statement.options, settings.timeZone) : plain;
  session.catalog.change({ kind: 'principals', key, value: principal });
  if (statement.kind === 'create-user')
    for (const option of statement.options)
      if (option.kind === 'user-groups') for (const group of option.groups) join(run, foldName(group, settings), name, group.span.start);
  return DONE;
}

const SYSTEM_ROLE = 'sys:';
export const isSystemRole = (name: string): boolean => name.startsWith(SYSTEM_ROLE);

/** Names that are Redshift's own, and roles named as users. */
function refuseName(statement: CreateUser | CreateGroup | CreateRole, name: string, state: CatalogState): void {
  const position = { position: statement.name.span.start + 1 };
  if (statement.kind === 'create-user' && !statement.options.some(({ kind }) => kind === 'user-password'))
    throw new SyntaxError42601('CREATE USER needs a PASSWORD, which may be DISABLE', position);
  if (statement.kind === 'create-user' && name === 'public') throw new RedshiftError('42939', 'a user can not be named "public"', position);
  if (statement.kind === 'create-group' && name.startsWith('__'))
    throw new RedshiftError('42939', `group names that begin with "__" are reserved: "${name}"`, position);
  if (statement.kind !== 'create-role') return;
  if (isSystemRole(name)) throw new RedshiftError('42939', `role names that begin with "${SYSTEM_ROLE}" are reserved: "${name}"`, position);
  if (state.principals.has(principalKey({ kind: 'user', name })))
    throw new DuplicateObject('role', name, { ...position, hint: 'A user has that name.' });
}

/** A user's name, who must exist. */
function member(run: StatementRun, node: Identifier): string {
  const name = foldName(node, bindContext(run).settings);
  if (!run.session.catalog.state.principals.has(principalKey({ kind: 'user', name })))
    throw new RedshiftError('42704', `user "${name}" does not exist`, { position: node.span.start + 1 });
  return name;
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
  const key = principalKey({ kind: 'group', name });
  const found = session.catalog.state.principals.get(key);
  if (found === undefined) throw new RedshiftError('42704', `group "${name}" does not exist`, { position: statement.name.span.start + 1 });
  if (action.kind === 'rename-to') {
    renamePrincipal(run, found, action.name, bindContext(run));
    return DONE;
  }
  const users = action.users.map((user) => member(run, user));
  const members =
    action.change === 'add' ? [...new Set([...found.members, ...users])] : found.members.filter((member) => !users.includes(member));
  session.catalog.change({ kind: 'principals', key, value: { ...found, members } });
  return DONE;
}

export async function dropPrincipal(run: StatementRun<DropPrincipal>): Promise<Outcome> {
  const { statement, session } = run;
  const { object } = statement;
  if (object === 'database') return dropDatabase(run);
  await session.startEngine();
  const { settings } = bindContext(run);
  for (const node of statement.names) {
    const name = foldName(node, settings);
    const key = principalKey({ kind: object, name });
    if (!session.catalog.state.principals.has(key)) {
      if (statement.ifExists) continue;
      throw new RedshiftError('42704', `${object} "${name}" does not exist`, { position: node.span.start + 1 });
    }
    refuseTies(run, object, name, node.span.start);
    session.catalog.change({ kind: 'principals', key, value: null });
    for (const [grant, entry] of session.catalog.state.grants) {
      if (entry.granteeKind === object && entry.grantee === name) session.catalog.change({ kind: 'grants', key: grant, value: null });
    }
  }
  return DONE;
}

/**
 * A user who owns something stays, and a user or group that was granted something on an object; memberships go along. A role that is granted to
 * someone, or has a role, goes with FORCE only. https://docs.aws.amazon.com/redshift/latest/dg/r_DROP_USER.html
 */
function refuseTies(run: StatementRun<DropPrincipal>, kind: 'user' | 'group' | 'role', name: string, position: number): void {
  const { schemas, relations, functions, procedures, principals, databases, grants } = run.session.catalog.state;
  const at = { position: position + 1 };
  if (kind === 'role') {
    if (isSystemRole(name)) throw new PermissionDenied(`system-defined role "${name}" can not be dropped`, at);
    if (run.statement.behavior === 'force') return;
    const memberships = [...grants.values()].filter(({ objectKind }) => objectKind === 'role');
    const on = memberships.find(({ object }) => object === name);
    if (on !== undefined)
      throw new RedshiftError('2BP01', `cannot drop this role since it has been granted on a ${on.granteeKind}`, { ...at, hint: FORCE });
    if (memberships.some(({ granteeKind, grantee }) => granteeKind === 'role' && grantee === name))
      throw new RedshiftError('2BP01', 'cannot drop this role since it depends on another role', { ...at, hint: FORCE });
    return;
  }
  const owned =
    kind === 'user' &&
    [schemas, relations, functions, procedures, principals, databases].some((entries) =>
      [...entries.values()].some(({ owner }) => owner === name),
    );
  const granted = [...grants.values()].some(
    ({ granteeKind, grantee, objectKind }) => granteeKind === kind && grantee === name && objectKind !== 'role' && objectKind !== 'system',
  );
  if (!owned && !granted) return;
  throw new RedshiftError(
    '2BP01',
    `${kind} "${name}" can't be dropped because the ${kind} ${owned ? 'owns' : 'has a privilege on'} some object`,
    { ...at, hint: owned ? 'Drop what the user owns, or give it another owner.' : `Revoke the ${kind}'s privileges first.` },
  );
}

const FORCE = 'DROP ROLE ... FORCE takes the assignments away too.';
