import type { DataApiService } from '../data-api-service.ts';
import type { Json } from '../json-text.ts';
import type { RequestFields } from '../request-fields.ts';
import { submitStatement } from './submit-statement.ts';

/** https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ExecuteStatement.html */
export function executeStatement(fields: RequestFields, service: DataApiService): Promise<Json> {
  return submitStatement(fields, { sqls: [fields.text('Sql')], batch: false }, service);
}
