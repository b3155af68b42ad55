import { physicalTable } from '../emit/emitter.ts';
import { guide } from '../functions/function-definition.ts';
import { BIGINT, BOOLEAN, decimal, INTEGER, TIMESTAMP, typeName, varchar } from '../types/redshift-type.ts';
import { databaseNamed } from './catalog-state.ts';
import { encodingName } from './encoding-numbers.ts';
import { externalTables } from './external-tables.ts';
import type { Relation, Table } from './catalog-entry.ts';
import { isView } from './postgres-views.ts';
import { characterLength, columnsOf, columnsOfRelation, NAME, numericPrecision, numericScale, relationsOf, TEXT } from './svv-views.ts';
import type { SystemReader, SystemView } from './system-relations.ts';
import { accessible, seesAll, userId } from './visible-rows.ts';

export const distStyle = (table: Table): string => {
  const key = table.columns.find((column) => column.distKey)?.name ?? '';
  switch (table.distStyle) {
    case 'key':
      return `KEY(${key})`;
    case 'auto':
      return 'AUTO(ALL)';
    default:
      return table.distStyle.toUpperCase();
  }
};

const tablesOf = (reader: SystemReader) => accessible(reader, relationsOf(reader));

const SCHEMA_COLUMNS = columnsOf({
  database_name: NAME,
  schema_name: NAME,
  schema_owner: INTEGER,
  schema_type: NAME,
  schema_acl: TEXT,
  source_database: NAME,
  schema_option: TEXT,
});

const kindOf = (relation: Relation): string => (isView(relation) ? 'VIEW' : 'TABLE');

const named = (column: { readonly name: string; readonly type: Parameters<typeof typeName>[0] }) => [
  typeName(column.type),
  characterLength(column.type),
  numericPrecision(column.type),
  numericScale(column.type),
];

/** What is in the database, and in external schemas beside it. https://docs.aws.amazon.com/redshift/latest/dg/svv_views.html */
export const REDSHIFT_VIEWS: readonly SystemView[] = [
  {
    schema: 'pg_catalog',
    name: 'svv_redshift_databases',
    page: guide('r_SVV_REDSHIFT_DATABASES'),
    columns: columnsOf({
      database_name: NAME,
      database_owner: INTEGER,
      database_type: varchar(32),
      database_acl: TEXT,
      database_options: TEXT,
      database_isolation_level: NAME,
    }),
    rows: (reader) => {
      const { name, owner } = databaseNamed(reader.context.facts.database, reader.catalog.state);
      const serializable = reader.context.facts.setting('hakkai.isolation') === 'serializable';
      return [[name, userId(reader, owner), 'local', null, null, serializable ? 'Serializable' : 'Snapshot Isolation']];
    },
  },
  ...['svv_all_schemas', 'svv_redshift_schemas'].map(
    (name): SystemView => ({
      schema: 'pg_catalog',
      name,
      page: guide(`r_${name.toUpperCase()}`),
      columns: SCHEMA_COLUMNS.filter((column) => name === 'svv_all_schemas' || column.name !== 'source_database'),
      rows: (reader) =>
        [...reader.catalog.state.schemas.values()].flatMap((schema) => {
          const row = [reader.context.facts.database, schema.name, userId(reader, schema.owner)];
          if (name === 'svv_all_schemas')
            return [[...row, schema.external === null ? 'local' : 'external', null, schema.external?.database ?? null, null]];
          return schema.external === null ? [[...row, 'local', null, null]] : [];
        }),
    }),
  ),
  ...['svv_all_tables', 'svv_redshift_tables'].map(
    (name): SystemView => ({
      schema: 'pg_catalog',
      name,
      page: guide(`r_${name.toUpperCase()}`),
      columns: columnsOf(
        name === 'svv_all_tables'
          ? { database_name: NAME, schema_name: NAME, table_name: NAME, table_acl: TEXT, table_type: NAME, remarks: TEXT }
          : {
              database_name: NAME,
              schema_name: NAME,
              table_name: NAME,
              table_type: NAME,
              table_acl: TEXT,
              remarks: TEXT,
              table_owner: NAME,
            },
      ),
      rows: (reader) => {
        const { database } = reader.context.facts;
        if (name === 'svv_redshift_tables')
          return tablesOf(reader).map((one) => [database, one.schema, one.name, kindOf(one), null, one.comment, one.owner]);
        return [
          ...tablesOf(reader).map((one) => [database, one.schema, one.name, null, kindOf(one), one.comment]),
          ...externalTables(reader).map(({ schema, table }) => [database, schema, table.name, null, 'EXTERNAL TABLE', null]),
        ];
      },
    }),
  ),
  {
    schema: 'pg_catalog',
    name: 'svv_all_columns',
    page: guide('r_SVV_ALL_COLUMNS'),
    columns: columnsOf({
      database_name: NAME,
      schema_name: NAME,
      table_name: NAME,
      column_name: NAME,
      ordinal_position: INTEGER,
      column_default: TEXT,
      is_nullable: varchar(3),
      data_type: NAME,
      character_maximum_length: INTEGER,
      numeric_precision: INTEGER,
      numeric_scale: INTEGER,
      remarks: TEXT,
    }),
    rows: (reader) => {
      const { database } = reader.context.facts;
      return [
        ...tablesOf(reader).flatMap((relation) =>
          columnsOfRelation(relation).map((column, index) => [
            database,
            relation.schema,
            relation.name,
            column.name,
            index + 1,
            column.default,
            column.notNull ? 'NO' : 'YES',
            ...named(column),
            column.comment,
          ]),
        ),
        ...externalTables(reader).flatMap(({ schema, table }) =>
          table.columns.map((column, index) => [database, schema, table.name, column.name, index + 1, null, 'YES', ...named(column), null]),
        ),
      ];
    },
  },
  {
    schema: 'pg_catalog',
    name: 'svv_redshift_columns',
    page: guide('r_SVV_REDSHIFT_COLUMNS'),
    columns: columnsOf({
      database_name: NAME,
      schema_name: NAME,
      table_name: NAME,
      column_name: NAME,
      ordinal_position: INTEGER,
      data_type: NAME,
      column_default: TEXT,
      is_nullable: varchar(3),
      encoding: NAME,
      distkey: BOOLEAN,
      sortkey: INTEGER,
      column_acl: TEXT,
      remarks: TEXT,
    }),
    rows: (reader) =>
      tablesOf(reader).flatMap((relation) =>
        columnsOfRelation(relation).map((column, index) => {
          const stored = column.table?.columns[index];
          return [
            reader.context.facts.database,
            relation.schema,
            relation.name,
            column.name,
            index + 1,
            typeName(column.type),
            column.default,
            column.notNull ? 'NO' : 'YES',
            stored === undefined ? null : encodingName(stored.encode),
            stored?.distKey ?? null,
            stored?.sortKey ?? null,
            null,
            column.comment,
          ];
        }),
      ),
  },
  {
    schema: 'pg_catalog',
    name: 'svv_table_info',
    page: guide('r_SVV_TABLE_INFO'),
    columns: columnsOf({
      database: NAME,
      schema: NAME,
      table_id: BIGINT,
      table: NAME,
      encoded: NAME,
      diststyle: NAME,
      sortkey1: NAME,
      max_varchar: INTEGER,
      sortkey1_enc: varchar(32),
      sortkey_num: INTEGER,
      size: BIGINT,
      pct_used: decimal(10, 4),
      empty: BIGINT,
      unsorted: decimal(5, 2),
      stats_off: decimal(5, 2),
      tbl_rows: decimal(38, 0),
      skew_sortkey1: decimal(19, 2),
      skew_rows: decimal(19, 2),
      estimated_visible_rows: decimal(38, 0),
      risk_event: TEXT,
      vacuum_sort_benefit: decimal(12, 2),
      create_time: TIMESTAMP,
    }),
    rows: (reader) => tableInfo(reader).map(({ row }) => row),
    counted: (reader) => ({
      column: TABLE_ROWS,
      tables: new Map(tableInfo(reader).map(({ table }) => [String(table.oid), physicalTable(table)])),
    }),
  },
  {
    schema: 'pg_catalog',
    name: 'svv_schema_quota_state',
    page: guide('r_SVV_SCHEMA_QUOTA_STATE'),
    columns: columnsOf({
      schema_id: INTEGER,
      schema_name: NAME,
      schema_owner: INTEGER,
      quota: INTEGER,
      disk_usage: INTEGER,
      disk_usage_pct: decimal(10, 2),
    }),
    rows: (reader) =>
      [...reader.catalog.state.schemas.values()].flatMap(({ oid, name, owner, quota }) =>
        quota === undefined ? [] : [[oid, name, userId(reader, owner), quota, null, null]],
      ),
  },
];

/** Where SVV_TABLE_INFO has the number of rows, which the engine counts: the cell names the table. */
const TABLE_ROWS = 15;

/** Tables that superusers see; those without rows are left out when they are counted. */
const tableInfo = (reader: SystemReader) =>
  relationsOf(reader).flatMap((table) => {
    if (table.kind !== 'table' || table.materialized !== undefined || !(seesAll(reader) || table.owner === reader.context.facts.user))
      return [];
    const sorted = table.columns.filter((column) => column.sortKey !== 0);
    const first = sorted.find((column) => Math.abs(column.sortKey) === 1);
    const interleaved = sorted.some((column) => column.sortKey < 0);
    const widest = table.columns.flatMap(({ type }) => (type.kind === 'varchar' ? [type.length] : []));
    const row = [
      reader.context.facts.database,
      table.schema,
      table.oid,
      table.name,
      table.columns.some(({ encode }) => encodingName(encode) !== 'none') ? 'Y' : 'N',
      distStyle(table),
      interleaved ? 'INTERLEAVED' : (first?.name ?? null),
      Math.max(0, ...widest),
      first === undefined ? null : encodingName(first.encode),
      sorted.length,
      ...[null, null, null, null, null],
      String(table.oid),
      ...[null, null, null, null, null, null],
    ];
    return [{ table, row }];
  });
