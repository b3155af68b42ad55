import { NotEmulated } from '../../redshift-error.ts';

const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^YYYY/i, '%Y'],
  [/^YY/i, '%y'],
  [/^MONTH/i, '%B'],
  [/^MON/i, '%b'],
  [/^MM/i, '%m'],
  [/^MI/i, '%M'],
  [/^DD/i, '%d'],
  [/^HH24/i, '%H'],
  [/^HH12/i, '%I'],
  [/^HH/i, '%H'],
  [/^SS/i, '%S'],
  [/^(?:AM|PM)/i, '%p'],
  [/^OF/i, '%z'],
  [/^[^A-Za-z%]/, ''],
  [/^T/, 'T'],
  [/^Z/, 'Z'],
];

/** How COPY reads dates: `auto`, or the engine's strptime patterns. */
export type DateFormat = 'auto' | readonly string[];

/** How COPY reads timestamps; numbers count from 1970. */
export type TimeFormat = DateFormat | 'epochsecs' | 'epochmillisecs';

/** The text of DATEFORMAT, read. @throws NotEmulated as `timePatterns` does. */
export const readDateFormat = (text: string): DateFormat => (text.toLowerCase() === 'auto' ? 'auto' : timePatterns(text));

/**
 * The text of TIMEFORMAT, read.
 * @throws NotEmulated as `timePatterns` does.
 * @example readTimeFormat('MM.DD.YYYY HH:MI:SS') // ['%m.%d.%Y %H:%M:%S', '%m.%d.%Y %H:%M:%S.%f']
 */
export function readTimeFormat(text: string): TimeFormat {
  const word = text.toLowerCase();
  return word === 'auto' || word === 'epochsecs' || word === 'epochmillisecs' ? word : timePatterns(text);
}

/**
 * A DATEFORMAT or TIMEFORMAT string as the engine's strptime patterns. With AM or PM in it, HH counts to 12; seconds may have a fraction,
 * and MON is a month's abbreviated or full name.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_DATEFORMAT_and_TIMEFORMAT_strings.html
 *
 * @throws NotEmulated naming the part that is not known.
 */
function timePatterns(format: string): readonly string[] {
  const twelve = /AM|PM/i.test(format);
  let pattern = '';
  for (let at = 0; at < format.length; ) {
    const rest = format.slice(at);
    const found = PARTS.find(([part]) => part.test(rest));
    const matched = found?.[0].exec(rest)?.[0];
    if (!found || matched === undefined) throw new NotEmulated(`COPY with the time format '${format}' (at "${rest}")`);
    const spelled = found[1] === '' ? matched : found[1];
    pattern += spelled === '%H' && twelve && !/^HH24/i.test(rest) ? '%I' : spelled;
    at += matched.length;
  }
  const named = pattern.includes('%b') ? [pattern, pattern.replace('%b', '%B')] : [pattern];
  return named.flatMap((each) => (each.includes('%S') ? [each, each.replace('%S', '%S.%f')] : [each]));
}

/** Formats that `auto` recognizes beside ISO 8601, as strptime patterns. */
export const AUTO_DATES: readonly string[] = ['%Y%m%d', '%m/%d/%Y', '%b %d %Y', '%d %b %Y', '%Y %b %d', '%b %d, %Y', '%B %d, %Y'];
export const AUTO_TIMES: readonly string[] = [
  '%Y%m%d %H%M%S',
  '%Y%m%dT%H%M%S',
  '%m/%d/%Y %H:%M:%S',
  '%b %d %Y %H:%M:%S',
  '%d %b %Y %H:%M:%S',
  '%a %b %d %H:%M:%S %Y',
];
