import type { LoadSummary } from './warehouse.ts';

/** The row a batch ends with, as numbers. @throws RangeError naming the column that is no count */
export function readSummary(row: Readonly<Record<string, unknown>>): LoadSummary {
  const count = (column: string): number => {
    const value = Number(row[column] ?? Number.NaN);
    if (!Number.isSafeInteger(value) || value < 0)
      throw new RangeError(`The load's summary has no count "${column}": ${JSON.stringify(row)}`);
    return value;
  };
  return {
    objects: count('objects'),
    records: count('records'),
    loaded: count('loaded'),
    duplicates: count('duplicates'),
    quarantined: count('quarantined'),
  };
}
