import type {
  Grant,
  Grantee,
  GrantForScope,
  GrantObject,
  GrantRole,
  GrantSystemPermissions,
  Privilege,
  Revoke,
  RevokeRole,
  RevokeSystemPermissions,
  SystemPermission,
} from '@hakkai/redshift-sql';
import { at, type BindContext } from '../bind/bind-context.ts';
import { routinesNamed } from '../authorize/grant-needs.ts';
import { rolesOf } from '../authorize/roles-of.ts';
import { printName, relationName, requireRelation } from '../bind/find-relation.ts';
import { foldName } from '../bind/fold-name.ts';
import { functionKey, grantKey, principalKey, procedureKey } from '../catalog/catalog-state.ts';
import { relationKey } from '../catalog/catalog-view.ts';
import type { GrantEntry } from '../catalog/catalog-entry.ts';
import { NotEmulated, RedshiftError, UndefinedColumn, UndefinedSchema } from '../redshift-error.ts';
import { bindContext } from './bind-run.ts';
import { grantsAnew, requireColumnPrivilege, revokedKeys } from './column-privileges.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';

type Target = Pick<GrantEntry, 'objectKind' | 'object'>;

/** GRANT is recorded; `src/authorize` checks statements against it. https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html */
export async function grant(run: StatementRun<Grant>): Promise<Outcome> {
  const { statement, session } = run;
  await session.startEngine();
  const other = statement.withGrantOption ? statement.to.find(({ type }) => type !== 'user') : undefined;
  if (other !== undefined)
    throw new RedshiftError('0LP01', 'grant options can only be granted to individual users', { position: other.span.start + 1 });
  for (const entry of entries(run, statement.privileges, statement.on, statement.to, statement.withGrantOption))
    if (grantsAnew(entry, session.catalog.state, statement.on)) putGrant(session, entry);
  return DONE;
}

/** Granting once more adds the option to grant, and takes none away. */
export function putGrant({ catalog }: StatementRun['session'], entry: GrantEntry): void {
  const key = grantKey(entry);
  const grantOption = entry.grantOption || catalog.state.grants.get(key)?.grantOption === true;
  catalog.change({ kind: 'grants', key, value: { ...entry, grantOption } });
}

/** Takes a grant away, or the option to grant alone. */
export function takeGrant({ catalog }: StatementRun['session'], key: string, optionOnly: boolean): void {
  const found = catalog.state.grants.get(key);
  if (found !== undefined) catalog.change({ kind: 'grants', key, value: optionOnly ? { ...found, grantOption: false } : null });
}

export async function revoke(run: StatementRun<Revoke>): Promise<Outcome> {
  const { statement, session } = run;
  await session.startEngine();
  for (const entry of entries(run, statement.privileges, statement.on, statement.from, false))
    for (const key of revokedKeys(entry, session.catalog.state, statement.on)) takeGrant(session, key, statement.grantOptionFor);
  return DONE;
}

/** The privileges that ALL means on a kind of object. */
const ALL: Readonly<Record<GrantEntry['objectKind'], readonly string[]>> = {
  relation: ['select', 'insert', 'update', 'delete', 'drop', 'references', 'alter', 'truncate'],
  schema: ['create', 'usage', 'alter', 'drop'],
  database: ['create', 'temporary', 'usage'],
  function: ['execute'],
  language: ['usage'],
  role: ['member'],
  tables: ['select', 'insert', 'update', 'delete', 'drop', 'references', 'alter', 'truncate'],
  functions: ['execute'],
  'default tables': ['select', 'insert', 'update', 'delete', 'drop', 'references', 'alter', 'truncate'],
  'default functions': ['execute'],
  'default procedures': ['execute'],
  system: [],
};

/** Privileges of PostgreSQL that a table may be granted, and that allow nothing. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set(['rule', 'trigger']);

/** What a column can be granted. */
const OF_COLUMNS: readonly string[] = ['select', 'update'];

/** The privileges that one name means on a kind of object, or on some columns of it; an error where there is none. */
export function namesOfPrivilege(privilege: Privilege, kind: GrantEntry['objectKind']): readonly string[] {
  const position = { position: privilege.span.start + 1 };
  if (privilege.columns.length > 0 && kind !== 'relation')
    throw new RedshiftError('0LP01', 'column privileges are only valid for relations', position);
  const possible = privilege.columns.length > 0 ? OF_COLUMNS : ALL[kind];
  if (privilege.name === 'all') return possible;
  if (!possible.includes(privilege.name) && !(possible === ALL.relation && WITHOUT_EFFECT.has(privilege.name)))
    throw new RedshiftError(
      '0LP01',
      `invalid privilege type ${privilege.name.toUpperCase()} for ${privilege.columns.length > 0 ? 'column' : kind.replace(/s$/, '')}`,
      position,
    );
  return [privilege.name];
}

/** The columns of a relation that a privilege names; those of a late-binding view are known when it is read. */
function columnsOf({ columns }: Privilege, { objectKind, object }: Target, run: StatementRun, context: BindContext): readonly string[] {
  const relation = objectKind === 'relation' ? run.session.catalog.state.relations.get(object) : undefined;
  return columns.map((node) => {
    const name = foldName(node, context.settings);
    if (relation === undefined || (relation.kind === 'view' && relation.lateBinding)) return name;
    if (!relation.columns.some((column) => column.name === name))
      throw new UndefinedColumn(`${name}" of relation "${relation.name}`, at(context, node.span.start));
    return name;
  });
}

function entries(
  run: StatementRun,
  privileges: readonly Privilege[],
  on: GrantObject,
  grantees: readonly Grantee[],
  grantOption: boolean,
): readonly GrantEntry[] {
  const context = bindContext(run);
  return targets(run, on, context).flatMap((target) =>
    privileges.flatMap((privilege) => {
      const relation = target.objectKind === 'relation' ? run.session.catalog.state.relations.get(target.object) : undefined;
      const view = relation?.kind === 'view';
      requireColumnPrivilege(privilege, { view, lateBinding: view && relation.lateBinding, grantOption });
      const columns = columnsOf(privilege, target, run, context);
      return namesOfPrivilege(privilege, target.objectKind).flatMap((name) =>
        (columns.length === 0 ? [[]] : columns.map((column) => [column])).flatMap((on) =>
          grantees.map(
            (grantee): GrantEntry => ({
              ...target,
              privilege: name,
              columns: on,
              ...granteeOf(run, grantee, context),
              grantor: run.session.user,
              grantOption,
            }),
          ),
        ),
      );
    }),
  );
}

/** Languages of routines. https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT-usage-notes.html */
const LANGUAGES: ReadonlySet<string> = new Set(['sql', 'plpgsql', 'plpythonu', 'exfunc', 'mlfunc', 'c', 'internal']);

function targets(run: StatementRun, on: GrantObject, context: BindContext): readonly Target[] {
  switch (on.kind) {
    case 'on-relations':
      return on.names.map((name) => ({
        objectKind: 'relation',
        object: relationKey(requireRelation(relationName(name, context), name, context)),
      }));
    case 'on-all-in-schema':
      return on.schemas.flatMap((node): readonly Target[] => {
        const schema = foldName(node, context.settings);
        if (context.catalog.schema(schema) === null) throw new UndefinedSchema(schema, at(context, node.span.start));
        const { functions, procedures, relations } = run.session.catalog.state;
        if (on.objects !== 'tables') {
          const signatures =
            on.objects === 'functions'
              ? [...functions.values()].filter((one) => one.schema === schema).map(functionKey)
              : [...procedures.values()].filter((one) => one.schema === schema).map(procedureKey);
          return signatures.map((object) => ({ objectKind: 'function', object }));
        }
        return [...relations.values()]
          .filter((one) => one.schema === schema)
          .map((one) => ({ objectKind: 'relation', object: relationKey(one) }));
      });
    case 'on-named':
      return on.names.map((node) => {
        const name = foldName(node, context.settings);
        if (on.object === 'schema' && context.catalog.schema(name) === null) throw new UndefinedSchema(name, at(context, node.span.start));
        if (on.object === 'database' && name !== context.facts.database)
          throw new RedshiftError('3D000', `database "${name}" does not exist`, at(context, node.span.start));
        return { objectKind: on.object, object: name };
      });
    case 'on-routines':
      return on.routines.map((routine) => {
        const asking = { user: run.session.user, context, state: run.session.catalog.state };
        const [found] = routinesNamed(routine.name, routine.parameters, asking).filter(({ what }) => what === on.object);
        if (found === undefined)
          throw new RedshiftError('42883', `${on.object} ${printName(relationName(routine.name, context))} does not exist`, {
            position: routine.span.start + 1,
          });
        return { objectKind: 'function', object: found.signature };
      });
    case 'on-language':
      return on.names.map((node) => {
        const name = foldName(node, context.settings);
        if (!LANGUAGES.has(name)) throw new RedshiftError('42704', `language "${name}" does not exist`, at(context, node.span.start));
        return { objectKind: 'language', object: name };
      });
    case 'for-scope':
      return [scope(on, context)];
    default:
      return on satisfies never;
  }
}

/** All tables (views are tables here) or all routines of a schema, those to come too. https://docs.aws.amazon.com/redshift/latest/dg/t_scoped-permissions.html */
function scope(on: GrantForScope, context: BindContext): Target {
  const emulated = on.objects === 'schemas' || on.objects === 'languages' ? null : on.objects === 'tables' ? 'tables' : 'functions';
  if (emulated === null || on.schema === null) throw new NotEmulated('GRANT FOR a scope that is no schema', at(context, on.span.start));
  const schema = foldName(on.schema, context.settings);
  if (context.catalog.schema(schema) === null) throw new UndefinedSchema(schema, at(context, on.schema.span.start));
  return { objectKind: emulated, object: schema };
}

export function granteeOf(run: StatementRun, node: Grantee, context: BindContext): Pick<GrantEntry, 'granteeKind' | 'grantee'> {
  if (node.type === 'public' || node.name === null) return { granteeKind: 'public', grantee: '' };
  const name = foldName(node.name, context.settings);
  if (!run.session.catalog.state.principals.has(principalKey({ kind: node.type, name })))
    throw new RedshiftError('42704', `${node.type} "${name}" does not exist`, at(context, node.span.start));
  return { granteeKind: node.type, grantee: name };
}

export async function grantRole(run: StatementRun<GrantRole>): Promise<Outcome> {
  const { statement, session } = run;
  await session.startEngine();
  for (const entry of memberships(run, statement.roles, statement.to, statement.withAdminOption)) {
    refuseCircle(entry, session.catalog.state.grants.values(), { position: statement.span.start + 1 });
    putGrant(session, entry);
  }
  return DONE;
}

/** A role has itself neither at once nor through others. https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT-examples.html */
function refuseCircle(
  { object, granteeKind, grantee }: GrantEntry,
  grants: Iterable<GrantEntry>,
  place: { readonly position: number },
): void {
  if (granteeKind !== 'role' || (object !== grantee && !rolesOf(`role ${object}`, grants).has(grantee))) return;
  throw new RedshiftError('0LP01', 'cannot grant this role, a circular dependency was detected between these roles', place);
}

export async function revokeRole(run: StatementRun<RevokeRole>): Promise<Outcome> {
  const { statement, session } = run;
  await session.startEngine();
  for (const entry of memberships(run, statement.roles, statement.from, false))
    takeGrant(session, grantKey(entry), statement.adminOptionFor);
  return DONE;
}

function memberships(
  run: StatementRun,
  roles: GrantRole['roles'],
  grantees: readonly Grantee[],
  grantOption: boolean,
): readonly GrantEntry[] {
  const context = bindContext(run);
  return roles.flatMap((role) => {
    const name = foldName(role, context.settings);
    if (!run.session.catalog.state.principals.has(principalKey({ kind: 'role', name })))
      throw new RedshiftError('42704', `role "${name}" does not exist`, at(context, role.span.start));
    return grantees.map(
      (grantee): GrantEntry => ({
        privilege: 'member',
        objectKind: 'role',
        object: name,
        columns: [],
        ...granteeOf(run, grantee, context),
        grantor: run.session.user,
        grantOption,
      }),
    );
  });
}

/** Permissions on the system, which roles have. https://docs.aws.amazon.com/redshift/latest/dg/r_roles-system-privileges.html */
export async function grantSystemPermissions(run: StatementRun<GrantSystemPermissions>): Promise<Outcome> {
  await run.session.startEngine();
  for (const entry of systemEntries(run, run.statement.permissions, run.statement.to, run.statement.withAdminOption))
    putGrant(run.session, entry);
  return DONE;
}

export async function revokeSystemPermissions(run: StatementRun<RevokeSystemPermissions>): Promise<Outcome> {
  const { statement, session } = run;
  await session.startEngine();
  for (const entry of systemEntries(run, statement.permissions, statement.from, false))
    takeGrant(session, grantKey(entry), statement.adminOptionFor);
  return DONE;
}

function systemEntries(
  run: StatementRun,
  permissions: readonly SystemPermission[],
  grantees: readonly Grantee[],
  grantOption: boolean,
): readonly GrantEntry[] {
  const context = bindContext(run);
  return permissions.flatMap((permission) => {
    if (permission.name.startsWith('all')) throw new NotEmulated('GRANT of all system permissions', at(context, permission.span.start));
    return grantees.map(
      (grantee): GrantEntry => ({
        privilege: permission.name,
        objectKind: 'system',
        object: '',
        columns: [],
        ...granteeOf(run, grantee, context),
        grantor: run.session.user,
        grantOption,
      }),
    );
  });
}
