import type { DataApiService } from '../data-api-service.ts';
import type { Json } from '../json-text.ts';
import type { RequestFields } from '../request-fields.ts';
import { submitStatement } from './submit-statement.ts';

/** Most statements of one batch. */
const BATCH_STATEMENTS = 40;

/** https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_BatchExecuteStatement.html */
export function batchExecuteStatement(fields: RequestFields, service: DataApiService): Promise<Json> {
  const sqls = fields.texts('Sqls', BATCH_STATEMENTS);
  const executionMode = fields.optionalChoice('ExecutionMode', ['TRANSACTION', 'AUTO_COMMIT']) ?? 'TRANSACTION';
  return submitStatement(fields, { sqls, batch: true, executionMode }, service);
}
