import type { DataApiService } from '../data-api-service.ts';
import type { Json } from '../json-text.ts';
import type { RequestFields } from '../request-fields.ts';
import { pageOf } from '../result-page.ts';
import { catalogQuery, cellText, listSize, literal, type CatalogRow } from './catalog-query.ts';

/** https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_DescribeTable.html */
export async function describeTable(fields: RequestFields, service: DataApiService): Promise<Json> {
  const schema = fields.optionalText('Schema');
  const table = fields.optionalText('Table');
  const conditions = [
    `table_catalog = ${literal(fields.text('Database'))}`,
    ...(schema === undefined ? [] : [`table_schema = ${literal(schema)}`]),
    ...(table === undefined ? [] : [`table_name = ${literal(table)}`]),
  ];
  const sql = `select table_schema, table_name, column_name, ordinal_position, column_default, is_nullable, data_type, character_maximum_length, numeric_precision, numeric_scale from svv_columns where ${conditions.join(' and ')} order by table_schema, table_name, ordinal_position`;
  const page = pageOf(await catalogQuery(fields, sql, service), 'columns', fields.optionalText('NextToken'), listSize(fields));
  return { TableName: table, ColumnList: page.items.map(tableColumn), NextToken: page.nextToken };
}

/** JDBC names of the types that the catalog spells out. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  smallint: 'int2',
  integer: 'int4',
  bigint: 'int8',
  real: 'float4',
  'double precision': 'float8',
  boolean: 'bool',
  character: 'bpchar',
  'character varying': 'varchar',
  'binary varying': 'varbyte',
  'time without time zone': 'time',
  'time with time zone': 'timetz',
  'timestamp without time zone': 'timestamp',
  'timestamp with time zone': 'timestamptz',
};

function tableColumn(row: CatalogRow): Json {
  const type = cellText(row, 'data_type').replace(/\([\d,]+\)$/, '');
  const length = Number(row['character_maximum_length'] ?? 0);
  return {
    name: cellText(row, 'column_name'),
    label: cellText(row, 'column_name'),
    typeName: TYPE_NAMES[type] ?? type,
    nullable: cellText(row, 'is_nullable').toUpperCase() === 'NO' ? 0 : 1,
    precision: Number(row['numeric_precision'] ?? length),
    scale: Number(row['numeric_scale'] ?? 0),
    length,
    schemaName: cellText(row, 'table_schema'),
    tableName: cellText(row, 'table_name'),
    isCaseSensitive: type.startsWith('character') || type === 'super',
    isCurrency: false,
    isSigned: row['numeric_precision'] !== null,
    columnDefault: row['column_default'] === null ? undefined : cellText(row, 'column_default'),
  };
}
