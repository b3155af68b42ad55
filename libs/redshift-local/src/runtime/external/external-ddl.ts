import type { CreateExternalSchema, CreateExternalTable, Expression, Partition } from '@hakkai/redshift-sql';
import type { ExternalSchema } from '../../catalog/catalog-entry.ts';
import type { GlueCatalog, GluePartition, GlueTable } from '../../glue/glue-catalog.ts';
import { DuplicateObject, NotEmulated, NotEmulatedYet, RedshiftError } from '../../redshift-error.ts';
import type { ExternalTableChange } from '../runtime.ts';
import { parseS3Uri } from '../s3/s3-uri.ts';
import { hiveType } from './hive-type.ts';
import { fileFormat, propertyRecord, requireProperty, tableFormat } from './table-format.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_SCHEMA.html */
export async function createExternalSchema(catalog: GlueCatalog, statement: CreateExternalSchema): Promise<ExternalSchema> {
  const { source } = statement;
  if (source.kind !== 'data-catalog') {
    throw new NotEmulatedYet(`CREATE EXTERNAL SCHEMA FROM ${source.kind.replace('-', ' ').toUpperCase()}`, {
      position: source.span.start + 1,
    });
  }
  if (catalog.database(source.database) === null) {
    if (!source.createDatabase) {
      throw new RedshiftError('3D000', `database "${source.database}" does not exist in the data catalog`, {
        position: source.span.start + 1,
        hint: 'Add CREATE EXTERNAL DATABASE IF NOT EXISTS.',
      });
    }
    await catalog.createDatabase(source.database);
  }
  return { source: 'data-catalog', database: source.database.toLowerCase(), iamRole: source.iamRole.arn, region: source.region };
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_TABLE.html */
export async function createExternalTable(catalog: GlueCatalog, schema: ExternalSchema, statement: CreateExternalTable): Promise<void> {
  const name = (statement.name.parts.at(-1)?.text ?? '').toLowerCase();
  const position = statement.name.span.start + 1;
  if (catalog.table(schema.database, name) !== null) throw new DuplicateObject('relation', name, { position });
  parseS3Uri(statement.location, statement.span.start + 1);
  const columns = statement.columns.map((column) => ({ name: column.name.text.toLowerCase(), type: hiveType(column.type) }));
  const partitionKeys = statement.partitionedBy.map((column) => {
    if (column.type === null) throw new RedshiftError('42601', 'a partition column has a type', { position: column.span.start + 1 });
    return { name: column.name.text.toLowerCase(), type: hiveType(column.type) };
  });
  const names = [...columns, ...partitionKeys].map((column) => column.name);
  const twice = names.find((column, index) => names.indexOf(column) !== index);
  if (twice !== undefined) throw new DuplicateObject('column', twice, { position });
  if (columns.length === 0)
    throw new RedshiftError('42601', 'an external table has at least one column outside its partitions', { position });
  await catalog.putTable(schema.database, {
    name,
    columns,
    partitionKeys,
    location: statement.location,
    ...tableFormat(statement),
    parameters: { EXTERNAL: 'TRUE', ...propertyRecord(statement.properties) },
    partitions: [],
  });
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE_external-table.html */
export async function alterExternalTable(
  catalog: GlueCatalog,
  schema: ExternalSchema,
  table: GlueTable,
  change: ExternalTableChange,
): Promise<void> {
  await catalog.putTable(schema.database, changed(table, change));
}

function changed(table: GlueTable, change: ExternalTableChange): GlueTable {
  switch (change.kind) {
    case 'add-partitions':
      return change.partitions.reduce((result, partition) => withPartition(result, partition, change.ifNotExists), table);
    case 'drop-partition': {
      const found = findPartition(table, change.partition);
      return { ...table, partitions: table.partitions.filter((partition) => partition !== found) };
    }
    case 'set-location': {
      parseS3Uri(change.location, change.span.start + 1);
      if (change.partition === null) return { ...table, location: change.location };
      const found = findPartition(table, change.partition);
      return {
        ...table,
        partitions: table.partitions.map((partition) => (partition === found ? { ...partition, location: change.location } : partition)),
      };
    }
    case 'set-file-format':
      return { ...table, ...fileFormat(change) };
    case 'set-table-properties':
      for (const property of change.properties) requireProperty(property);
      return { ...table, parameters: { ...table.parameters, ...propertyRecord(change.properties) } };
    default:
      return change satisfies never;
  }
}

function withPartition(table: GlueTable, partition: Partition, ifNotExists: boolean): GlueTable {
  const position = partition.span.start + 1;
  const values = partitionValues(table, partition);
  if (table.partitions.some((known) => sameValues(known, values))) {
    if (ifNotExists) return table;
    throw new RedshiftError('42710', `partition already exists in table ${table.name}`, { position });
  }
  if (partition.location === null) throw new RedshiftError('42601', 'ADD PARTITION needs a LOCATION', { position });
  parseS3Uri(partition.location, position);
  return { ...table, partitions: [...table.partitions, { values, location: partition.location }] };
}

function findPartition(table: GlueTable, partition: Partition): GluePartition {
  const values = partitionValues(table, partition);
  const found = table.partitions.find((known) => sameValues(known, values));
  if (!found) throw new RedshiftError('42704', `partition does not exist in table ${table.name}`, { position: partition.span.start + 1 });
  return found;
}

const sameValues = (partition: GluePartition, values: readonly (string | null)[]): boolean =>
  partition.values.every((value, index) => value === values[index]);

/** The values in the order of the table's partition keys. */
function partitionValues(table: GlueTable, partition: Partition): readonly (string | null)[] {
  const position = partition.span.start + 1;
  const keys = table.partitionKeys.map((key) => key.name);
  const given = new Map(partition.values.map((entry) => [entry.column.text.toLowerCase(), literalText(entry.value)]));
  const unknown = [...given.keys()].find((name) => !keys.includes(name));
  if (unknown !== undefined) throw new RedshiftError('42703', `"${unknown}" is not a partition column of ${table.name}`, { position });
  return keys.map((key) => {
    const value = given.get(key);
    if (value === undefined) throw new RedshiftError('42601', `the partition has no value for "${key}"`, { position });
    return value;
  });
}

function literalText(expression: Expression): string | null {
  switch (expression.kind) {
    case 'string':
    case 'typed-literal':
      return expression.value;
    case 'number':
      return expression.text;
    case 'boolean':
      return String(expression.value);
    case 'null':
      return null;
    default:
      throw new NotEmulated('a partition value that is not a literal', { position: expression.span.start + 1 });
  }
}
