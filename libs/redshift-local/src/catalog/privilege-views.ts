import { guide } from '../functions/function-definition.ts';
import { BOOLEAN, INTEGER } from '../types/redshift-type.ts';
import type { GrantEntry } from './catalog-entry.ts';
import { columnsOf, NAME } from './svv-views.ts';
import type { SystemReader, SystemView } from './system-relations.ts';

const grantee = ({ catalog }: SystemReader, grant: GrantEntry) => [
  catalog.state.principals.get(`${grant.granteeKind} ${grant.grantee}`)?.id ?? 0,
  grant.granteeKind === 'public' ? 'public' : grant.grantee,
  grant.granteeKind,
];
const GRANTEE = { identity_id: INTEGER, identity_name: NAME, identity_type: NAME };

const grantsOn = (reader: SystemReader, ...kinds: readonly GrantEntry['objectKind'][]): readonly GrantEntry[] =>
  [...reader.catalog.state.grants.values()].filter((grant) => kinds.includes(grant.objectKind));

/** Who was granted what, one row a privilege. */
export const PRIVILEGE_VIEWS: readonly SystemView[] = [
  {
    schema: 'pg_catalog',
    name: 'svv_relation_privileges',
    page: guide('r_SVV_RELATION_PRIVILEGES'),
    columns: columnsOf({ namespace_name: NAME, relation_name: NAME, privilege_type: NAME, ...GRANTEE, admin_option: BOOLEAN }),
    rows: (reader) =>
      grantsOn(reader, 'relation').map((grant) => {
        const [schema = '', name = ''] = grant.object.split('.');
        return [schema, name, grant.privilege.toUpperCase(), ...grantee(reader, grant), grant.grantOption];
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
        grant.privilege.toUpperCase(),
        ...grantee(reader, grant),
        grant.grantOption,
        grant.objectKind.toUpperCase(),
      ]),
  },
  {
    schema: 'pg_catalog',
    name: 'svv_system_privileges',
    page: guide('r_SVV_SYSTEM_PRIVILEGES'),
    columns: columnsOf({ system_privilege: NAME, ...GRANTEE }),
    rows: (reader) => grantsOn(reader, 'system').map((grant) => [grant.privilege.toUpperCase(), ...grantee(reader, grant)]),
  },
];
