import { NotEmulated, UndefinedTable } from '../../redshift-error.ts';
import type { ExternalSchema } from '../../catalog/catalog-entry.ts';
import type { GlueCatalog, GlueTable } from '../../glue/glue-catalog.ts';
import type { ExternalRuntime, ExternalTable } from '../runtime.ts';
import type { S3Port } from '../s3-port.ts';
import { alterExternalTable, createExternalSchema, createExternalTable } from './external-ddl.ts';
import { typeOfHive } from './hive-type.ts';
import { scanExternalTable } from './scan-external-table.ts';

/** External schemas over a data catalog, their tables read from S3. */
export function createExternalRuntime(catalog: GlueCatalog, s3: S3Port | null, dataDir: string | null): ExternalRuntime {
  const required = (schema: ExternalSchema, name: string): GlueTable => {
    const table = catalog.table(schema.database, name);
    if (table === null) throw new UndefinedTable(name);
    return table;
  };
  return {
    createSchema: (statement) => createExternalSchema(catalog, statement),
    dropSchema: async (schema, dropDatabase) => {
      if (dropDatabase) await catalog.dropDatabase(schema.database);
    },
    createTable: (schema, statement) => createExternalTable(catalog, schema, statement),
    dropTable: async (schema, name) => {
      if (catalog.table(schema.database, name) === null) return false;
      await catalog.dropTable(schema.database, name);
      return true;
    },
    alterTable: async (schema, name, change) => alterExternalTable(catalog, schema, required(schema, name), change),
    findTable: async (schema, name) => {
      const table = catalog.table(schema.database, name);
      return table === null ? null : externalTable(schema.database, table);
    },
    listTables: (schema) => (catalog.database(schema.database)?.tables ?? []).map((table) => externalTable(schema.database, table)),
    scan: async (table, columns, context) => {
      const found = catalog.table(table.database, table.name);
      if (found === null) throw new UndefinedTable(table.name);
      if (s3 === null) {
        throw new NotEmulated('reading an external table without an S3 endpoint', {
          hint: 'Start the local Redshift with an S3 endpoint.',
        });
      }
      return scanExternalTable(found, columns, s3, dataDir, context);
    },
  };
}

function externalTable(database: string, table: GlueTable): ExternalTable {
  const column =
    (partitionKey: (index: number) => number) => (declared: { readonly name: string; readonly type: string }, index: number) => ({
      name: declared.name,
      type: typeOfHive(declared.type),
      declared: declared.type,
      partitionKey: partitionKey(index),
    });
  return {
    database,
    name: table.name,
    columns: [...table.columns.map(column(() => 0)), ...table.partitionKeys.map(column((index) => index + 1))],
    location: table.location,
    inputFormat: table.inputFormat,
    outputFormat: table.outputFormat,
    serde: table.serde,
    serdeParameters: table.serdeParameters,
    parameters: table.parameters,
    partitions: table.partitions,
  };
}
