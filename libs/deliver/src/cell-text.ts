import type { Cell } from './table.ts';

/** A cell on one line: null is a dash, control characters become their pictures (a newline `␊`), so that no value can steer a terminal. */
export function cellText(cell: Cell): string {
  if (cell === null) return '–';
  return String(cell).replace(/\p{Control}/gu, picture);
}

function picture(control: string): string {
  const code = control.charCodeAt(0);
  if (code === 0x7f) return '␡';
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : '�';
}
