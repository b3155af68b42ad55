import type { DataApiService } from '../data-api-service.ts';
import type { Json } from '../json-text.ts';
import type { RequestFields } from '../request-fields.ts';
import { pageOf } from '../result-page.ts';
import { catalogQuery, cellText, listSize } from './catalog-query.ts';

/** https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ListDatabases.html */
export async function listDatabases(fields: RequestFields, service: DataApiService): Promise<Json> {
  const rows = await catalogQuery(fields, 'select datname from pg_database order by 1', service);
  const page = pageOf(
    rows.map((row) => cellText(row, 'datname')),
    'databases',
    fields.optionalText('NextToken'),
    listSize(fields),
  );
  return { Databases: page.items, NextToken: page.nextToken };
}
