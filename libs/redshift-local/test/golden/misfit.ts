import { type Cell, type RedshiftType, typeName } from '../../src/index.ts';

/** A value that its column's type does not have: whatever a case expects of the rows, none may have one. */
export class Misfit extends Error {
  constructor(cell: Cell, column: string, type: RedshiftType, sql: string) {
    super(`${String(cell)} is no ${typeName(type)}, which column "${column}" is in: ${sql}`);
    this.name = 'Misfit';
  }
}

/** Whether a column of the type can have this value. */
export function fits(cell: Cell, type: RedshiftType): boolean {
  if (cell === null) return true;
  switch (type.kind) {
    case 'boolean':
      return typeof cell === 'boolean';
    case 'smallint':
      return isInteger(cell, 15n);
    case 'integer':
      return isInteger(cell, 31n);
    case 'bigint':
      return type.names === undefined ? isInteger(cell, 63n) : typeof cell === 'string';
    case 'decimal':
      return isDecimal(cell, type.precision, type.scale);
    case 'real':
    case 'double':
      return typeof cell === 'number';
    case 'char':
    case 'varchar':
      return typeof cell === 'string' && Buffer.byteLength(cell) <= type.length;
    case 'varbyte':
      return cell instanceof Uint8Array && cell.length <= type.length;
    case 'super':
    case 'date':
    case 'time':
    case 'timetz':
    case 'timestamp':
    case 'timestamptz':
    case 'interval':
    case 'unknown':
      return typeof cell === 'string';
    default:
      return type satisfies never;
  }
}

const isInteger = (cell: Cell, bits: bigint): boolean =>
  (typeof cell === 'bigint' || (typeof cell === 'number' && Number.isInteger(cell))) &&
  BigInt(cell) >= -(1n << bits) &&
  BigInt(cell) < 1n << bits;

function isDecimal(cell: Cell, precision: number, scale: number): boolean {
  const [, whole = '', part = ''] = typeof cell === 'string' ? (/^-?(\d+)(?:\.(\d+))?$/.exec(cell) ?? []) : [];
  return whole !== '' && part.length === scale && whole.replace(/^0+/, '').length <= precision - scale;
}
