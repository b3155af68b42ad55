import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { DAY_MICROS } from '../types/interval-text.ts';
import { daysOfFields, outOfRange } from './days-of-fields.ts';
import { FIELD_READERS, noFields, type MomentFields } from './moment-fields.ts';

/** TO_TIMESTAMP and TO_DATE: epoch microseconds of `text` read by `format`. */
export function parseMoment(text: string, format: string, strict: boolean): bigint {
  const read = noFields();
  let rest = text;
  let pattern = format.replace(/fm/gi, '');
  while (pattern !== '') {
    const found = FIELD_READERS.map(([token, input, apply]) => ({ token: token.exec(pattern), input, apply })).find(
      ({ token }) => token !== null,
    );
    if (found?.token === undefined || found.token === null) {
      const passed = separator(pattern);
      if (/^[\p{L}\p{N}]/u.test(rest) && !/^["\p{L}]/u.test(pattern))
        throw new NotEmulated(`a text without the separators of its format: "${text}" as "${format}"`);
      pattern = pattern.slice(passed.length);
      rest = rest.slice(passed.replaceAll('"', '').length);
      continue;
    }
    rest = rest.trimStart();
    const value = found.input.exec(rest);
    if (value === null) {
      if (rest === '') break;
      throw new RedshiftError('22007', `invalid value "${rest}" for "${found.token[0]}"`);
    }
    found.apply(value[0], read);
    rest = rest.slice(value[0].length);
    pattern = pattern.slice(found.token[0].length);
  }
  return epochMicros(read, text, strict);
}

/** What stands in a format for itself: quoted text, one sign, or the T of ISO 8601. */
function separator(pattern: string): string {
  const quoted = /^"[^"]*"/.exec(pattern);
  if (quoted !== null) return quoted[0];
  const zone = /^(tz|of)/i.exec(pattern);
  if (zone !== null) throw new RedshiftError('0A000', `the pattern "${zone[0]}" is supported in TO_CHAR alone`);
  if (/^[a-z]/i.test(pattern) && !/^t(?!h)/i.test(pattern)) throw new NotEmulated(`the pattern "${pattern}" of TO_DATE and TO_TIMESTAMP`);
  return pattern.slice(0, 1);
}

function epochMicros(read: MomentFields, text: string, strict: boolean): bigint {
  if (read.halfDay && (read.hour < 1 || read.hour > 12))
    throw new RedshiftError('22007', `hour "${read.hour}" is invalid for the 12-hour clock`);
  const hour = read.afternoon === null ? read.hour : (read.hour % 12) + (read.afternoon ? 12 : 0);
  if (hour > (strict ? 23 : 24) || read.minute > 59 || read.second > 59) throw outOfRange(text);
  const seconds = BigInt(hour * 3600 + read.minute * 60 + read.second);
  return BigInt(daysOfFields(read, text, strict)) * DAY_MICROS + seconds * 1_000_000n + BigInt(read.micros);
}
