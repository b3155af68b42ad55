import { RedshiftError } from '../redshift-error.ts';
import { decimal } from '../types/redshift-type.ts';
import { decimalResult, MAX_PRECISION } from '../types/decimal-result.ts';
import { exactArithmetic, roundNumber } from './decimal-text.ts';
import { MAX_STRING_BYTES } from './hold-json.ts';
import type { NativeFunction } from './native-function.ts';
import { divide, modulo, overflow } from './numeric-functions.ts';
import { superKey } from './super-order.ts';
import { heldNumber } from './super-text.ts';
import { digitsOf, floatLiteral, isFloat, readSuper } from './super-value.ts';

type Operator = '+' | '-' | '*' | '/' | '%';

/**
 * `left operator right` over SUPER values, held again. Decimals stay exact, a floating-point operand makes the result one, `+` puts two strings
 * together, and everything else is NULL. Overflow and division by zero are errors.
 * https://docs.aws.amazon.com/redshift/latest/dg/operators-functions.html
 */
export function superArithmetic(left: string, operator: string, right: string): string | null {
  const a = readSuper(left);
  const b = readSuper(right);
  if (a.kind === 'number' && b.kind === 'number') return heldNumber(combine(a.literal, operatorOf(operator), b.literal));
  if (operator !== '+' || a.kind !== 'string' || b.kind !== 'string') return null;
  const text = a.value + b.value;
  if (Buffer.byteLength(text) > MAX_STRING_BYTES)
    throw new RedshiftError('22001', `Value too long: a string in SUPER has at most ${MAX_STRING_BYTES} bytes`);
  return JSON.stringify(text);
}

function operatorOf(text: string): Operator {
  if (text === '+' || text === '-' || text === '*' || text === '/' || text === '%') return text;
  throw new Error(`SUPER has no operator ${text}.`);
}

function combine(left: string, operator: Operator, right: string): string {
  return isFloat(left) || isFloat(right) ? floats(Number(left), operator, Number(right)) : decimals(left, operator, right);
}

/** The scale of a quotient follows from the digits that the two numbers have. */
function decimals(left: string, operator: Operator, right: string): string {
  const [x, y] = [digitsOf(left), digitsOf(right)];
  switch (operator) {
    case '+':
    case '-':
    case '*':
      return fitted(exactArithmetic(left, operator, right));
    case '/':
      return divide(left, right, decimalResult('/', decimal(x.precision, x.scale), decimal(y.precision, y.scale)).scale);
    case '%':
      return modulo(left, right, Math.max(x.scale, y.scale));
    default:
      return operator satisfies never;
  }
}

function fitted(literal: string): string {
  if (digitsOf(literal).precision > MAX_PRECISION) throw overflow();
  return literal;
}

function floats(left: number, operator: Operator, right: number): string {
  if (right === 0 && (operator === '/' || operator === '%')) throw new RedshiftError('22012', 'Divide by zero');
  const results: Readonly<Record<Operator, number>> = {
    '+': left + right,
    '-': left - right,
    '*': left * right,
    '/': left / right,
    '%': left % right,
  };
  const result = results[operator];
  if (!Number.isFinite(result)) throw new RedshiftError('22003', 'value out of range: overflow');
  return floatLiteral(result);
}

/** The numbers of a list. `distinct` takes equal ones once. */
function numbersOf(list: string, distinct: boolean): readonly string[] {
  const value = readSuper(list);
  if (value.kind !== 'array') throw new Error('The values of a sum come as a list.');
  const literals = value.items.flatMap((item) => (item.kind === 'number' ? [item.literal] : []));
  if (!distinct) return literals;
  return [...new Map(literals.map((literal) => [superKey(heldNumber(literal)), literal])).values()];
}

/** SUM over SUPER: of the numbers among the values; NULL where there is none. */
function sum(list: string, distinct: boolean): string | null {
  const [first, ...rest] = numbersOf(list, distinct);
  return first === undefined ? null : heldNumber(rest.reduce((total, literal) => combine(total, '+', literal), first));
}

/** AVG over SUPER: the sum by the count, as `/` divides SUPER numbers. */
function average(list: string, distinct: boolean): string | null {
  const literals = numbersOf(list, distinct);
  const [first, ...rest] = literals;
  if (first === undefined) return null;
  return heldNumber(
    combine(
      rest.reduce((total, literal) => combine(total, '+', literal), first),
      '/',
      String(literals.length),
    ),
  );
}

type Shape = 'abs' | 'ceil' | 'floor' | 'round' | 'trunc' | 'sign';

/**
 * ABS, CEIL, FLOOR, ROUND, TRUNC and SIGN of a SUPER number, which keeps being a decimal or a floating-point number; NULL for anything else.
 * ABS keeps the scale, the others have none.
 */
function shaped(held: string, shape: string): string | null {
  const value = readSuper(held);
  if (value.kind !== 'number') return null;
  const { literal } = value;
  return heldNumber(isFloat(literal) ? floatLiteral(shapedFloat(Number(literal), shapeOf(shape))) : shapedDecimal(literal, shapeOf(shape)));
}

function shapeOf(text: string): Shape {
  if (text === 'abs' || text === 'ceil' || text === 'floor' || text === 'round' || text === 'trunc' || text === 'sign') return text;
  throw new Error(`SUPER has no function ${text}.`);
}

function shapedFloat(value: number, shape: Shape): number {
  return shape === 'round' ? Math.sign(value) * Math.floor(Math.abs(value) + 0.5) : Math[shape](value);
}

function shapedDecimal(literal: string, shape: Shape): string {
  const negative = literal.startsWith('-');
  const [digits = '', fraction = ''] = literal.split('.');
  const whole = digits === '-0' ? '0' : digits;
  const cut = /[1-9]/.test(fraction);
  switch (shape) {
    case 'abs':
      return negative ? literal.slice(1) : literal;
    case 'ceil':
      return cut && !negative ? exactArithmetic(whole, '+', '1') : whole;
    case 'floor':
      return cut && negative ? exactArithmetic(whole, '-', '1') : whole;
    case 'round':
      return roundNumber(literal, 0);
    case 'trunc':
      return whole;
    case 'sign':
      return /[1-9]/.test(literal) ? (negative ? '-1' : '1') : '0';
    default:
      return shape satisfies never;
  }
}

export const SUPER_ARITHMETIC_FUNCTIONS: readonly NativeFunction[] = [
  { name: 'rs_super_arithmetic', parameters: ['text', 'text', 'text'], returns: 'text', call: superArithmetic },
  { name: 'rs_super_sum', parameters: ['text', 'boolean'], returns: 'text', call: sum },
  { name: 'rs_super_average', parameters: ['text', 'boolean'], returns: 'text', call: average },
  { name: 'rs_super_shaped', parameters: ['text', 'text'], returns: 'text', call: shaped },
];
