import { bareTypeName } from '../types/redshift-type.ts';
import type { DatabaseEntry, GrantEntry, Principal, Procedure, Relation, Schema, SqlFunction } from './catalog-entry.ts';

/** Who owns what is built in, and does what Redshift does by itself. */
export const SYSTEM_USER = 'rdsdb';

/** Everything the catalog holds, as one transaction sees it. Never changed in place: a change gives a new state. */
export interface CatalogState {
  readonly schemas: ReadonlyMap<string, Schema>;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly functions: ReadonlyMap<string, SqlFunction>;
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly principals: ReadonlyMap<string, Principal>;
  readonly grants: ReadonlyMap<string, GrantEntry>;
  readonly databases: ReadonlyMap<string, DatabaseEntry>;
}

export interface EntryKinds {
  readonly schemas: Schema;
  readonly relations: Relation;
  readonly functions: SqlFunction;
  readonly procedures: Procedure;
  readonly principals: Principal;
  readonly grants: GrantEntry;
  readonly databases: DatabaseEntry;
}

export type EntryKind = keyof EntryKinds;

/** One entry put in (over an older one) or, with `value` null, taken out. */
export type CatalogChange = {
  readonly [Kind in EntryKind]: { readonly kind: Kind; readonly key: string; readonly value: EntryKinds[Kind] | null };
}[EntryKind];

export const ENTRY_KINDS: readonly EntryKind[] = ['schemas', 'relations', 'functions', 'procedures', 'principals', 'grants', 'databases'];

/** The key of a function, and what grants call it: its schema, name and the types of its arguments, lengths left out. */
export const functionKey = ({ schema, name, parameters }: Pick<SqlFunction, 'schema' | 'name' | 'parameters'>): string =>
  `${schema}.${name}(${parameters.map(bareTypeName).join(', ')})`;

/** The key of a procedure: its schema, name and the types of its input arguments, lengths left out. */
export const procedureKey = ({ schema, name, parameters }: Pick<Procedure, 'schema' | 'name' | 'parameters'>): string =>
  `${schema}.${name}(${parameters
    .filter(({ mode }) => mode !== 'out')
    .map(({ type, refcursor }) => (refcursor ? 'refcursor' : bareTypeName(type)))
    .join(', ')})`;

/** What is known of a database; one that nobody altered belongs to who made the cluster. */
export const databaseNamed = (name: string, { databases }: Pick<CatalogState, 'databases'>): DatabaseEntry =>
  databases.get(name) ?? { name, owner: 'awsuser', comment: null };

export const principalKey = (principal: Pick<Principal, 'kind' | 'name'>): string => `${principal.kind} ${principal.name}`;

export const grantKey = (grant: GrantEntry): string =>
  JSON.stringify([grant.privilege, grant.objectKind, grant.object, grant.columns, grant.granteeKind, grant.grantee]);

/** What PUBLIC may do in a new database: temporary tables, and the schema `public`. https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html */
const EVERYONES: readonly GrantEntry[] = [
  ['temporary', 'database', 'dev'] as const,
  ['usage', 'schema', 'public'] as const,
  ['create', 'schema', 'public'] as const,
].map(([privilege, objectKind, object]) => ({
  privilege,
  objectKind,
  object,
  columns: [],
  granteeKind: 'public',
  grantee: '',
  grantor: SYSTEM_USER,
  grantOption: false,
}));

const builtIn = (name: string, oid: number): Schema => ({ name, owner: SYSTEM_USER, oid, comment: null, external: null });

/** Permissions on the system that the roles have which every cluster has. https://docs.aws.amazon.com/redshift/latest/dg/r_roles-default.html */
const OPERATOR = ['access catalog', 'access system table', 'analyze', 'vacuum', 'cancel'];
const DBA = [
  ...['create schema', 'create table', 'drop schema', 'drop table', 'truncate table', 'alter table', 'create or replace procedure'],
  ...['drop procedure', 'create or replace function', 'create or replace external function', 'drop function'],
  ...['create or replace view', 'drop view', 'create materialized view', 'drop materialized view', 'create external table'],
];
const SECURITY = ['create user', 'alter user', 'drop user', 'create role', 'alter role', 'drop role', 'grant role'];
const SYSTEM_ROLES: Readonly<Record<string, readonly string[]>> = {
  'sys:monitor': ['access catalog', 'access system table'],
  'sys:operator': OPERATOR,
  'sys:dba': [...DBA, ...OPERATOR],
  'sys:superuser': [...DBA, ...OPERATOR, ...SECURITY, 'alter default privileges'],
  'sys:secadmin': SECURITY,
};

const FIRST_ROLE_ID = 10;

const systemRoles = (): readonly Principal[] =>
  Object.keys(SYSTEM_ROLES).map((name, index) => ({
    kind: 'role',
    name,
    id: FIRST_ROLE_ID + index,
    superuser: false,
    createDatabase: false,
    members: [],
    owner: SYSTEM_USER,
  }));

const systemGrants = (): readonly GrantEntry[] =>
  Object.entries(SYSTEM_ROLES).flatMap(([grantee, permissions]) =>
    permissions.map((privilege) => ({
      privilege,
      objectKind: 'system',
      object: '',
      columns: [],
      granteeKind: 'role',
      grantee,
      grantor: SYSTEM_USER,
      grantOption: false,
    })),
  );

const AWSUSER: Principal = { kind: 'user', name: 'awsuser', id: 100, superuser: true, createDatabase: true, members: [] };

/** The catalog of a database that nobody used yet. */
export const emptyCatalog = (): CatalogState => ({
  schemas: new Map([['public', { name: 'public', owner: SYSTEM_USER, oid: 2200, comment: null, external: null }]]),
  relations: new Map(),
  functions: new Map(),
  procedures: new Map(),
  principals: new Map([AWSUSER, ...systemRoles()].map((principal) => [principalKey(principal), principal])),
  grants: new Map([...EVERYONES, ...systemGrants()].map((grant) => [grantKey(grant), grant])),
  databases: new Map(),
});

/** Schemas that every database has and that are not ours to change. */
export const SYSTEM_SCHEMAS: ReadonlyMap<string, Schema> = new Map([
  ['pg_catalog', builtIn('pg_catalog', 11)],
  ['information_schema', builtIn('information_schema', 10_000)],
  ['pg_internal', builtIn('pg_internal', 9999)],
]);

export function applyChange(state: CatalogState, change: CatalogChange): CatalogState {
  const entries = new Map<string, unknown>(state[change.kind]);
  if (change.value === null) entries.delete(change.key);
  else entries.set(change.key, change.value);
  return { ...state, [change.kind]: entries };
}
