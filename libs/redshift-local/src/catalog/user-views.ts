import { guide } from '../functions/function-definition.ts';
import { BOOLEAN, catalogArray, INTEGER, TIMESTAMP, varchar } from '../types/redshift-type.ts';
import type { Principal } from './catalog-entry.ts';
import { columnsOf, NAME, TEXT } from './svv-views.ts';
import type { SystemReader, SystemView } from './system-relations.ts';
import { seesAll } from './visible-rows.ts';

const usersOf = ({ catalog }: SystemReader): readonly Principal[] =>
  [...catalog.state.principals.values()].filter(({ kind }) => kind === 'user');

/** Settings that ALTER USER SET gave, as Postgres prints an array. */
const configOf = ({ settings = {} }: Principal): string | null => {
  const set = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  return set.length === 0 ? null : `{${set.join(',')}}`;
};

const limitOf = ({ connectionLimit }: Principal): string => (connectionLimit === undefined ? 'UNLIMITED' : String(connectionLimit));
const accessOf = ({ syslogUnrestricted }: Principal): string => (syslogUnrestricted === true ? 'UNRESTRICTED' : 'RESTRICTED');
const MASKED = '********';

/** What PG_USER shows; PG_USER_INFO has it too, and adds to it. */
const USER_COLUMNS = {
  usename: NAME,
  usesysid: INTEGER,
  usecreatedb: BOOLEAN,
  usesuper: BOOLEAN,
  usecatupd: BOOLEAN,
  passwd: NAME,
  valuntil: TEXT,
  useconfig: TEXT,
};

const userRow = (user: Principal) => [
  user.name,
  user.id,
  user.createDatabase,
  user.superuser,
  false,
  MASKED,
  user.validUntil ?? null,
  configOf(user),
];

/** Users and groups. https://docs.aws.amazon.com/redshift/latest/dg/r_PG_USER_INFO.html */
export const USER_VIEWS: readonly SystemView[] = [
  {
    schema: 'pg_catalog',
    name: 'pg_user',
    page: guide('c_intro_catalog_views'),
    columns: columnsOf(USER_COLUMNS),
    rows: (reader) => usersOf(reader).map(userRow),
  },
  {
    schema: 'pg_catalog',
    name: 'pg_user_info',
    page: guide('c_intro_catalog_views'),
    columns: columnsOf({ ...USER_COLUMNS, useconnlimit: NAME }),
    rows: (reader) => usersOf(reader).map((user) => [...userRow(user), limitOf(user)]),
  },
  {
    schema: 'pg_catalog',
    name: 'pg_group',
    page: guide('c_intro_catalog_views'),
    columns: columnsOf({ groname: NAME, grosysid: INTEGER, grolist: catalogArray(INTEGER) }),
    rows: (reader) => {
      const ids = new Map(usersOf(reader).map(({ name, id }) => [name, id]));
      return [...reader.catalog.state.principals.values()]
        .filter(({ kind }) => kind === 'group')
        .map(({ name, id, members }) => [name, id, `{${members.flatMap((member) => ids.get(member) ?? []).join(',')}}`]);
    },
  },
  {
    schema: 'pg_catalog',
    name: 'svv_user_info',
    page: guide('r_SVV_USER_INFO'),
    columns: columnsOf({
      user_name: TEXT,
      user_id: INTEGER,
      createdb: BOOLEAN,
      superuser: BOOLEAN,
      catalog_update: BOOLEAN,
      connection_limit: TEXT,
      syslog_access: TEXT,
      last_ddl_timestamp: TIMESTAMP,
      session_timeout: INTEGER,
      external_user_id: TEXT,
    }),
    rows: (reader) =>
      usersOf(reader)
        .filter((user) => seesAll(reader) || user.name === reader.context.facts.user)
        .map((user) => [
          user.name,
          user.id,
          user.createDatabase,
          user.superuser,
          false,
          limitOf(user),
          accessOf(user),
          null,
          user.sessionTimeout ?? 0,
          user.externalId ?? null,
        ]),
  },
  {
    schema: 'pg_catalog',
    name: 'svl_user_info',
    page: guide('r_SVL_USER_INFO'),
    columns: columnsOf({
      usename: NAME,
      usesysid: INTEGER,
      usecreatedb: BOOLEAN,
      usesuper: BOOLEAN,
      usecatupd: BOOLEAN,
      useconnlimit: TEXT,
      syslogaccess: TEXT,
      last_ddl_ts: TIMESTAMP,
      sessiontimeout: INTEGER,
      external_id: varchar(512),
    }),
    rows: (reader) =>
      seesAll(reader)
        ? usersOf(reader).map((user) => [
            user.name,
            user.id,
            user.createDatabase,
            user.superuser,
            false,
            limitOf(user),
            accessOf(user),
            null,
            user.sessionTimeout ?? 0,
            user.externalId ?? null,
          ])
        : [],
  },
];
