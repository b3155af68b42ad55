import { BIGINT, BOOLEAN, INTEGER, varchar, type RedshiftType } from '../types/redshift-type.ts';
import { bareTypeName, typeName } from '../types/redshift-type.ts';
import { guide } from '../functions/function-definition.ts';
import { encodingName } from './encoding-numbers.ts';
import { externalTables } from './external-tables.ts';
import type { Relation, Table } from './catalog-entry.ts';
import type { SystemReader, SystemView } from './system-relations.ts';
import { accessible, userId } from './visible-rows.ts';

export const NAME = varchar(128);
export const TEXT = varchar(65_535);

/** Column names and types, as a system view lists them. */
export const columnsOf = (columns: Readonly<Record<string, RedshiftType>>): SystemView['columns'] =>
  Object.entries(columns).map(([name, type]) => ({ name, type }));

export const relationsOf = ({ catalog }: SystemReader): readonly Relation[] => [
  ...catalog.state.relations.values(),
  ...catalog.temporaryTables.values(),
];

interface NamedColumn {
  readonly name: string;
  readonly type: RedshiftType;
  readonly notNull: boolean;
  readonly default: string | null;
  readonly table: Table | null;
  readonly comment: string | null;
}

export function columnsOfRelation(relation: Relation): readonly NamedColumn[] {
  if (relation.kind === 'view')
    return relation.columns.map((column) => ({ ...column, notNull: false, default: null, table: null, comment: column.comment ?? null }));
  return relation.columns.map((column) => ({
    name: column.name,
    type: column.type,
    notNull: column.notNull,
    table: relation,
    comment: column.comment ?? null,
    default:
      column.identity === null ? column.default : `"identity"(${relation.oid}, 0, '${column.identity.seed},${column.identity.step}'::text)`,
  }));
}

export const characterLength = (type: RedshiftType): number | null =>
  type.kind === 'varchar' || type.kind === 'char' ? type.length : null;
export const numericPrecision = (type: RedshiftType): number | null => {
  const known: Partial<Record<RedshiftType['kind'], number>> = { smallint: 16, integer: 32, bigint: 64, real: 24, double: 53 };
  return type.kind === 'decimal' ? type.precision : (known[type.kind] ?? null);
};
export const numericScale = (type: RedshiftType): number | null =>
  type.kind === 'decimal' ? type.scale : type.kind === 'smallint' || type.kind === 'integer' || type.kind === 'bigint' ? 0 : null;

const tableColumns = { table_catalog: NAME, table_schema: NAME, table_name: NAME, table_type: NAME, remarks: TEXT };
const tableRows = (reader: SystemReader) => [
  ...accessible(reader, relationsOf(reader)).map((relation) => [
    reader.context.facts.database,
    relation.schema,
    relation.name,
    relation.kind === 'view' || relation.materialized !== undefined ? 'VIEW' : relation.temporary ? 'LOCAL TEMPORARY' : 'BASE TABLE',
    relation.comment,
  ]),
  ...externalTables(reader).map(({ schema, table }) => [reader.context.facts.database, schema, table.name, 'EXTERNAL TABLE', null]),
];

const columnColumns = {
  table_catalog: NAME,
  table_schema: NAME,
  table_name: NAME,
  column_name: NAME,
  ordinal_position: INTEGER,
  column_default: TEXT,
  is_nullable: varchar(3),
  data_type: NAME,
  character_maximum_length: INTEGER,
  numeric_precision: INTEGER,
  numeric_precision_radix: INTEGER,
  numeric_scale: INTEGER,
  datetime_precision: INTEGER,
  interval_type: NAME,
  interval_precision: NAME,
  character_set_catalog: NAME,
  character_set_schema: NAME,
  character_set_name: NAME,
  collation_catalog: NAME,
  collation_schema: NAME,
  collation_name: NAME,
  domain_name: NAME,
  remarks: TEXT,
};
const columnRows = (reader: SystemReader) =>
  [
    ...accessible(reader, relationsOf(reader)).map((relation) => ({
      schema: relation.schema,
      name: relation.name,
      columns: columnsOfRelation(relation),
    })),
    ...externalTables(reader).map(({ schema, table }) => ({
      schema,
      name: table.name,
      columns: table.columns.map(({ name, type }) => ({ name, type, notNull: false, default: null, comment: null })),
    })),
  ].flatMap((relation) =>
    relation.columns.map((column, index) => [
      reader.context.facts.database,
      relation.schema,
      relation.name,
      column.name,
      index + 1,
      column.default,
      column.notNull ? 'NO' : 'YES',
      bareTypeName(column.type),
      characterLength(column.type),
      numericPrecision(column.type),
      numericPrecision(column.type) === null ? null : column.type.kind === 'decimal' ? 10 : 2,
      numericScale(column.type),
      ['timestamp', 'timestamptz', 'time', 'timetz'].includes(column.type.kind) ? 6 : null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      column.comment,
    ]),
  );

const without = (columns: Readonly<Record<string, RedshiftType>>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(columns).filter(([name]) => !names.includes(name)));

/** https://docs.aws.amazon.com/redshift/latest/dg/svv_views.html and the information schema of Postgres. */
export const SVV_VIEWS: readonly SystemView[] = [
  { schema: 'pg_catalog', name: 'svv_tables', page: guide('r_SVV_TABLES'), columns: columnsOf(tableColumns), rows: tableRows },
  {
    schema: 'information_schema',
    name: 'tables',
    page: guide('r_SVV_TABLES'),
    columns: columnsOf(without(tableColumns, ['remarks'])),
    rows: (reader) => tableRows(reader).map((row) => row.slice(0, 4)),
  },
  { schema: 'pg_catalog', name: 'svv_columns', page: guide('r_SVV_COLUMNS'), columns: columnsOf(columnColumns), rows: columnRows },
  { schema: 'information_schema', name: 'columns', page: guide('r_SVV_COLUMNS'), columns: columnsOf(columnColumns), rows: columnRows },
  {
    schema: 'pg_catalog',
    name: 'svv_external_schemas',
    page: guide('r_SVV_EXTERNAL_SCHEMAS'),
    columns: columnsOf({ esoid: BIGINT, eskind: INTEGER, schemaname: NAME, esowner: INTEGER, databasename: NAME, esoptions: TEXT }),
    rows: (reader) =>
      [...reader.catalog.state.schemas.values()].flatMap((schema) =>
        schema.external === null
          ? []
          : [
              [
                schema.oid,
                1,
                schema.name,
                userId(reader, schema.owner),
                schema.external.database,
                JSON.stringify({ IAM_ROLE: schema.external.iamRole ?? 'default' }),
              ],
            ],
      ),
  },
  {
    schema: 'pg_catalog',
    name: 'svv_roles',
    page: guide('r_SVV_ROLES'),
    columns: columnsOf({ role_id: INTEGER, role_name: TEXT, role_owner: TEXT, external_id: TEXT }),
    rows: ({ catalog }) =>
      [...catalog.state.principals.values()]
        .filter((principal) => principal.kind === 'role')
        .map((role) => [role.id, role.name, role.owner ?? 'awsuser', role.externalId ?? null]),
  },
  {
    schema: 'pg_catalog',
    name: 'pg_table_def',
    page: guide('r_PG_TABLE_DEF'),
    columns: columnsOf({
      schemaname: NAME,
      tablename: NAME,
      column: NAME,
      type: TEXT,
      encoding: NAME,
      distkey: BOOLEAN,
      sortkey: INTEGER,
      notnull: BOOLEAN,
    }),
    rows: (reader) =>
      relationsOf(reader).flatMap((relation) =>
        relation.kind === 'table' &&
        relation.materialized === undefined &&
        (relation.temporary || reader.context.settings.searchPath.includes(relation.schema))
          ? relation.columns.map((column) => [
              relation.schema,
              relation.name,
              column.name,
              typeName(column.type),
              encodingName(column.encode),
              column.distKey,
              column.sortKey,
              column.notNull,
            ])
          : [],
      ),
  },
];
