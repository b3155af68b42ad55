import { USERS } from './names.ts';

const MADE = "('north', 'south', 'North')";

export const RELATIONS = `select table_schema, table_name, table_type from information_schema.tables where table_schema in ${MADE}`;

export const SCHEMAS = `select nspname from pg_namespace where nspname in ${MADE}`;

/** What the catalog shows of everything that was made. */
export const CATALOG_QUERIES: readonly string[] = [
  SCHEMAS,
  RELATIONS,
  `select table_schema, table_name, column_name, data_type, character_maximum_length, is_nullable, column_default is null,
    (select count(*) from information_schema.columns before where before.table_schema = c.table_schema
      and before.table_name = c.table_name and before.ordinal_position < c.ordinal_position) as place
    from information_schema.columns c where table_schema in ${MADE}`,
  `select n.nspname, c.relname, a.attname, d.description from pg_description d join pg_class c on c.oid = d.objoid
    join pg_namespace n on n.oid = c.relnamespace left join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid
    where n.nspname in ${MADE}`,
  `select table_schema, table_name, constraint_type from information_schema.table_constraints
    where table_schema in ${MADE} and constraint_type <> 'CHECK'`,
];

const PRIVILEGES = ['select', 'insert', 'update', 'delete', 'references', 'select with grant option', 'update with grant option'];

/** What users may do with the relations and schemas whose names no letter case tells apart. */
export function rightsQueries(relations: readonly (readonly unknown[])[], schemas: readonly (readonly unknown[])[]): readonly string[] {
  const tables = relations.map(([schema, name]) => `${String(schema)}.${String(name)}`);
  const plain = (names: readonly string[]): readonly string[] =>
    names.filter((name) => names.filter((other) => other.toLowerCase() === name.toLowerCase()).length === 1 && name === name.toLowerCase());
  return USERS.flatMap((user) => [
    ...plain(tables).map((table) => asked('has_table_privilege', user, table, PRIVILEGES)),
    ...plain(schemas.map(String)).map((schema) =>
      asked('has_schema_privilege', user, schema, ['usage', 'create', 'usage with grant option']),
    ),
  ]);
}

const asked = (name: string, user: string, object: string, privileges: readonly string[]): string =>
  `select ${privileges.map((privilege) => `${name}('${user}', '${object}', '${privilege}')`).join(', ')}`;
