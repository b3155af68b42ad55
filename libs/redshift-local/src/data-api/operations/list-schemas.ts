import type { DataApiService } from '../data-api-service.ts';
import type { Json } from '../json-text.ts';
import type { RequestFields } from '../request-fields.ts';
import { pageOf } from '../result-page.ts';
import { catalogQuery, cellText, listSize, literal } from './catalog-query.ts';

/** https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ListSchemas.html */
export async function listSchemas(fields: RequestFields, service: DataApiService): Promise<Json> {
  const pattern = fields.optionalText('SchemaPattern') ?? '%';
  const sql = `select schema_name from svv_all_schemas where database_name = ${literal(fields.text('Database'))} and schema_name like ${literal(pattern)} order by 1`;
  const rows = await catalogQuery(fields, sql, service);
  const page = pageOf(
    rows.map((row) => cellText(row, 'schema_name')),
    'schemas',
    fields.optionalText('NextToken'),
    listSize(fields),
  );
  return { Schemas: page.items, NextToken: page.nextToken };
}
