import { guide } from '../functions/function-definition.ts';
import { BIGINT, catalogArray, INTEGER, varchar } from '../types/redshift-type.ts';
import type { GrantEntry } from './catalog-entry.ts';
import { columnsOf, TEXT } from './svv-views.ts';
import type { SystemReader, SystemView } from './system-relations.ts';
import { seesAll, userId } from './visible-rows.ts';

/** An array of access items, as the Postgres catalog keeps them: `{reader=r/admin,"group g=a/admin"}`. */
export const ACCESS_LIST = catalogArray(TEXT);

const LETTERS: Readonly<Record<string, string>> = {
  insert: 'a',
  select: 'r',
  update: 'w',
  delete: 'd',
  rule: 'R',
  references: 'x',
  trigger: 't',
  drop: 'D',
  alter: 'A',
  truncate: 'P',
  execute: 'X',
  usage: 'U',
  create: 'C',
  temporary: 'T',
};

/** What the owner of an object holds of it without a grant. */
const OF_OWNER = { relation: 'arwdRxtDPA', schema: 'UC', database: 'CT', function: 'X' } as const;

/** Grants by grantee and grantor, each an item. */
function items(grants: Iterable<GrantEntry>): readonly string[] {
  const letters = new Map<string, { readonly grant: GrantEntry; text: string }>();
  for (const grant of grants) {
    const key = [grant.granteeKind, grant.grantee, grant.grantor].join(' ');
    const found = letters.get(key) ?? { grant, text: '' };
    found.text += `${LETTERS[grant.privilege] ?? ''}${grant.grantOption ? '*' : ''}`;
    letters.set(key, found);
  }
  return [...letters.values()].map(({ grant, text }) => item(grant, text));
}

function item({ granteeKind, grantee, grantor }: Pick<GrantEntry, 'granteeKind' | 'grantee' | 'grantor'>, letters: string): string {
  switch (granteeKind) {
    case 'user':
      return `${grantee}=${letters}/${grantor}`;
    case 'public':
      return `=${letters}/${grantor}`;
    case 'group':
    case 'role':
      return `"${granteeKind} ${grantee}=${letters}/${grantor}"`;
    default:
      return granteeKind satisfies never;
  }
}

const list = (all: readonly string[]): string | null => (all.length === 0 ? null : `{${all.join(',')}}`);

/**
 * The access list of an object; NULL where nothing was granted on it. The letters are those of
 * https://docs.aws.amazon.com/redshift/latest/dg/r_PG_DEFAULT_ACL.html and of Postgres; those of DROP, ALTER and TRUNCATE are assumed.
 */
export function accessList(
  objectKind: keyof typeof OF_OWNER,
  object: string,
  owner: string,
  { catalog: { state } }: SystemReader,
): string | null {
  const granted = items(
    [...state.grants.values()].filter((grant) => grant.objectKind === objectKind && grant.object === object && grant.columns.length === 0),
  );
  const own = item({ granteeKind: 'user', grantee: owner, grantor: owner }, OF_OWNER[objectKind]);
  return granted.length === 0 ? null : list([own, ...granted]);
}

const DEFAULTS: Partial<Record<GrantEntry['objectKind'], string>> = {
  'default tables': 'r',
  'default functions': 'f',
  'default procedures': 'p',
};

/** What will be granted on the objects that users make. */
export const DEFAULT_ACCESS: SystemView = {
  schema: 'pg_catalog',
  name: 'pg_default_acl',
  page: guide('r_PG_DEFAULT_ACL'),
  columns: columnsOf({ defacluser: INTEGER, defaclnamespace: BIGINT, defaclobjtype: varchar(1), defaclacl: ACCESS_LIST }),
  rows: (reader) => {
    const { user } = reader.context.facts;
    const grants = [...reader.catalog.state.grants.values()].filter(({ objectKind }) => DEFAULTS[objectKind] !== undefined);
    const groups = Map.groupBy(grants, ({ objectKind, object }) => `${DEFAULTS[objectKind]} ${object}`);
    return [...groups].flatMap(([key, group]) => {
      const [kind = '', owner = '', schema = ''] = key.split(' ');
      if (owner !== user && !seesAll(reader)) return [];
      const namespace = schema === '' ? 0 : (reader.catalog.schema(schema)?.oid ?? 0);
      return [[userId(reader, owner), namespace, kind, list(items(group))]];
    });
  },
};
