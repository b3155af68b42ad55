import { columnMetadata } from '../column-metadata.ts';
import { ValidationException } from '../data-api-error.ts';
import type { DataApiService } from '../data-api-service.ts';
import type { Json } from '../json-text.ts';
import type { RequestFields } from '../request-fields.ts';
import { resultField } from '../result-field.ts';
import { pageOfRows } from '../result-page.ts';
import type { StatementResult } from '../../session/session.ts';
import { finishedResult } from './finished-result.ts';

/** https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_GetStatementResult.html */
export async function getStatementResult(fields: RequestFields, service: DataApiService): Promise<Json> {
  const { id, format, result } = await finishedResult(fields, service);
  if (format === 'CSV') throw new ValidationException('The result is in CSV format: get it with GetStatementResultV2.');
  const page = pageOfRows(result.rows, id, fields.optionalText('NextToken'));
  return {
    ColumnMetadata: result.columns.map(columnMetadata),
    Records: page.items.map((row) => rowFields(row, result)),
    TotalNumRows: result.rows.length,
    NextToken: page.nextToken,
  };
}

function rowFields(row: StatementResult['rows'][number], result: StatementResult): Json {
  return result.columns.map((column, index) => resultField(row[index] ?? null, column));
}
