import { formatMoment, parseMoment } from './datetime-format.ts';
import { printTimestampTz } from '../types/timestamptz-text.ts';
import { momentMicros, readMoment } from './moment-text.ts';
import type { NativeFunction } from './native-function.ts';
import { formatNumber, parseNumber } from './number-format.ts';

/** A double with as many digits as Redshift prints: 15, for REAL 6. */
function printDouble(value: number, digits: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
  const rounded = Number(value.toPrecision(digits));
  const exponent = rounded === 0 ? 0 : Math.floor(Math.log10(Math.abs(rounded)));
  if (exponent >= -4 && exponent < digits)
    return rounded
      .toFixed(Math.max(0, digits - 1 - exponent))
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, '');
  const [mantissa = '', power = ''] = rounded.toExponential(digits - 1).split('e');
  const sign = power.startsWith('-') ? '-' : '+';
  return `${mantissa.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')}e${sign}${power.replace(/^[+-]/, '').padStart(2, '0')}`;
}

export const FORMAT_FUNCTIONS: readonly NativeFunction[] = [
  { name: 'rs_print_double', parameters: ['double', 'integer'], returns: 'text', call: printDouble },
  { name: 'rs_print_timestamptz', parameters: ['timestamp', 'text'], returns: 'text', call: printTimestampTz },
  { name: 'rs_read_moment', parameters: ['text', 'text', 'boolean'], returns: 'timestamp', call: readMoment },
  { name: 'rs_try_read_moment', parameters: ['text', 'text', 'boolean'], returns: 'timestamp', call: momentMicros },
  { name: 'rs_format_moment', parameters: ['timestamp', 'text'], returns: 'text', call: formatMoment },
  { name: 'rs_parse_moment', parameters: ['text', 'text', 'boolean'], returns: 'timestamp', call: parseMoment },
  { name: 'rs_format_number', parameters: ['text', 'text'], returns: 'text', call: formatNumber },
  { name: 'rs_parse_number', parameters: ['text', 'text'], returns: 'text', call: parseNumber },
];
