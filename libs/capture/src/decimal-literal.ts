/**
 * A decimal number taken apart without losing a digit: value = ±0.d₁d₂… × 10^`pointAt`. `digits` has neither leading nor trailing
 * zeros and is empty for zero.
 */
export interface DecimalParts {
  readonly negative: boolean;
  readonly digits: string;
  /** how many digits stand before the decimal point; negative when zeros follow it first */
  readonly pointAt: number;
}

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,6}))?$/;

/** Reads a number as DynamoDB or JSON writes it (`-0.5`, `1E+2`, `.5`); null when the text is none. */
export function readDecimal(text: string): DecimalParts | null {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const all = whole + fraction;
  if (all === '') return null;
  const leading = all.length - all.replace(/^0+/, '').length;
  const digits = all.slice(leading).replace(/0+$/, '');
  if (digits === '') return { negative: false, digits: '', pointAt: 0 };
  return { negative: sign === '-', digits, pointAt: whole.length - leading + Number(exponent) };
}

/** Digits before and after the decimal point when written in full: `0.050` has 0 and 2, `120` has 3 and 0. */
export function decimalSize(parts: DecimalParts): { readonly whole: number; readonly fraction: number } {
  return { whole: Math.max(0, parts.pointAt), fraction: Math.max(0, parts.digits.length - parts.pointAt) };
}

/** The shortest literal without exponent that JSON allows. @example printDecimal(readDecimal('1.50E+1')) // '15' */
export function printDecimal({ negative, digits, pointAt }: DecimalParts): string {
  if (digits === '') return '0';
  const whole = pointAt > 0 ? digits.slice(0, pointAt).padEnd(pointAt, '0') : '0';
  const fraction = pointAt > 0 ? digits.slice(pointAt) : '0'.repeat(-pointAt) + digits;
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Negative, zero or positive, as the numbers compare. */
export function compareDecimals(a: DecimalParts, b: DecimalParts): number {
  if (a.negative !== b.negative) return a.negative ? -1 : 1;
  const sign = a.negative ? -1 : 1;
  if (a.digits === '' || b.digits === '') return a.digits === b.digits ? 0 : a.digits === '' ? (b.negative ? 1 : -1) : sign;
  if (a.pointAt !== b.pointAt) return (a.pointAt - b.pointAt) * sign;
  return (a.digits < b.digits ? -1 : a.digits > b.digits ? 1 : 0) * sign;
}
