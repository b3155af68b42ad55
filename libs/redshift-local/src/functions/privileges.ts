import { holds } from '../authorize/holds.ts';
import { rolesOf } from '../authorize/roles-of.ts';
import type { Right } from '../authorize/need.ts';
import { searchSchemas } from '../bind/find-relation.ts';
import { call, type BoundExpression } from '../bind/bound-expression.ts';
import type { BindContext } from '../bind/bind-context.ts';
import { databaseNamed, SYSTEM_SCHEMAS } from '../catalog/catalog-state.ts';
import type { Relation } from '../catalog/catalog-entry.ts';
import { quoteText, raiseWith } from '../emit/quote.ts';
import { NotEmulated } from '../redshift-error.ts';
import { BOOLEAN } from '../types/redshift-type.ts';
import type { CallSite, FunctionDefinition } from './function-definition.ts';
import { system, textArguments } from './system-site.ts';

/** An object a privilege may be held on, under every name that a call may give it. */
interface Subject {
  readonly names: readonly string[];
  readonly right: (privilege: string) => readonly Right[];
  /** What everyone may do, whatever is granted. */
  readonly everyone?: string;
}

interface PrivilegeFunction {
  readonly name: string;
  readonly page: string;
  readonly object: string;
  readonly sqlstate: string;
  /** Privileges by the words that name them. */
  readonly privileges: Readonly<Record<string, string>>;
  readonly subjects: (context: BindContext) => readonly Subject[];
}

const MOST_ANSWERS = 100_000;
const SEPARATOR = '\u0001';
const BETWEEN = '\u0002';
const WITH_OPTION = ' with grant option';

/** Table and schema names compare as they fold: in lower case, without quotes. */
const folded = (sql: string): string => `lower(replace(${sql}, '"', ''))`;
const list = (values: Iterable<string>): string => `CAST([${Array.from(values, quoteText).join(', ')}] AS VARCHAR[])`;

function bindPrivilege(definition: PrivilegeFunction, site: CallSite): BoundExpression {
  const args = textArguments(site);
  if (args.length !== 2 && args.length !== 3) throw site.wrong(`it takes a user, a ${definition.object} and a privilege`);
  const { context } = site;
  const { state } = context.catalog;
  const [user, object, privilege] = args.length === 3 ? args : [null, ...args];
  if (object === undefined || privilege === undefined) throw site.wrong('an argument is missing');
  const known = [...state.principals.values()].filter(({ kind }) => kind === 'user');
  const asked =
    user === null || user === undefined
      ? [context.facts.user]
      : namedOnly(
          user,
          known.map(({ name }) => name),
        );
  const subjects = definition.subjects(context);
  const words = Object.entries(definition.privileges);
  if (asked.length * subjects.length * words.length > MOST_ANSWERS)
    throw new NotEmulated(`${definition.name} for ${asked.length} users and ${subjects.length} objects at once`, {
      position: site.position + 1,
    });
  const answers = subjects.flatMap(({ names, right, everyone }) =>
    asked.flatMap((name) =>
      words.flatMap(([word, held]) => {
        const rights = right(held);
        const plain = held === everyone || rights.some((one) => holds(state, name, one));
        const grantable = rights.some((one) =>
          holds(state, name, one.kind === 'owner' || one.kind === 'to-grant' ? one : { kind: 'to-grant', right: one }),
        );
        const keys = [...(plain ? [word] : []), ...(grantable ? [`${word}${WITH_OPTION}`] : [])];
        return keys.flatMap((key) => names.map((object) => [name, object, key].join(SEPARATOR)));
      }),
    ),
  );
  const emit = (...sql: string[]): string => {
    const [who, what, which] = sql.length === 3 ? sql : [quoteText(context.facts.user), ...sql];
    const [name, thing] = [`${who}`, folded(`${what}`)];
    const rights = `regexp_replace(trim(lower(${which})), '\\s*,\\s*', ${quoteText(BETWEEN)}, 'g')`;
    const plain = `string_split(replace(${rights}, ${quoteText(WITH_OPTION)}, ''), ${quoteText(BETWEEN)})`;
    // Of several, one that is held is enough. A lambda would do the same, but takes no subquery.
    const prefix = `concat_ws(${quoteText(SEPARATOR)}, ${name}, ${thing}, '')`;
    const held = `string_split(${prefix} || replace(${rights}, ${quoteText(BETWEEN)}, ${quoteText(BETWEEN)} || ${prefix}), ${quoteText(BETWEEN)})`;
    return `CASE WHEN ${who} IS NULL OR ${what} IS NULL OR ${which} IS NULL THEN NULL
      WHEN NOT list_contains(${list(known.map((one) => one.name))}, ${name}) THEN CAST(${raiseWith('42704', 'user does not exist: ', name)} AS BOOLEAN)
      WHEN NOT list_contains(${list(subjects.flatMap(({ names }) => names))}, ${thing}) THEN CAST(${raiseWith(definition.sqlstate, `${definition.object} does not exist: `, `${what}`)} AS BOOLEAN)
      WHEN NOT list_has_all(${list(words.map(([word]) => word))}, ${plain}) THEN CAST(${raiseWith('22023', 'unrecognized privilege type: ', `${which}`)} AS BOOLEAN)
      ELSE list_has_any(${list(answers)}, ${held}) END`;
  };
  return { ...call(definition.name, BOOLEAN, args, emit), stable: false };
}

/** The users to answer for: all of them, unless the argument says which. */
const namedOnly = (user: BoundExpression, all: readonly string[]): readonly string[] =>
  user.kind === 'constant' ? all.filter((name) => name === user.value) : all;

const relationRights =
  (relation: Relation) =>
  (privilege: string): readonly Right[] => [
    { kind: 'owner', owner: relation.owner },
    { kind: 'relation', privilege, relation },
  ];

function relations(context: BindContext): readonly Subject[] {
  const { catalog } = context;
  const path = searchSchemas(context);
  const seen = new Set<string>();
  const all = [...catalog.temporaryTables.values(), ...catalog.state.relations.values()];
  const ranked = all.sort((a, b) => rank(a, path) - rank(b, path));
  return ranked.map((relation) => {
    const visible = rank(relation, path) < path.length && !seen.has(relation.name);
    seen.add(relation.name);
    const qualified = `${relation.schema}.${relation.name}`.toLowerCase();
    return {
      names: [qualified, `${context.facts.database}.${qualified}`, String(relation.oid), ...(visible ? [relation.name.toLowerCase()] : [])],
      right: relationRights(relation),
    };
  });
}

/** A relation's place in the search path: a temporary table comes first. */
const rank = (relation: Relation, path: readonly string[]): number => {
  if (relation.kind === 'table' && relation.temporary) return -1;
  const index = path.indexOf(relation.schema);
  return index === -1 ? path.length : index;
};

const schemas = (context: BindContext): readonly Subject[] => [
  ...[...SYSTEM_SCHEMAS.values()].map((schema) => ({ names: [schema.name, String(schema.oid)], right: () => [], everyone: 'usage' })),
  ...[...context.catalog.state.schemas.values()].map(
    (schema): Subject => ({
      names: [schema.name.toLowerCase(), String(schema.oid)],
      right: (privilege) => [
        { kind: 'owner', owner: schema.owner },
        { kind: 'schema', privilege: privilege === 'create' ? 'create' : 'usage', schema: schema.name },
      ],
    }),
  ),
];

const databases = (context: BindContext): readonly Subject[] => {
  const { owner, name } = databaseNamed(context.facts.database, context.catalog.state);
  return [
    {
      names: [name.toLowerCase()],
      right: (privilege) => [
        { kind: 'owner', owner },
        { kind: 'database', privilege: privilege === 'create' ? 'create' : 'temporary' },
      ],
    },
  ];
};

const same = (...names: readonly string[]): Readonly<Record<string, string>> => Object.fromEntries(names.map((name) => [name, name]));

const OF_OBJECTS: readonly PrivilegeFunction[] = [
  {
    name: 'has_table_privilege',
    page: 'r_HAS_TABLE_PRIVILEGE',
    object: 'relation',
    sqlstate: '42P01',
    privileges: same('select', 'insert', 'update', 'delete', 'references', 'drop', 'alter', 'truncate'),
    subjects: relations,
  },
  {
    name: 'has_schema_privilege',
    page: 'r_HAS_SCHEMA_PRIVILEGE',
    object: 'schema',
    sqlstate: '3F000',
    privileges: same('create', 'usage'),
    subjects: schemas,
  },
  {
    name: 'has_database_privilege',
    page: 'r_HAS_DATABASE_PRIVILEGE',
    object: 'database',
    sqlstate: '3D000',
    privileges: { create: 'create', temporary: 'temporary', temp: 'temporary' },
    subjects: databases,
  },
];

/** Whether a user or role has a role, itself or through others; a user may be in a group. */
function bindMembership(name: string, kinds: readonly ['user' | 'role', ...('role' | 'group')[]], site: CallSite): BoundExpression {
  const args = textArguments(site);
  if (args.length !== 2) throw site.wrong('it takes two names');
  const { state } = site.context.catalog;
  const [who, ...whats] = kinds;
  const members = [...state.principals.values()].filter(({ kind }) => kind === who);
  const groups = [...state.principals.values()].filter(({ kind }) => whats.some((what) => what === kind));
  const pairs = members.flatMap((member) => {
    const roles = rolesOf(`${who} ${member.name}`, state.grants.values());
    return groups.flatMap((one) =>
      (one.kind === 'role' ? roles.has(one.name) : one.members.includes(member.name)) ? [`${member.name}${SEPARATOR}${one.name}`] : [],
    );
  });
  const emit = (member?: string, group?: string): string =>
    `CASE WHEN ${member} IS NULL OR ${group} IS NULL THEN NULL
      WHEN NOT list_contains(${list(members.map((one) => one.name))}, ${member}) THEN CAST(${raiseWith('42704', `${who} does not exist: `, `${member}`)} AS BOOLEAN)
      WHEN NOT list_contains(${list(groups.map((one) => one.name))}, ${group}) THEN CAST(${raiseWith('42704', `${whats.join(' or ')} does not exist: `, `${group}`)} AS BOOLEAN)
      ELSE list_contains(${list(pairs)}, concat_ws(${quoteText(SEPARATOR)}, ${member}, ${group})) END`;
  return { ...call(name, BOOLEAN, args, emit), stable: false };
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_HAS_TABLE_PRIVILEGE.html and its like. */
export const PRIVILEGE_FUNCTIONS: readonly FunctionDefinition[] = [
  ...OF_OBJECTS.map((definition) =>
    system(
      definition.name,
      definition.page,
      `${definition.name}([user,] ${definition.object}, privilege) -> boolean`,
      (site) => bindPrivilege(definition, site),
      true,
    ),
  ),
  system('user_is_member_of', 'r_USER_IS_MEMBER_OF', 'user_is_member_of(user, role | group) -> boolean', (site) =>
    bindMembership('user_is_member_of', ['user', 'role', 'group'], site),
  ),
  system('role_is_member_of', 'r_ROLE_IS_MEMBER_OF', 'role_is_member_of(role, role) -> boolean', (site) =>
    bindMembership('role_is_member_of', ['role', 'role'], site),
  ),
];
