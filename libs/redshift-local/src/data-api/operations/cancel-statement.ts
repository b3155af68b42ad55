import { ValidationException } from '../data-api-error.ts';
import type { DataApiService } from '../data-api-service.ts';
import type { Json } from '../json-text.ts';
import type { RequestFields } from '../request-fields.ts';
import { isActive } from '../statement.ts';

/** https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_CancelStatement.html */
export async function cancelStatement(fields: RequestFields, service: DataApiService): Promise<Json> {
  const id = fields.text('Id');
  if (id.includes(':')) throw new ValidationException('A sub-statement cannot be cancelled: cancel the whole batch by its id.');
  const { statement } = service.statements.find(id);
  if (!isActive(statement.status)) {
    throw new ValidationException(`Could not cancel a query that is already in ${statement.status} state with ID: ${id}`);
  }
  service.running.cancel(statement);
  return { Status: true };
}
