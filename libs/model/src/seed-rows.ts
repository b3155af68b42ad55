import { parseColumnType, type ColumnType } from '@hakkai/contract';

/** One row of a CSV file with the offset it starts at. An empty field that is not quoted is null. */
export interface CsvRow {
  readonly offset: number;
  readonly fields: readonly (string | null)[];
}

/** Reads CSV (RFC 4180): fields in double quotes may hold commas, line breaks and doubled quotes. Empty lines are skipped. */
export function readCsv(text: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|\n|\r|$)/y;
  let fields: (string | null)[] = [];
  let offset = 0;
  while (field.lastIndex < text.length) {
    const start = field.lastIndex;
    const match = field.exec(text);
    if (!match) return [...rows, { offset: start, fields: [] }];
    const [, quoted, plain, end] = match;
    fields.push(quoted === undefined ? plain || null : quoted.replaceAll('""', '"'));
    if (end === ',') {
      if (field.lastIndex < text.length) continue;
      fields.push(null);
    }
    if (fields.length > 1 || fields[0] !== null) rows.push({ offset, fields });
    fields = [];
    offset = field.lastIndex;
  }
  return rows;
}

/** Says why a value does not fit a seed's type, or null when it does. Text in the forms Redshift reads without a format. */
export function misfit(value: string, typeText: string): string | null {
  const parsed = parseColumnType(typeText);
  if ('problem' in parsed) return null;
  const fits = fitsType(value, parsed.type);
  return fits ? null : `${JSON.stringify(value)} is no ${typeText}`;
}

function fitsType(value: string, type: ColumnType): boolean {
  switch (type.kind) {
    case 'varchar':
    case 'char':
      return new TextEncoder().encode(value).length <= type.length;
    case 'boolean':
      return /^(true|false)$/.test(value);
    case 'smallint':
    case 'integer':
    case 'bigint': {
      if (!/^-?\d+$/.test(value)) return false;
      const limit = 2n ** BigInt({ smallint: 15, integer: 31, bigint: 63 }[type.kind]);
      return BigInt(value) >= -limit && BigInt(value) < limit;
    }
    case 'decimal': {
      const digits = /^-?(\d+)(?:\.(\d+))?$/.exec(value);
      return digits !== null && (digits[1]?.length ?? 0) <= type.precision - type.scale && (digits[2]?.length ?? 0) <= type.scale;
    }
    case 'real':
    case 'double precision':
      return value.trim() !== '' && Number.isFinite(Number(value));
    case 'date':
      return isDay(value);
    case 'timestamp':
    case 'timestamptz':
      return isDay(value.slice(0, 10)) && /^( \d\d:\d\d:\d\d(\.\d{1,6})?)?([+-]\d\d(:\d\d)?)?$/.test(value.slice(10));
    case 'super':
      return false;
    default:
      return type satisfies never;
  }
}

/** JavaScript reads 30 February as 2 March; Redshift does not. */
function isDay(value: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(value) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
