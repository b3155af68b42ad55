import type { Cell, ResultColumn } from '../../session/session.ts';
import { cellText } from './row-text.ts';

/** What Hive calls the folder of rows without a value. */
const NULL_PARTITION = '__HIVE_DEFAULT_PARTITION__';

/**
 * The folder of a partition, by the Apache Hive convention.
 * @example partitionFolder([{ name: 'd', … }], ['2026-03-01']) // 'd=2026-03-01/'
 */
export function partitionFolder(columns: readonly ResultColumn[], values: readonly Cell[]): string {
  return columns.map((column, index) => `${column.name}=${folderValue(values[index] ?? null)}/`).join('');
}

function folderValue(value: Cell): string {
  if (value === null) return NULL_PARTITION;
  return cellText(value, '').replace(
    /[\x00-\x1f"#%'*/:=?\\\x7f{[\]^]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
