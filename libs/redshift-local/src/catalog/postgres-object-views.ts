import { guide } from '../functions/function-definition.ts';
import { BIGINT, BOOLEAN, catalogArray, INTEGER, SMALLINT, varchar } from '../types/redshift-type.ts';
import { columnNumbers, constraintsIn, indexesIn, indexOid, type OwnedConstraint } from './constraints-of.ts';
import { ACCESS_LIST, accessList } from './access-lists.ts';
import { CATALOG_OIDS } from './catalog-oids.ts';
import { databaseNamed } from './catalog-state.ts';
import type { Constraint, Relation, Table } from './catalog-entry.ts';
import { columnsOf, columnsOfRelation, NAME, relationsOf, TEXT } from './svv-views.ts';
import type { SystemReader, SystemView } from './system-relations.ts';
import { ALL_PG_TYPES, PSEUDO_TYPES, type PgType } from './type-oids.ts';
import { userId } from './visible-rows.ts';

const PG_CATALOG = 11;
export const DATABASE_OID = 1;

/** The rule that a view is in Postgres has an id of its own. */
const ruleOid = (view: Relation): number => view.oid + 500_000_000;

const TYPES: Readonly<Record<Constraint['kind'], string>> = { 'primary key': 'p', unique: 'u', 'foreign key': 'f' };

/** Numbers of columns as Postgres prints an array. */
const numbers = (table: Table | undefined, columns: readonly string[]): string => `{${columnNumbers(table, columns).join(',')}}`;

/** What a view names in its own text, and not what those views read in turn. */
function readByView(relation: Relation, reader: SystemReader): readonly Relation[] {
  const view = relation.kind === 'view' ? relation : relation.materialized;
  return (view?.dependsOn ?? []).flatMap((key) => reader.catalog.state.relations.get(key) ?? []);
}

/** Redshift has no indexes of users, triggers and children of tables: the catalog has their tables, and no rows in them. */
const WITHOUT_ROWS: Readonly<Record<string, Parameters<typeof columnsOf>[0]>> = {
  pg_indexes: { schemaname: NAME, tablename: NAME, indexname: NAME, tablespace: NAME, indexdef: TEXT },
  pg_inherits: { inhrelid: BIGINT, inhparent: BIGINT, inhseqno: INTEGER },
  pg_trigger: { tgrelid: BIGINT, tgname: NAME, tgfoid: BIGINT, tgtype: SMALLINT, tgenabled: BOOLEAN },
};

/** A key's index depends on its constraint, and a foreign key on the index of the key it refers to. */
function constraintDependencies(all: readonly OwnedConstraint[]): readonly (string | number)[][] {
  return all.flatMap(({ constraint, oid }) => {
    if (constraint.kind !== 'foreign key') return [[CATALOG_OIDS.pg_class, indexOid(oid), 0, CATALOG_OIDS.pg_constraint, oid, 0, 'i']];
    const { references } = constraint;
    const key = all.find(
      (one) =>
        one.table.oid === references.oid &&
        one.constraint.kind !== 'foreign key' &&
        one.constraint.columns.join() === references.columns.join(),
    );
    return key === undefined ? [] : [[CATALOG_OIDS.pg_constraint, oid, 0, CATALOG_OIDS.pg_class, indexOid(key.oid), 0, 'n']];
  });
}

/** The number of the encoding of every database. */
const UTF8 = 6;

const typeRow = ({ oid, name, length }: PgType, kind: 'b' | 'p') => [oid, name, PG_CATALOG, 1, length, kind, 0, 0, false, 0, -1, 0];

/** Types, constraints, dependencies, comments and databases of the Postgres catalog. */
export const POSTGRES_OBJECT_VIEWS: readonly SystemView[] = [
  {
    schema: 'pg_catalog',
    name: 'pg_type',
    page: guide('c_intro_catalog_views'),
    columns: columnsOf({
      oid: BIGINT,
      typname: NAME,
      typnamespace: BIGINT,
      typowner: INTEGER,
      typlen: SMALLINT,
      typtype: varchar(1),
      typrelid: BIGINT,
      typelem: BIGINT,
      typnotnull: BOOLEAN,
      typbasetype: BIGINT,
      typtypmod: INTEGER,
      typndims: INTEGER,
    }),
    rows: () => [...ALL_PG_TYPES.map((type) => typeRow(type, 'b')), ...PSEUDO_TYPES.map((type) => typeRow(type, 'p'))],
  },
  {
    schema: 'pg_catalog',
    name: 'pg_constraint',
    page: guide('c_intro_catalog_views'),
    columns: columnsOf({
      oid: BIGINT,
      conname: NAME,
      connamespace: BIGINT,
      contype: varchar(1),
      condeferrable: BOOLEAN,
      condeferred: BOOLEAN,
      conrelid: BIGINT,
      contypid: BIGINT,
      confrelid: BIGINT,
      confupdtype: varchar(1),
      confdeltype: varchar(1),
      confmatchtype: varchar(1),
      conkey: catalogArray(SMALLINT),
      confkey: catalogArray(SMALLINT),
      conbin: TEXT,
      consrc: TEXT,
    }),
    rows: (reader) => {
      const tables = new Map(relationsOf(reader).flatMap((one) => (one.kind === 'table' ? [[one.oid, one] as const] : [])));
      return constraintsIn(reader).map(({ table, constraint, oid }) => {
        const references = constraint.kind === 'foreign key' ? constraint.references : null;
        return [
          oid,
          constraint.name,
          reader.catalog.schema(table.schema)?.oid ?? 0,
          TYPES[constraint.kind],
          false,
          false,
          table.oid,
          0,
          references?.oid ?? 0,
          references === null ? ' ' : 'a',
          references === null ? ' ' : 'a',
          references === null ? ' ' : 'u',
          numbers(table, constraint.columns),
          references === null ? null : numbers(tables.get(references.oid), references.columns),
          null,
          null,
        ];
      });
    },
  },
  {
    schema: 'pg_catalog',
    name: 'pg_index',
    page: guide('c_intro_catalog_views'),
    columns: columnsOf({
      indexrelid: BIGINT,
      indrelid: BIGINT,
      indkey: catalogArray(SMALLINT, 'vector'),
      indclass: catalogArray(BIGINT, 'vector'),
      indnatts: SMALLINT,
      indisunique: BOOLEAN,
      indisprimary: BOOLEAN,
      indisclustered: BOOLEAN,
      indexprs: TEXT,
      indpred: TEXT,
    }),
    rows: (reader) =>
      indexesIn(reader).map(({ table, constraint, oid }) => [
        indexOid(oid),
        table.oid,
        columnNumbers(table, constraint.columns).join(' '),
        null,
        constraint.columns.length,
        true,
        constraint.kind === 'primary key',
        false,
        null,
        null,
      ]),
  },
  ...Object.entries(WITHOUT_ROWS).map(
    ([name, columns]): SystemView => ({
      schema: 'pg_catalog',
      name,
      page: guide('c_intro_catalog_views'),
      columns: columnsOf(columns),
      rows: () => [],
    }),
  ),
  {
    schema: 'pg_catalog',
    name: 'pg_rewrite',
    page: guide('c_intro_catalog_views'),
    columns: columnsOf({
      oid: BIGINT,
      rulename: NAME,
      ev_class: BIGINT,
      ev_attr: SMALLINT,
      ev_type: varchar(1),
      is_instead: BOOLEAN,
      ev_qual: TEXT,
      ev_action: TEXT,
    }),
    rows: (reader) =>
      relationsOf(reader).flatMap((relation) =>
        relation.kind === 'view' || relation.materialized !== undefined
          ? [[ruleOid(relation), '_RETURN', relation.oid, -1, '1', true, '<>', null]]
          : [],
      ),
  },
  {
    schema: 'pg_catalog',
    name: 'pg_depend',
    page: guide('c_intro_catalog_views'),
    columns: columnsOf({
      classid: BIGINT,
      objid: BIGINT,
      objsubid: INTEGER,
      refclassid: BIGINT,
      refobjid: BIGINT,
      refobjsubid: INTEGER,
      deptype: varchar(1),
    }),
    rows: (reader) => [
      ...relationsOf(reader).flatMap((relation) => [
        [CATALOG_OIDS.pg_class, relation.oid, 0, CATALOG_OIDS.pg_namespace, reader.catalog.schema(relation.schema)?.oid ?? 0, 0, 'n'],
        ...(relation.kind === 'view' || relation.materialized !== undefined
          ? [[CATALOG_OIDS.pg_rewrite, ruleOid(relation), 0, CATALOG_OIDS.pg_class, relation.oid, 0, 'i']]
          : []),
        ...readByView(relation, reader).map((read) => [
          CATALOG_OIDS.pg_rewrite,
          ruleOid(relation),
          0,
          CATALOG_OIDS.pg_class,
          read.oid,
          0,
          'n',
        ]),
      ]),
      ...constraintDependencies(constraintsIn(reader)),
    ],
  },
  {
    schema: 'pg_catalog',
    name: 'pg_description',
    page: guide('r_COMMENT'),
    columns: columnsOf({ objoid: BIGINT, classoid: BIGINT, objsubid: INTEGER, description: TEXT }),
    rows: (reader) => {
      const { schemas, functions, procedures } = reader.catalog.state;
      return [
        ...Array.from(schemas.values(), ({ oid, comment }) => [oid, CATALOG_OIDS.pg_namespace, 0, comment]),
        ...relationsOf(reader).flatMap((relation) => [
          [relation.oid, CATALOG_OIDS.pg_class, 0, relation.comment],
          ...columnsOfRelation(relation).map(({ comment }, index) => [relation.oid, CATALOG_OIDS.pg_class, index + 1, comment]),
        ]),
        ...[...functions.values(), ...procedures.values()].map(({ oid, comment }) => [oid, CATALOG_OIDS.pg_proc, 0, comment ?? null]),
        ...constraintsIn(reader).map(({ oid, constraint }) => [oid, CATALOG_OIDS.pg_constraint, 0, constraint.comment ?? null]),
        [DATABASE_OID, CATALOG_OIDS.pg_database, 0, databaseNamed(reader.context.facts.database, reader.catalog.state).comment],
      ].filter(([, , , comment]) => comment !== null);
    },
  },
  {
    schema: 'pg_catalog',
    name: 'pg_database',
    page: guide('c_intro_catalog_views'),
    columns: columnsOf({
      oid: BIGINT,
      datname: NAME,
      datdba: INTEGER,
      encoding: INTEGER,
      datistemplate: BOOLEAN,
      datallowconn: BOOLEAN,
      datconfig: TEXT,
      datacl: ACCESS_LIST,
    }),
    rows: (reader) => {
      const { name, owner } = databaseNamed(reader.context.facts.database, reader.catalog.state);
      return [[DATABASE_OID, name, userId(reader, owner), UTF8, false, true, null, accessList('database', name, owner, reader)]];
    },
  },
  {
    schema: 'pg_catalog',
    name: 'pg_database_info',
    page: guide('r_PG_DATABASE_INFO'),
    columns: columnsOf({ datname: NAME, datid: BIGINT, datconnlimit: TEXT, datconfig: TEXT }),
    rows: ({ catalog, context }) => {
      const { name, connectionLimit } = databaseNamed(context.facts.database, catalog.state);
      return [[name, DATABASE_OID, connectionLimit === undefined ? 'UNLIMITED' : String(connectionLimit), null]];
    },
  },
];
