import { columnMetadata } from '../column-metadata.ts';
import { ValidationException } from '../data-api-error.ts';
import type { DataApiService } from '../data-api-service.ts';
import type { Json } from '../json-text.ts';
import type { RequestFields } from '../request-fields.ts';
import { resultCsv } from '../result-csv.ts';
import { pageOfRows } from '../result-page.ts';
import { finishedResult } from './finished-result.ts';

/** https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_GetStatementResultV2.html */
export async function getStatementResultV2(fields: RequestFields, service: DataApiService): Promise<Json> {
  const { id, format, result } = await finishedResult(fields, service);
  if (format !== 'CSV') throw new ValidationException('The result is in JSON format: get it with GetStatementResult.');
  const token = fields.optionalText('NextToken');
  const page = pageOfRows(result.rows, id, token);
  return {
    ColumnMetadata: result.columns.map(columnMetadata),
    Records: [{ CSVRecords: resultCsv(result.columns, page.items, token === undefined || token === '') }],
    ResultFormat: 'CSV',
    TotalNumRows: result.rows.length,
    NextToken: page.nextToken,
  };
}
