import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { roundNumber } from './decimal-text.ts';

/** Where a sign goes. `anchored` ones stand at the digits, the others at their place in the format. */
type Sign =
  | 'none'
  | 'before'
  | 'after'
  | 'minus first'
  | 'minus last'
  | 'either first'
  | 'either last'
  | 'plus first'
  | 'plus last'
  | 'angle';

interface Picture {
  readonly whole: string;
  readonly fraction: string;
  readonly fill: boolean;
  readonly sign: Sign;
  readonly currency: string;
  /** `$` before the sign, not behind it. */
  readonly currencyFirst: boolean;
  /** `th` or `TH` behind the number. */
  readonly ordinal: string;
}

const FIRST_SIGNS: Readonly<Record<string, Sign>> = { sg: 'either first', mi: 'minus first', pl: 'plus first', s: 'before' };
const LAST_SIGNS: Readonly<Record<string, Sign>> = { sg: 'either last', mi: 'minus last', pl: 'plus last', pr: 'angle', s: 'after' };

function picture(format: string): Picture {
  let rest = format;
  /** What matches at an end of the rest, in lower case; the rest goes on without it. */
  const take = (pattern: RegExp): string => {
    const found = pattern.exec(rest)?.[0] ?? '';
    rest = rest.replace(pattern, '');
    return found;
  };
  const fill = take(/^fm/i) === '';
  const currencyFirst = take(/^[$l] */i) !== '';
  const first = take(/^(sg|mi|pl|s)/i).toLowerCase();
  const currency = currencyFirst || take(/^[$l] */i) !== '' ? '$' : '';
  const ordinal = take(/th$/i);
  const last = first === '' ? take(/(sg|mi|pl|pr|s)$/i).toLowerCase() : '';
  const digits = rest.replace(/d/i, '.').replace(/g/gi, ',');
  if (!/^[90,]*[90][90,]*(\.[90]*)?$/.test(digits)) throw new NotEmulated(`the number format "${format}"`);
  const point = digits.indexOf('.');
  return {
    whole: point < 0 ? digits : digits.slice(0, point),
    fraction: point < 0 ? '' : digits.slice(point + 1),
    fill,
    sign: FIRST_SIGNS[first] ?? LAST_SIGNS[last] ?? 'none',
    currency,
    currencyFirst,
    ordinal,
  };
}

function wholePart(digits: string, pattern: string): string | null {
  const places = pattern.replace(/,/g, '').length;
  if (digits.length > places) return null;
  const firstZero = pattern.replace(/,/g, '').indexOf('0');
  const padded = digits.padStart(places, ' ');
  let index = 0;
  let result = '';
  for (const mark of pattern) {
    if (mark === ',') {
      result += result.trim() === '' ? ' ' : ',';
      continue;
    }
    const digit = padded[index] ?? ' ';
    result += digit === ' ' && firstZero >= 0 && index >= firstZero ? '0' : digit;
    index += 1;
  }
  return result;
}

/**
 * TO_CHAR of a number. A value that does not fit prints `#`.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_Numeric_format_strings.html
 */
export function formatNumber(literal: string, format: string): string {
  if (/^(fm)?rn$/i.test(format)) return roman(literal, format);
  const shape = picture(format);
  const rounded = roundNumber(literal, shape.fraction.length);
  const negative = rounded.startsWith('-');
  const [whole = '', fraction = ''] = rounded.replace('-', '').split('.');
  const shown = whole === '0' && shape.fraction !== '' && !shape.whole.includes('0') ? '' : whole;
  const body = wholePart(shown, shape.whole);
  const kept = shape.fill
    ? fraction
    : fraction.replace(new RegExp(`0{0,${shape.fraction.length - shape.fraction.lastIndexOf('0') - 1}}$`), '');
  const text =
    body === null
      ? `${shape.whole.replace(/[90]/g, '#')}${shape.fraction === '' ? '' : `.${shape.fraction.replace(/[90]/g, '#')}`}`
      : `${shown === '' && kept === '' && !shape.fill ? `${body.slice(0, -1)}0` : body}${shape.fraction === '' ? '' : `.${kept}`}`;
  const trimmed = text.trimStart();
  const space = ' '.repeat(text.length - trimmed.length);
  const number = signed(space, `${shape.currencyFirst ? '' : shape.currency}${trimmed}`, rounded, shape.sign);
  const suffix = negative || body === null || shape.fraction !== '' ? '' : ordinalSuffix(whole, shape.ordinal);
  const out = `${shape.currencyFirst ? shape.currency : ''}${shape.fill ? number : number.trim()}${suffix}`;
  return shape.fill ? out : out.trim();
}

/** `st`, `nd`, `rd` or `th` as the number's last digits ask for, in the case of the format. */
function ordinalSuffix(whole: string, mark: string): string {
  if (mark === '') return '';
  const suffix = /(^|[^1])[123]$/.test(whole) ? (['st', 'nd', 'rd'][Number(whole.at(-1)) - 1] ?? 'th') : 'th';
  return mark === mark.toUpperCase() ? suffix.toUpperCase() : suffix;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const ROMAN_WIDTH = 15;

/** 1 to 3999 in Roman numerals, right-aligned unless FM stands before. */
function roman(literal: string, format: string): string {
  let rest = Number(roundNumber(literal, 0));
  let text = rest < 1 || rest > 3999 ? '#'.repeat(ROMAN_WIDTH) : '';
  for (const [value, letters] of text === '' ? ROMAN : []) {
    for (; rest >= value; rest -= value) text += letters;
  }
  const cased = /rn$/.test(format) ? text.toLowerCase() : text;
  return /^fm/i.test(format) ? cased : cased.padStart(ROMAN_WIDTH);
}

function signed(space: string, body: string, rounded: string, sign: Sign): string {
  const negative = rounded.startsWith('-');
  const zero = /^[-0.]*$/.test(rounded);
  const minus = negative ? '-' : ' ';
  const either = negative ? '-' : '+';
  const plus = negative || zero ? ' ' : '+';
  switch (sign) {
    case 'none':
      return `${space}${minus}${body}`;
    case 'before':
      return `${space}${either}${body}`;
    case 'after':
    case 'either last':
      return `${space}${body}${either}`;
    case 'minus last':
      return `${space}${body}${minus}`;
    case 'minus first':
      return `${minus}${space}${body}`;
    case 'either first':
      return `${either}${space}${body}`;
    case 'plus first':
      return `${plus}${space}${minus}${body}`;
    case 'plus last':
      return `${space}${minus}${body}${plus}`;
    case 'angle':
      return negative ? `${space}<${body}>` : ` ${space}${body} `;
    default:
      return sign satisfies never;
  }
}

/** TO_NUMBER: the digits of `text` where `format` has them. https://docs.aws.amazon.com/redshift/latest/dg/r_TO_NUMBER.html */
export function parseNumber(text: string, format: string): string {
  const shape = picture(format);
  const match = /^\s*([-+<]?)\s*[$]?\s*([-+]?)([\d,]*)(?:\.(\d*))?\s*([-+>]?)\s*$/.exec(text);
  if (match === null || `${match[3] ?? ''}${match[4] ?? ''}` === '')
    throw new RedshiftError('22P02', `invalid input for TO_NUMBER: "${text}"`);
  const whole = match[3] ?? '';
  if (whole.replace(/,/g, '').length > shape.whole.replace(/,/g, '').length || (whole.includes(',') && !shape.whole.includes(',')))
    throw new RedshiftError('22P02', `invalid input for TO_NUMBER: "${text}" does not fit the format "${format}"`);
  const negative = [match[1], match[2], match[5]].some((mark) => mark === '-' || mark === '<');
  const fraction = (match[4] ?? '').slice(0, shape.fraction.length);
  return `${negative ? '-' : ''}${whole.replace(/,/g, '') || '0'}${fraction === '' ? '' : `.${fraction}`}`;
}
