import { formatMoment } from './format-moment.ts';
import { printTimestampTz } from '../types/timestamp-text.ts';
import { readMoment, tryReadMoment } from './moment-text.ts';
import type { NativeFunction } from './native-function.ts';
import { formatNumber, parseNumber } from './number-format.ts';
import { parseMoment } from './parse-moment.ts';

export const FORMAT_FUNCTIONS: readonly NativeFunction[] = [
  { name: 'rs_print_timestamptz', parameters: ['timestamp', 'text'], returns: 'text', call: printTimestampTz },
  { name: 'rs_read_moment', parameters: ['text', 'text', 'text'], returns: 'timestamp', call: readMoment },
  { name: 'rs_try_read_moment', parameters: ['text', 'text', 'text'], returns: 'timestamp', call: tryReadMoment },
  { name: 'rs_format_moment', parameters: ['timestamp', 'text', 'text'], returns: 'text', call: formatMoment },
  { name: 'rs_parse_moment', parameters: ['text', 'text', 'boolean'], returns: 'timestamp', call: parseMoment },
  { name: 'rs_format_number', parameters: ['text', 'text'], returns: 'text', call: formatNumber },
  { name: 'rs_parse_number', parameters: ['text', 'text'], returns: 'text', call: parseNumber },
];
