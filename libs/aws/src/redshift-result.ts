import { GetStatementResultCommand, type ColumnMetadata, type Field, type RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { callAws } from './aws-request-error.ts';

export interface QueryColumn {
  readonly name: string;
  /** as the Data API calls it: `int8`, `varchar`, `super`, … */
  readonly type: string;
}

/** A value as JSON can say it. Decimals, dates and SUPER are text; binary is base64. */
export type QueryValue = string | number | boolean | null;

export interface QueryResult {
  readonly columns: readonly QueryColumn[];
  readonly rows: readonly (readonly QueryValue[])[];
}

/** Thrown for an integer that a JS number cannot hold, because the wrong digits would be worse than none. */
export class UnsafeIntegerError extends Error {
  constructor(column: string, value: number) {
    super(
      `The column "${column}" holds an integer near ${value}, more than a JS number holds exactly. Cast it in the query: "${column}"::varchar.`,
    );
    this.name = 'UnsafeIntegerError';
  }
}

/** All pages of a statement's result. @throws AwsRequestError, UnsafeIntegerError */
export async function readResult(client: RedshiftDataClient, id: string): Promise<QueryResult> {
  let columns: readonly QueryColumn[] = [];
  const rows: QueryValue[][] = [];
  let token: string | undefined;
  do {
    const page = await callAws('GetStatementResult', id, () =>
      client.send(new GetStatementResultCommand({ Id: id, ...(token === undefined ? {} : { NextToken: token }) })),
    );
    columns = (page.ColumnMetadata ?? []).map(toColumn);
    for (const record of page.Records ?? []) rows.push(record.map((field, index) => toValue(field, columns[index]?.name ?? '')));
    token = page.NextToken;
  } while (token !== undefined && token !== '');
  return { columns, rows };
}

function toColumn(column: ColumnMetadata): QueryColumn {
  return { name: column.label ?? column.name ?? '', type: column.typeName ?? '' };
}

function toValue(field: Field, column: string): QueryValue {
  if (field.isNull === true) return null;
  if (field.longValue !== undefined) {
    if (!Number.isSafeInteger(field.longValue)) throw new UnsafeIntegerError(column, field.longValue);
    return field.longValue;
  }
  if (field.blobValue !== undefined) return Buffer.from(field.blobValue).toString('base64');
  return field.doubleValue ?? field.stringValue ?? field.booleanValue ?? null;
}
