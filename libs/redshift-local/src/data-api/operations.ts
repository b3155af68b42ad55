import type { DataApiService } from './data-api-service.ts';
import type { Json } from './json-text.ts';
import { batchExecuteStatement } from './operations/batch-execute-statement.ts';
import { cancelStatement } from './operations/cancel-statement.ts';
import { describeStatement } from './operations/describe-statement.ts';
import { describeTable } from './operations/describe-table.ts';
import { executeStatement } from './operations/execute-statement.ts';
import { getStatementResult } from './operations/get-statement-result.ts';
import { getStatementResultV2 } from './operations/get-statement-result-v2.ts';
import { listDatabases } from './operations/list-databases.ts';
import { listSchemas } from './operations/list-schemas.ts';
import { listSessions } from './operations/list-sessions.ts';
import { listStatements } from './operations/list-statements.ts';
import { listTables } from './operations/list-tables.ts';
import type { RequestFields } from './request-fields.ts';

export type Operation = (fields: RequestFields, service: DataApiService) => Promise<Json>;

/** Every operation of the API, by the name that `X-Amz-Target` carries. */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map([
  ['BatchExecuteStatement', batchExecuteStatement],
  ['CancelStatement', cancelStatement],
  ['DescribeStatement', describeStatement],
  ['DescribeTable', describeTable],
  ['ExecuteStatement', executeStatement],
  ['GetStatementResult', getStatementResult],
  ['GetStatementResultV2', getStatementResultV2],
  ['ListDatabases', listDatabases],
  ['ListSchemas', listSchemas],
  ['ListSessions', listSessions],
  ['ListStatements', listStatements],
  ['ListTables', listTables],
]);
