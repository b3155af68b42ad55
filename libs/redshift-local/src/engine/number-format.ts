import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { roundNumber } from './decimal-text.ts';

interface Picture {
  readonly whole: string;
  readonly fraction: string;
  readonly fill: boolean;
  readonly sign: 'none' | 'before' | 'after' | 'minus' | 'angle';
  readonly currency: string;
  /** `$` before the sign, not behind it. */
  readonly currencyFirst: boolean;
}

function picture(format: string): Picture {
  let rest = format;
  let fill = true;
  let sign: Picture['sign'] = 'none';
  let currency = '';
  if (/^fm/i.test(rest)) {
    fill = false;
    rest = rest.slice(2);
  }
  const currencyFirst = /^[$l]/i.test(rest);
  if (currencyFirst) {
    currency = '$';
    rest = rest.slice(1).trimStart();
  }
  if (/^s/i.test(rest)) sign = 'before';
  else if (/s$/i.test(rest)) sign = 'after';
  else if (/mi$/i.test(rest)) sign = 'minus';
  else if (/pr$/i.test(rest)) sign = 'angle';
  rest = rest.replace(/^s|(s|mi|pr)$/gi, '');
  if (/^[$l]/i.test(rest)) {
    currency = '$';
    rest = rest.slice(1).trimStart();
  }
  const digits = rest.replace(/d/i, '.').replace(/g/gi, ',');
  if (!/^[90,]*(\.[90]*)?$/.test(digits)) throw new NotEmulated(`the number format "${format}" of TO_CHAR`);
  const point = digits.indexOf('.');
  return {
    whole: point < 0 ? digits : digits.slice(0, point),
    fraction: point < 0 ? '' : digits.slice(point + 1),
    fill,
    sign,
    currency,
    currencyFirst,
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
  const tail =
    shape.fraction === ''
      ? ''
      : `.${shape.fill ? fraction : fraction.replace(new RegExp(`0{0,${shape.fraction.length - shape.fraction.lastIndexOf('0') - 1}}$`), '')}`;
  const text =
    body === null
      ? `${shape.whole.replace(/[90]/g, '#')}${shape.fraction === '' ? '' : `.${shape.fraction.replace(/[90]/g, '#')}`}`
      : `${body}${tail}`;
  const trimmed = text.trimStart();
  const space = ' '.repeat(text.length - trimmed.length);
  const number = signed(space, `${shape.currencyFirst ? '' : shape.currency}${trimmed}`, negative, shape.sign);
  const out = shape.currencyFirst ? `${shape.currency}${number}` : number;
  return shape.fill ? out : out.trim();
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

function signed(space: string, body: string, negative: boolean, sign: Picture['sign']): string {
  switch (sign) {
    case 'none':
      return `${space}${negative ? '-' : ' '}${body}`;
    case 'before':
      return `${space}${negative ? '-' : '+'}${body}`;
    case 'after':
      return `${space}${body}${negative ? '-' : '+'}`;
    case 'minus':
      return `${space}${body}${negative ? '-' : ' '}`;
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
  const negative = [match[1], match[2], match[5]].some((mark) => mark === '-' || mark === '<');
  const fraction = (match[4] ?? '').slice(0, shape.fraction.length);
  return `${negative ? '-' : ''}${(match[3] ?? '').replace(/,/g, '') || '0'}${fraction === '' ? '' : `.${fraction}`}`;
}
