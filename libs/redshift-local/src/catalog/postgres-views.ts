import { guide } from '../functions/function-definition.ts';
import { BIGINT, BOOLEAN, INTEGER, varchar } from '../types/redshift-type.ts';
import type { Relation } from './catalog-entry.ts';
import { SYSTEM_SCHEMAS } from './catalog-state.ts';
import { columnsOf, columnsOfRelation, NAME, relationsOf, TEXT } from './svv-views.ts';
import type { SystemView } from './system-relations.ts';

/** Object ids of the catalog's own tables, the same in every database. */
const PG_CLASS = 1259;
const PG_NAMESPACE = 2615;

/** A view's query, as PG_VIEWS shows it; of a materialized view the statement that makes it. */
const viewDefinition = (relation: Relation): string | null => {
  if (relation.kind === 'view') return relation.query;
  return relation.materialized === undefined ? null : `CREATE MATERIALIZED VIEW ${relation.name} AS ${relation.materialized.query}`;
};

/** The Postgres catalog, as far as people read it by hand. https://docs.aws.amazon.com/redshift/latest/dg/c_intro_catalog_views.html */
export const POSTGRES_VIEWS: readonly SystemView[] = [
  {
    schema: 'pg_catalog',
    name: 'pg_namespace',
    page: guide('c_intro_catalog_views'),
    columns: columnsOf({ oid: BIGINT, nspname: NAME, nspowner: INTEGER }),
    rows: ({ catalog }) => [...SYSTEM_SCHEMAS.values(), ...catalog.state.schemas.values()].map((schema) => [schema.oid, schema.name, 100]),
  },
  {
    schema: 'information_schema',
    name: 'schemata',
    page: guide('c_intro_catalog_views'),
    columns: columnsOf({ catalog_name: NAME, schema_name: NAME, schema_owner: NAME }),
    rows: ({ catalog, context }) =>
      [...SYSTEM_SCHEMAS.values(), ...catalog.state.schemas.values()].map((schema) => [context.facts.database, schema.name, schema.owner]),
  },
  {
    schema: 'pg_catalog',
    name: 'pg_class',
    page: guide('c_intro_catalog_views'),
    columns: columnsOf({ oid: BIGINT, relname: NAME, relnamespace: BIGINT, relkind: varchar(1), reltuples: BIGINT, relowner: INTEGER }),
    rows: (reader) =>
      relationsOf(reader).map((relation) => [
        relation.oid,
        relation.name,
        reader.catalog.schema(relation.schema)?.oid ?? 0,
        relation.kind === 'view' || relation.materialized !== undefined ? 'v' : 'r',
        null,
        100,
      ]),
  },
  {
    schema: 'pg_catalog',
    name: 'pg_attribute',
    page: guide('c_intro_catalog_views'),
    columns: columnsOf({ attrelid: BIGINT, attname: NAME, attnum: INTEGER, attnotnull: BOOLEAN, attisdropped: BOOLEAN }),
    rows: (reader) =>
      relationsOf(reader).flatMap((relation) =>
        columnsOfRelation(relation).map((column, index) => [relation.oid, column.name, index + 1, column.notNull, false]),
      ),
  },
  {
    schema: 'pg_catalog',
    name: 'pg_tables',
    page: guide('c_intro_catalog_views'),
    columns: columnsOf({ schemaname: NAME, tablename: NAME, tableowner: NAME }),
    rows: (reader) =>
      relationsOf(reader).flatMap((relation) =>
        relation.kind === 'table' && relation.materialized === undefined ? [[relation.schema, relation.name, relation.owner]] : [],
      ),
  },
  {
    schema: 'pg_catalog',
    name: 'pg_views',
    page: guide('c_intro_catalog_views'),
    columns: columnsOf({ schemaname: NAME, viewname: NAME, viewowner: NAME, definition: TEXT }),
    rows: (reader) =>
      relationsOf(reader).flatMap((relation) => {
        const definition = viewDefinition(relation);
        return definition === null ? [] : [[relation.schema, relation.name, relation.owner, definition]];
      }),
  },
  {
    schema: 'pg_catalog',
    name: 'pg_description',
    page: guide('r_COMMENT'),
    columns: columnsOf({ objoid: BIGINT, classoid: BIGINT, objsubid: INTEGER, description: TEXT }),
    rows: (reader) =>
      [
        ...[...reader.catalog.state.schemas.values()].map(({ oid, comment }) => [oid, PG_NAMESPACE, 0, comment]),
        ...relationsOf(reader).flatMap((relation) => [
          [relation.oid, PG_CLASS, 0, relation.comment],
          ...columnsOfRelation(relation).map(({ comment }, index) => [relation.oid, PG_CLASS, index + 1, comment]),
        ]),
      ].filter(([, , , comment]) => comment !== null),
  },
  {
    schema: 'pg_catalog',
    name: 'pg_user',
    page: guide('c_intro_catalog_views'),
    columns: columnsOf({ usename: NAME, usesysid: INTEGER, usecreatedb: BOOLEAN, usesuper: BOOLEAN }),
    rows: ({ catalog }) =>
      [...catalog.state.principals.values()]
        .filter((one) => one.kind === 'user')
        .map((user) => [user.name, user.id, user.createDatabase, user.superuser]),
  },
  {
    schema: 'pg_catalog',
    name: 'pg_group',
    page: guide('c_intro_catalog_views'),
    columns: columnsOf({ groname: NAME, grosysid: INTEGER }),
    rows: ({ catalog }) =>
      [...catalog.state.principals.values()].filter((one) => one.kind === 'group').map((group) => [group.name, group.id]),
  },
  {
    schema: 'pg_catalog',
    name: 'pg_database',
    page: guide('c_intro_catalog_views'),
    columns: columnsOf({ oid: BIGINT, datname: NAME, datdba: INTEGER }),
    rows: ({ context }) => [[1, context.facts.database, 100]],
  },
];
