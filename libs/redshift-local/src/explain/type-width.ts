import type { RedshiftType } from '../types/redshift-type.ts';

/** Bytes of a value; of text as many as it may have. */
export function typeWidth(type: RedshiftType): number {
  switch (type.kind) {
    case 'boolean':
      return 1;
    case 'smallint':
      return 2;
    case 'integer':
    case 'real':
    case 'date':
      return 4;
    case 'decimal':
      return type.precision <= 19 ? 8 : 16;
    case 'char':
    case 'varchar':
    case 'varbyte':
      return type.length;
    case 'super':
    case 'unknown':
      return 64;
    default:
      return 8;
  }
}
