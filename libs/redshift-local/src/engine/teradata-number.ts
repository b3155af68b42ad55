import { RedshiftError } from '../redshift-error.ts';
import { cutNumber, exactArithmetic, roundNumber, compareNumbers } from './decimal-text.ts';
import type { NativeFunction } from './native-function.ts';

const NUMBER = /^([-+]?)(\d+(?:\.\d*)?|\.\d+)([eE][-+]?\d+)?([-+]?)$/;
/** Exponents beyond this have no digits that a result keeps. */
const MOST_POWERS = 400;

/** A number as Teradata reads it: with its sign before or behind it; 0 where there is nothing. */
function literal(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') return '0';
  const match = NUMBER.exec(trimmed);
  const [, before = '', digits = '', exponent = '', behind = ''] = match ?? [];
  if (match === null || (before !== '' && behind !== '') || Math.abs(Number(exponent.slice(1))) > MOST_POWERS)
    throw new RedshiftError('22P02', `invalid input syntax for a number: "${text}"`);
  return `${before === '-' || behind === '-' ? '-' : ''}${digits}${exponent}`;
}

/** The whole number, its fraction cut. https://docs.aws.amazon.com/redshift/latest/dg/r_TEXT_TO_INT_ALT.html */
const whole = (text: string): string => cutNumber(literal(text), 0);

/** Rounded to the nearest, of two that are as near to the even one. https://docs.aws.amazon.com/redshift/latest/dg/r_TEXT_TO_NUMERIC_ALT.html */
function halfEven(text: string, scale: number): string {
  const value = literal(text);
  const cut = cutNumber(value, scale);
  const rest = exactArithmetic(value, '-', cut);
  const half = `${rest.startsWith('-') ? '-' : ''}5e-${scale + 1}`;
  const even = Number(cut.at(-1)) % 2 === 0;
  return compareNumbers(rest, half) === 0 && even ? cut : roundNumber(value, scale);
}

export const TERADATA_FUNCTIONS: readonly NativeFunction[] = [
  { name: 'rs_text_to_int_alt', parameters: ['text'], returns: 'text', call: whole },
  { name: 'rs_text_to_numeric_alt', parameters: ['text', 'integer'], returns: 'text', call: halfEven },
];
