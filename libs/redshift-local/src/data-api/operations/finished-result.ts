import { ResourceNotFoundException, ValidationException } from '../data-api-error.ts';
import type { DataApiService } from '../data-api-service.ts';
import type { RequestFields } from '../request-fields.ts';
import type { StatementResult } from '../../session/session.ts';
import { waitForEnd } from '../wait-for-end.ts';

export interface FinishedResult {
  readonly id: string;
  readonly format: 'JSON' | 'CSV';
  readonly result: StatementResult;
}

/**
 * The result that a request asks for.
 *
 * @throws ValidationException for a batch without a sub-statement id, ResourceNotFoundException where there is no result (yet).
 */
export async function finishedResult(fields: RequestFields, service: DataApiService): Promise<FinishedResult> {
  const id = fields.text('Id');
  const { statement, part } = service.statements.find(id);
  await waitForEnd(statement, fields.optionalInteger('WaitTimeSeconds', 0, 30) ?? 0);
  if (!part) throw new ValidationException('BatchExecuteStatement result can only be retrieved with sub-statement id.');
  // A part of a batch that was rolled back has no result to give.
  if (statement.status !== 'FINISHED' && !(part.status === 'FINISHED' && statement.executionMode === 'AUTO_COMMIT')) {
    throw new ResourceNotFoundException('Query does not have result. Please check query status with DescribeStatement.', id);
  }
  if (!part.result) {
    const gone = part.hasResultSet
      ? 'The result of the query has expired.'
      : 'Query does not have result. Please check query status with DescribeStatement.';
    throw new ResourceNotFoundException(gone, id);
  }
  return { id, format: statement.resultFormat, result: part.result };
}
