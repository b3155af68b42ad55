import { guide } from '../functions/function-definition.ts';
import { INTEGER } from '../types/redshift-type.ts';
import { externalTables } from './external-tables.ts';
import { columnsOf, NAME, TEXT } from './svv-views.ts';
import type { SystemView } from './system-relations.ts';

/** Locations are cut there. */
const LOCATION_CHARACTERS = 128;

/** The tables of external schemas, as the data catalog has them. */
export const EXTERNAL_VIEWS: readonly SystemView[] = [
  {
    schema: 'pg_catalog',
    name: 'svv_external_tables',
    page: guide('r_SVV_EXTERNAL_TABLES'),
    columns: columnsOf({
      redshift_database_name: NAME,
      schemaname: NAME,
      tablename: NAME,
      tabletype: NAME,
      location: TEXT,
      input_format: TEXT,
      output_format: TEXT,
      serialization_lib: TEXT,
      serde_parameters: TEXT,
      compressed: INTEGER,
      parameters: TEXT,
    }),
    rows: (reader) =>
      externalTables(reader).map(({ schema, table }) => [
        reader.context.facts.database,
        schema,
        table.name,
        'TABLE',
        table.location,
        table.inputFormat,
        table.outputFormat,
        table.serde,
        JSON.stringify(table.serdeParameters),
        0,
        JSON.stringify(table.parameters),
      ]),
  },
  {
    schema: 'pg_catalog',
    name: 'svv_external_columns',
    page: guide('r_SVV_EXTERNAL_COLUMNS'),
    columns: columnsOf({
      redshift_database_name: NAME,
      schemaname: NAME,
      tablename: NAME,
      columnname: NAME,
      external_type: TEXT,
      columnnum: INTEGER,
      part_key: INTEGER,
      is_nullable: NAME,
    }),
    rows: (reader) =>
      externalTables(reader).flatMap(({ schema, table }) =>
        table.columns.map((column, index) => [
          reader.context.facts.database,
          schema,
          table.name,
          column.name,
          column.declared,
          index + 1,
          column.partitionKey,
          'true',
        ]),
      ),
  },
  {
    schema: 'pg_catalog',
    name: 'svv_external_partitions',
    page: guide('r_SVV_EXTERNAL_PARTITIONS'),
    columns: columnsOf({
      schemaname: NAME,
      tablename: NAME,
      values: TEXT,
      location: NAME,
      input_format: TEXT,
      output_format: TEXT,
      serialization_lib: TEXT,
      serde_parameters: TEXT,
      compressed: INTEGER,
      parameters: TEXT,
    }),
    rows: (reader) =>
      externalTables(reader).flatMap(({ schema, table }) =>
        table.partitions.map((partition) => [
          schema,
          table.name,
          JSON.stringify(partition.values),
          partition.location.slice(0, LOCATION_CHARACTERS),
          table.inputFormat,
          table.outputFormat,
          table.serde,
          JSON.stringify(table.serdeParameters),
          0,
          '{}',
        ]),
      ),
  },
];
