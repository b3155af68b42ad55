import { DatabaseConnectionException, ValidationException } from '../data-api-error.ts';
import type { DataApiService } from '../data-api-service.ts';
import { RedshiftError } from '../../redshift-error.ts';
import type { Cell } from '../../session/session.ts';
import { connectionTarget } from '../connection-target.ts';
import type { RequestFields } from '../request-fields.ts';

/** Rows of a catalog view, by column name. */
export type CatalogRow = Readonly<Record<string, Cell>>;

/** Asks the catalog in a session of its own, as the request's user. */
export async function catalogQuery(fields: RequestFields, sql: string, service: DataApiService): Promise<readonly CatalogRow[]> {
  const target = connectionTarget(fields, true);
  if (!target) throw new ValidationException('Provide WorkgroupName or ClusterIdentifier, and Database.');
  try {
    const session = await service.sessions.open(target);
    try {
      const result = await session.execute(sql);
      return result.rows.map((row) => Object.fromEntries(result.columns.map((column, index) => [column.name, row[index] ?? null])));
    } finally {
      await session.close();
    }
  } catch (error) {
    if (error instanceof RedshiftError) throw new DatabaseConnectionException(error.message, error);
    throw error;
  }
}

/** A SQL string literal. */
export const literal = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** `MaxResults` of the list operations: 0 and absent mean as many as fit. */
export function listSize(fields: RequestFields): number {
  const size = fields.optionalInteger('MaxResults', 0, 1000) ?? 1000;
  return size === 0 ? 1000 : size;
}

export const cellText = (row: CatalogRow, column: string): string => String(row[column] ?? '');
