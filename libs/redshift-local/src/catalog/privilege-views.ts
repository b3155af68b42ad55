import { guide } from '../functions/function-definition.ts';
import { BOOLEAN, INTEGER } from '../types/redshift-type.ts';
import type { GrantEntry } from './catalog-entry.ts';
import { columnsOf, NAME, TEXT } from './svv-views.ts';
import type { SystemReader, SystemView } from './system-relations.ts';
import { seesAll } from './visible-rows.ts';
import { rolesOf } from '../authorize/roles-of.ts';

const identity = ({ catalog }: SystemReader, kind: GrantEntry['granteeKind'], name: string) => [
  catalog.state.principals.get(`${kind} ${name}`)?.id ?? 0,
  kind === 'public' ? 'public' : name,
  kind,
];
const grantee = (reader: SystemReader, grant: GrantEntry) => identity(reader, grant.granteeKind, grant.grantee);
const GRANTEE = { identity_id: INTEGER, identity_name: NAME, identity_type: NAME };

/** Grants of some kinds; who is no superuser sees those to identities of their own. */
const grantsOn = (reader: SystemReader, ...kinds: readonly GrantEntry['objectKind'][]): readonly GrantEntry[] => {
  const all = [...reader.catalog.state.grants.values()].filter((grant) => kinds.includes(grant.objectKind));
  if (seesAll(reader)) return all;
  const { user } = reader.context.facts;
  const { principals, grants } = reader.catalog.state;
  const roles = rolesOf(`user ${user}`, grants.values());
  return all.filter(({ granteeKind, grantee: name }) => {
    if (granteeKind === 'user') return name === user;
    if (granteeKind === 'role') return roles.has(name);
    return granteeKind === 'public' || principals.get(`group ${name}`)?.members.includes(user) === true;
  });
};

/** A privilege as the catalog prints it. */
export const printPrivilege = (privilege: string): string => (privilege === 'temporary' ? 'TEMP' : privilege.toUpperCase());

const OBJECT_TYPES: Partial<Record<GrantEntry['objectKind'], string>> = {
  'default tables': 'RELATION',
  'default functions': 'FUNCTION',
  'default procedures': 'PROCEDURE',
};

/** `schema.name(types)`, in its parts. */
const signatureParts = (signature: string): readonly [schema: string, name: string, types: string] => {
  const [, schema = '', name = '', types = ''] = /^([^.]*)\.(.*?)\((.*)\)$/s.exec(signature) ?? [];
  return [schema, name, types];
};

/** Who was granted what, one row a privilege. */
export const PRIVILEGE_VIEWS: readonly SystemView[] = [
  {
    schema: 'pg_catalog',
    name: 'svv_relation_privileges',
    page: guide('r_SVV_RELATION_PRIVILEGES'),
    columns: columnsOf({ namespace_name: NAME, relation_name: NAME, privilege_type: NAME, ...GRANTEE, admin_option: BOOLEAN }),
    rows: (reader) =>
      grantsOn(reader, 'relation')
        .filter(({ columns }) => columns.length === 0)
        .map((grant) => {
          const [schema = '', name = ''] = grant.object.split('.');
          return [schema, name, printPrivilege(grant.privilege), ...grantee(reader, grant), grant.grantOption];
        }),
  },
  {
    schema: 'pg_catalog',
    name: 'svv_column_privileges',
    page: guide('r_SVV_COLUMN_PRIVILEGES'),
    columns: columnsOf({ namespace_name: NAME, relation_name: NAME, column_name: NAME, privilege_type: NAME, ...GRANTEE }),
    rows: (reader) =>
      grantsOn(reader, 'relation').flatMap((grant) => {
        const [schema = '', name = ''] = grant.object.split('.');
        return grant.columns.map((column) => [schema, name, column, printPrivilege(grant.privilege), ...grantee(reader, grant)]);
      }),
  },
  {
    schema: 'pg_catalog',
    name: 'svv_schema_privileges',
    page: guide('r_SVV_SCHEMA_PRIVILEGES'),
    columns: columnsOf({ namespace_name: NAME, privilege_type: NAME, ...GRANTEE, admin_option: BOOLEAN, privilege_scope: NAME }),
    rows: (reader) =>
      grantsOn(reader, 'schema', 'tables', 'functions').map((grant) => [
        grant.object,
        printPrivilege(grant.privilege),
        ...grantee(reader, grant),
        grant.grantOption,
        grant.objectKind.toUpperCase(),
      ]),
  },
  {
    schema: 'pg_catalog',
    name: 'svv_database_privileges',
    page: guide('r_SVV_DATABASE_PRIVILEGES'),
    columns: columnsOf({ database_name: NAME, privilege_type: NAME, ...GRANTEE, admin_option: BOOLEAN }),
    rows: (reader) =>
      grantsOn(reader, 'database').map((grant) => [
        grant.object,
        printPrivilege(grant.privilege),
        ...grantee(reader, grant),
        grant.grantOption,
      ]),
  },
  {
    schema: 'pg_catalog',
    name: 'svv_function_privileges',
    page: guide('r_SVV_FUNCTION_PRIVILEGES'),
    columns: columnsOf({
      namespace_name: NAME,
      function_name: NAME,
      argument_types: TEXT,
      privilege_type: NAME,
      ...GRANTEE,
      admin_option: BOOLEAN,
    }),
    rows: (reader) =>
      grantsOn(reader, 'function').map((grant) => [
        ...signatureParts(grant.object),
        printPrivilege(grant.privilege),
        ...grantee(reader, grant),
        grant.grantOption,
      ]),
  },
  {
    schema: 'pg_catalog',
    name: 'svv_language_privileges',
    page: guide('r_SVV_LANGUAGE_PRIVILEGES'),
    columns: columnsOf({ language_name: NAME, privilege_type: NAME, ...GRANTEE, admin_option: BOOLEAN }),
    rows: (reader) =>
      grantsOn(reader, 'language').map((grant) => [
        grant.object,
        printPrivilege(grant.privilege),
        ...grantee(reader, grant),
        grant.grantOption,
      ]),
  },
  {
    schema: 'pg_catalog',
    name: 'svv_default_privileges',
    page: guide('r_SVV_DEFAULT_PRIVILEGES'),
    columns: columnsOf({
      schema_name: TEXT,
      object_type: TEXT,
      owner_id: INTEGER,
      owner_name: TEXT,
      owner_type: TEXT,
      privilege_type: TEXT,
      grantee_id: INTEGER,
      grantee_name: TEXT,
      grantee_type: TEXT,
      admin_option: BOOLEAN,
    }),
    rows: (reader) =>
      grantsOn(reader, 'default tables', 'default functions', 'default procedures').map((grant) => {
        const [owner = '', schema = ''] = grant.object.split(' ');
        return [
          schema === '' ? null : schema,
          OBJECT_TYPES[grant.objectKind] ?? null,
          ...identity(reader, 'user', owner),
          printPrivilege(grant.privilege),
          ...grantee(reader, grant),
          grant.grantOption,
        ];
      }),
  },
  {
    schema: 'pg_catalog',
    name: 'svv_system_privileges',
    page: guide('r_SVV_SYSTEM_PRIVILEGES'),
    columns: columnsOf({ system_privilege: NAME, ...GRANTEE }),
    rows: (reader) => grantsOn(reader, 'system').map((grant) => [printPrivilege(grant.privilege), ...grantee(reader, grant)]),
  },
  {
    schema: 'pg_catalog',
    name: 'svv_user_grants',
    page: guide('r_SVV_USER_GRANTS'),
    columns: columnsOf({ user_id: INTEGER, user_name: TEXT, role_id: INTEGER, role_name: TEXT, admin_option: BOOLEAN }),
    rows: (reader) =>
      grantsOn(reader, 'role')
        .filter(({ granteeKind }) => granteeKind === 'user')
        .map((grant) => [
          ...identity(reader, 'user', grant.grantee).slice(0, 2),
          ...identity(reader, 'role', grant.object).slice(0, 2),
          grant.grantOption,
        ]),
  },
  {
    schema: 'pg_catalog',
    name: 'svv_role_grants',
    page: guide('r_SVV_ROLE_GRANTS'),
    columns: columnsOf({ role_id: INTEGER, role_name: TEXT, granted_role_id: INTEGER, granted_role_name: TEXT }),
    rows: (reader) =>
      grantsOn(reader, 'role')
        .filter(({ granteeKind }) => granteeKind === 'role')
        .map((grant) => [...identity(reader, 'role', grant.grantee).slice(0, 2), ...identity(reader, 'role', grant.object).slice(0, 2)]),
  },
];
