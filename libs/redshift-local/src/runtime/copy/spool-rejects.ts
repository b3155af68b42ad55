import type { EngineConnection } from '../../engine/engine-connection.ts';
import { LOAD_ERRORS, type LoadError } from '../records/load-error.ts';
import { spoolColumn } from '../records/spool-writer.ts';
import type { TargetColumn } from '../runtime.ts';
import type { ColumnConversion } from './column-conversion.ts';

/** A spooled record that a column's type refuses. */
export interface SpoolReject {
  readonly file: number;
  readonly line: number;
  readonly column: number;
  readonly error: LoadError;
  readonly value: string;
}

interface Check {
  readonly column: number;
  readonly condition: string;
  readonly error: LoadError;
}

/** Engine SQL that is the number of the first check a record fails, NULL for a good record. */
export function failedCheck(checks: readonly Check[]): string {
  if (checks.length === 0) return 'NULL';
  return `CASE ${checks.map((check, index) => `WHEN ${check.condition} THEN ${index}`).join(' ')} END`;
}

export function columnChecks(columns: readonly TargetColumn[], conversions: readonly ColumnConversion[]): readonly Check[] {
  return conversions.flatMap(({ value, checks }, column) => {
    const missing = columns[column]?.notNull === true ? [{ condition: `(${value}) IS NULL`, error: LOAD_ERRORS.missingNotNull() }] : [];
    return [...checks, ...missing].map((check) => ({ column, ...check }));
  });
}

/** The first `most` records that the columns' types refuse, in the order of files and lines. */
export async function spoolRejects(
  engine: EngineConnection,
  relation: string,
  checks: readonly Check[],
  most: number,
): Promise<readonly SpoolReject[]> {
  if (checks.length === 0) return [];
  const columns = [...new Set(checks.map((check) => check.column))];
  const value = `CASE _check ${checks.map((check, index) => `WHEN ${index} THEN ${spoolColumn(check.column)}`).join(' ')} END`;
  const rows = await engine.query(
    `SELECT _file, _line, _check, ${value} FROM (SELECT ${columns.map(spoolColumn).join(', ')}, _file, _line, ${failedCheck(checks)} AS _check FROM ${relation}) WHERE _check IS NOT NULL ORDER BY _file, _line LIMIT ${most}`,
  );
  return rows.flatMap((row) => {
    const check = checks[Number(row[2])];
    return check
      ? [
          {
            file: Number(row[0]),
            line: Number(row[1]),
            column: check.column,
            error: check.error,
            value: row[3] === null ? '' : String(row[3]),
          },
        ]
      : [];
  });
}
