import type { DataApiService } from '../data-api-service.ts';
import type { Json } from '../json-text.ts';
import type { RequestFields } from '../request-fields.ts';
import { pageOf } from '../result-page.ts';
import { catalogQuery, cellText, listSize, literal } from './catalog-query.ts';

/** https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ListTables.html */
export async function listTables(fields: RequestFields, service: DataApiService): Promise<Json> {
  const schemas = fields.optionalText('SchemaPattern') ?? '%';
  const tables = fields.optionalText('TablePattern') ?? '%';
  const sql = `select table_schema, table_name, table_type from svv_tables where table_catalog = ${literal(fields.text('Database'))} and table_schema like ${literal(schemas)} and table_name like ${literal(tables)} order by 1, 2`;
  const rows = await catalogQuery(fields, sql, service);
  const page = pageOf(rows, 'tables', fields.optionalText('NextToken'), listSize(fields));
  return {
    Tables: page.items.map((row) => ({
      schema: cellText(row, 'table_schema'),
      name: cellText(row, 'table_name'),
      type: cellText(row, 'table_type').replace('BASE TABLE', 'TABLE'),
    })),
    NextToken: page.nextToken,
  };
}
