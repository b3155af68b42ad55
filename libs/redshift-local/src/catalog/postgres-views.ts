import { guide } from '../functions/function-definition.ts';
import { BIGINT, BOOLEAN, INTEGER, SMALLINT, varchar } from '../types/redshift-type.ts';
import { ACCESS_LIST, accessList } from './access-lists.ts';
import { relationKey } from './catalog-view.ts';
import { SYSTEM_SCHEMAS } from './catalog-state.ts';
import { constraintsOf, indexesIn, indexOid, type OwnedConstraint } from './constraints-of.ts';
import { encodingNumber } from './encoding-numbers.ts';
import type { Relation, Table } from './catalog-entry.ts';
import { columnsOf, columnsOfRelation, NAME, relationsOf, TEXT } from './svv-views.ts';
import type { SystemReader, SystemView } from './system-relations.ts';
import { pgType, typeModifier } from './type-oids.ts';
import { userId } from './visible-rows.ts';

/** A view's query, as PG_VIEWS shows it; of a materialized view the statement that makes it. */
export const viewDefinition = (relation: Relation): string | null => {
  if (relation.kind === 'view') return relation.query;
  return relation.materialized === undefined ? null : `CREATE MATERIALIZED VIEW ${relation.name} AS ${relation.materialized.query}`;
};

export const isView = (relation: Relation): boolean => relation.kind === 'view' || relation.materialized !== undefined;

/** How PG_CLASS_INFO and PG_CLASS print the distribution of rows. */
const DIST_STYLES: Readonly<Record<Table['distStyle'], number>> = { even: 0, key: 1, all: 8, auto: 10 };

const namespaceOid = (reader: SystemReader, schema: string): number => reader.catalog.schema(schema)?.oid ?? 0;

const schemasOf = ({ catalog }: SystemReader) => [...SYSTEM_SCHEMAS.values(), ...catalog.state.schemas.values()];

function classRow(relation: Relation, reader: SystemReader) {
  const keys = relation.kind === 'table' ? constraintsOf(relation) : [];
  const count = (kind: (typeof keys)[number]['kind']): number => keys.filter((key) => key.kind === kind).length;
  return [
    relation.oid,
    relation.name,
    namespaceOid(reader, relation.schema),
    0,
    userId(reader, relation.owner),
    relation.oid,
    null,
    null,
    keys.some(({ kind }) => kind !== 'foreign key'),
    false,
    isView(relation) ? 'v' : 'r',
    relation.columns.length,
    relation.kind === 'table' ? DIST_STYLES[relation.distStyle] : 0,
    0,
    0,
    count('unique'),
    count('foreign key'),
    0,
    false,
    count('primary key') > 0,
    isView(relation),
    false,
    accessList('relation', relationKey(relation), relation.owner, reader),
  ];
}

/** The index of a key has a row beside the tables: the guide's join examples leave out names like '%pkey'. */
const indexRow = ({ table, constraint, oid }: OwnedConstraint, reader: SystemReader) => [
  indexOid(oid),
  constraint.name,
  namespaceOid(reader, table.schema),
  0,
  userId(reader, table.owner),
  indexOid(oid),
  null,
  null,
  false,
  false,
  'i',
  constraint.columns.length,
  ...[0, 0, 0, 0, 0, 0],
  ...[false, false, false, false],
  null,
];

/** Defaults have no ids of their own: theirs follow from the table's. */
const DEFAULT_IDS = 700_000_000;
const MOST_COLUMNS = 1600;
const defaultOid = (relation: Relation, index: number): number => DEFAULT_IDS + relation.oid * MOST_COLUMNS + index;

/** What PG_ATTRIBUTE has of a column, before its keys. */
const attribute = (relation: number, column: ReturnType<typeof columnsOfRelation>[number], number: number) => [
  relation,
  column.name,
  pgType(column.type).oid,
  -1,
  pgType(column.type).length,
  number,
  0,
  typeModifier(column.type),
  column.notNull,
  column.default !== null,
  false,
  true,
  0,
];

/** The relations and columns of the Postgres catalog that Redshift keeps. https://docs.aws.amazon.com/redshift/latest/dg/c_intro_catalog_views.html */
export const POSTGRES_VIEWS: readonly SystemView[] = [
  {
    schema: 'pg_catalog',
    name: 'pg_namespace',
    page: guide('c_intro_catalog_views'),
    columns: columnsOf({ oid: BIGINT, nspname: NAME, nspowner: INTEGER, nspacl: ACCESS_LIST }),
    rows: (reader) =>
      schemasOf(reader).map((schema) => [
        schema.oid,
        schema.name,
        userId(reader, schema.owner),
        accessList('schema', schema.name, schema.owner, reader),
      ]),
  },
  {
    schema: 'pg_catalog',
    name: 'pg_class',
    page: guide('c_intro_catalog_views'),
    columns: columnsOf({
      oid: BIGINT,
      relname: NAME,
      relnamespace: BIGINT,
      reltype: BIGINT,
      relowner: INTEGER,
      relfilenode: BIGINT,
      relpages: INTEGER,
      reltuples: BIGINT,
      relhasindex: BOOLEAN,
      relisshared: BOOLEAN,
      relkind: varchar(1),
      relnatts: SMALLINT,
      reldiststyle: SMALLINT,
      relchecks: SMALLINT,
      reltriggers: SMALLINT,
      relukeys: SMALLINT,
      relfkeys: SMALLINT,
      relrefs: SMALLINT,
      relhasoids: BOOLEAN,
      relhaspkey: BOOLEAN,
      relhasrules: BOOLEAN,
      relhassubclass: BOOLEAN,
      relacl: ACCESS_LIST,
    }),
    rows: (reader) => [
      ...relationsOf(reader).map((relation) => classRow(relation, reader)),
      ...indexesIn(reader).map((one) => indexRow(one, reader)),
    ],
  },
  {
    schema: 'pg_catalog',
    name: 'pg_attribute',
    page: guide('c_intro_catalog_views'),
    columns: columnsOf({
      attrelid: BIGINT,
      attname: NAME,
      atttypid: BIGINT,
      attstattarget: INTEGER,
      attlen: SMALLINT,
      attnum: SMALLINT,
      attndims: INTEGER,
      atttypmod: INTEGER,
      attnotnull: BOOLEAN,
      atthasdef: BOOLEAN,
      attisdropped: BOOLEAN,
      attislocal: BOOLEAN,
      attinhcount: INTEGER,
      attencodingtype: INTEGER,
      attisdistkey: BOOLEAN,
      attsortkeyord: INTEGER,
    }),
    rows: (reader) => [
      ...relationsOf(reader).flatMap((relation) =>
        columnsOfRelation(relation).map((column, index) => [
          ...attribute(relation.oid, column, index + 1),
          encodingNumber(column.table?.columns[index]?.encode ?? 'none'),
          column.table?.columns[index]?.distKey ?? false,
          column.table?.columns[index]?.sortKey ?? 0,
        ]),
      ),
      ...indexesIn(reader).flatMap(({ table, constraint, oid }) =>
        constraint.columns.map((name, index) => {
          const column = columnsOfRelation(table).find((one) => one.name === name);
          return column === undefined
            ? []
            : [...attribute(indexOid(oid), { ...column, notNull: false, default: null }, index + 1), 0, false, 0];
        }),
      ),
    ],
  },
  {
    schema: 'pg_catalog',
    name: 'pg_attrdef',
    page: guide('c_intro_catalog_views'),
    columns: columnsOf({ oid: BIGINT, adrelid: BIGINT, adnum: SMALLINT, adbin: TEXT, adsrc: TEXT }),
    rows: (reader) =>
      relationsOf(reader).flatMap((relation) =>
        columnsOfRelation(relation).flatMap((column, index) =>
          column.default === null ? [] : [[defaultOid(relation, index), relation.oid, index + 1, column.default, column.default]],
        ),
      ),
  },
  {
    schema: 'pg_catalog',
    name: 'pg_tables',
    page: guide('c_intro_catalog_views'),
    columns: columnsOf({
      schemaname: NAME,
      tablename: NAME,
      tableowner: NAME,
      tablespace: NAME,
      hasindexes: BOOLEAN,
      hasrules: BOOLEAN,
      hastriggers: BOOLEAN,
    }),
    rows: (reader) =>
      relationsOf(reader).flatMap((relation) =>
        isView(relation) ? [] : [[relation.schema, relation.name, relation.owner, null, false, false, false]],
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
];
