import type { GrantEntry, SqlFunction } from './catalog-entry.ts';
import { functionKey, type CatalogChange, type CatalogState } from './catalog-state.ts';

type Object = Pick<GrantEntry, 'objectKind' | 'object'>;

/** What grants call the thing that a change is about; none for what nothing is granted on. */
export function objectsOf({ kind, key }: Pick<CatalogChange, 'kind' | 'key'>, state: CatalogState): readonly Object[] {
  switch (kind) {
    case 'relations':
      return [{ objectKind: 'relation', object: key }];
    case 'schemas':
      return (['schema', 'tables', 'functions'] as const).map((objectKind) => ({ objectKind, object: key }));
    case 'functions': {
      const found = state.functions.get(key);
      return found === undefined ? [] : [{ objectKind: 'function', object: functionKey(found) }];
    }
    case 'procedures':
      return [{ objectKind: 'function', object: key }];
    case 'principals':
      return key.startsWith('role ') ? [{ objectKind: 'role', object: key.slice('role '.length) }] : [];
    case 'grants':
    case 'databases':
      return [];
    default:
      return kind satisfies never;
  }
}

/** The grants on the thing that a change is about. */
export function grantsOn(change: Pick<CatalogChange, 'kind' | 'key'>, state: CatalogState): readonly GrantEntry[] {
  const objects = objectsOf(change, state);
  return [...state.grants.values()].filter((grant) =>
    objects.some(({ objectKind, object }) => grant.objectKind === objectKind && grant.object === object),
  );
}

/** Default privileges that are for one schema, of any user. */
export const defaultsIn = (schema: string, { grants }: Pick<CatalogState, 'grants'>): readonly GrantEntry[] =>
  [...grants.values()].filter(({ objectKind, object }) => objectKind.startsWith('default ') && object.endsWith(` ${schema}`));

const DEFAULTS = { relations: 'default tables', functions: 'default functions', procedures: 'default procedures' } as const;

/** What default privileges of a user are recorded under; schema null: in every schema. */
export const defaultsOf = (user: string, schema: string | null): string => `${user} ${schema ?? ''}`;

/**
 * The grants that a new relation or routine is born with: EXECUTE on a function for everyone, and what its owner altered the default
 * privileges to. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_DEFAULT_PRIVILEGES.html
 */
export function grantsAtBirth(change: CatalogChange, state: CatalogState): readonly GrantEntry[] {
  if ((change.kind !== 'relations' && change.kind !== 'functions' && change.kind !== 'procedures') || change.value === null) return [];
  if (state[change.kind].has(change.key)) return [];
  const { owner, schema } = change.value;
  const target: Object =
    change.kind === 'relations'
      ? { objectKind: 'relation', object: change.key }
      : { objectKind: 'function', object: change.kind === 'functions' ? functionKey(change.value) : change.key };
  const wanted = [defaultsOf(owner, null), defaultsOf(owner, schema)];
  const born = [...state.grants.values()]
    .filter(({ objectKind, object }) => objectKind === DEFAULTS[change.kind] && wanted.includes(object))
    .map((grant): GrantEntry => ({ ...grant, ...target }));
  return change.kind === 'functions' ? [everyone(change.value, target), ...born] : born;
}

const everyone = ({ owner }: Pick<SqlFunction, 'owner'>, target: Object): GrantEntry => ({
  ...target,
  privilege: 'execute',
  columns: [],
  granteeKind: 'public',
  grantee: '',
  grantor: owner,
  grantOption: false,
});
