import { countedIn, type RedshiftType } from './redshift-type.ts';

/**
 * The engine's column type that holds a Redshift type. SUPER is held as JSON text, so that it can change behind the
 * emitter; VARCHAR lengths are checked by us, on the way in. TIMETZ is held as the time in UTC, an interval as its months or its microseconds.
 */
export function storageType(type: RedshiftType): string {
  switch (type.kind) {
    case 'smallint':
      return 'SMALLINT';
    case 'integer':
      return 'INTEGER';
    case 'bigint':
      return 'BIGINT';
    case 'decimal':
      return `DECIMAL(${type.precision},${type.scale})`;
    case 'real':
      return 'FLOAT';
    case 'double':
      return 'DOUBLE';
    case 'boolean':
      return 'BOOLEAN';
    case 'char':
    case 'varchar':
    case 'super':
    case 'unknown':
      return 'VARCHAR';
    case 'date':
      return 'DATE';
    case 'time':
    case 'timetz':
      return 'TIME';
    case 'timestamp':
      return 'TIMESTAMP';
    case 'timestamptz':
      return 'TIMESTAMPTZ';
    case 'interval':
      return { months: 'INTEGER', microseconds: 'BIGINT', both: 'INTERVAL' }[countedIn(type)];
    case 'varbyte':
      return 'BLOB';
    default:
      return type satisfies never;
  }
}
