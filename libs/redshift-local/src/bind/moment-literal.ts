import { COMPOSITE } from '../engine/interval-functions.ts';
import { momentMicros, SPECIAL_MOMENT, unread, type MomentKind } from '../engine/moment-text.ts';
import { zonedTimeOf } from '../engine/time-functions.ts';
import { readTime, printTimeTz } from '../engine/time-text.ts';
import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { dateText } from '../types/calendar.ts';
import {
  countedLength,
  DAY_MICROS,
  fitInterval,
  printClock,
  printInterval,
  readInterval,
  type IntervalLength,
} from '../types/interval-text.ts';
import type { IntervalType, RedshiftType } from '../types/redshift-type.ts';
import { printTimestampTz } from '../types/timestamp-text.ts';
import { zoneOffset } from '../types/zone-offset.ts';
import { constant, type BoundConstant } from './bound-expression.ts';
import type { CastContext } from './cast.ts';

type LiteralContext = Pick<CastContext, 'timeZone' | 'transactionStart' | 'position' | 'lenient'>;

/**
 * A quoted text as a literal of a date, time or interval type, in the form Redshift prints it; a TIMETZ keeps the zone it is written with.
 * Null for other types. Errors: 22007 where it has no such form, 22008 where a field is out of range.
 */
export function momentLiteral(text: string, type: RedshiftType, context: LiteralContext): BoundConstant | null {
  switch (type.kind) {
    case 'date':
    case 'timestamp':
    case 'timestamptz':
      return settled(type, context, () => printedMoment(text, type.kind, context));
    case 'time':
      return settled(type, context, () => printedTime(text, context));
    case 'timetz':
      return settled(type, context, () => printedTimeTz(text, context));
    case 'interval':
      return intervalLiteral(text, type, context);
    default:
      return null;
  }
}

/** The same of an interval. It drops what its qualifier does not count where the session says so, instead of failing. */
export const intervalLiteral = (
  text: string,
  type: IntervalType,
  context: Pick<LiteralContext, 'position' | 'lenient'> & { readonly dropsOtherParts?: boolean },
): BoundConstant => settled(type, context, () => printInterval(intervalLength(text, type, context.dropsOtherParts === true)));

/** What a lenient cast makes NULL of is an error of another one, at its place. */
function settled(type: RedshiftType, context: Pick<LiteralContext, 'position' | 'lenient'>, read: () => string): BoundConstant {
  try {
    return constant(read(), type);
  } catch (error) {
    if (!(error instanceof RedshiftError)) throw error;
    if (context.lenient === true && !(error instanceof NotEmulated)) return constant(null, type);
    throw new RedshiftError(error.sqlstate, error.message, { position: context.position + 1, cause: error });
  }
}

function printedMoment(text: string, kind: MomentKind, context: LiteralContext): string {
  const micros = momentMicros(text, context.timeZone, kind);
  if (typeof micros === 'bigint') return print(micros, kind);
  if (SPECIAL_MOMENT.test(text.trim())) return print(special(text.trim().toLowerCase(), kind, context), kind);
  throw unread(micros, kind, text);
}

function print(micros: bigint, kind: MomentKind): string {
  if (kind === 'timestamptz') return printTimestampTz(micros, 'UTC');
  const time = ((micros % DAY_MICROS) + DAY_MICROS) % DAY_MICROS;
  const { date, era } = dateText(Number((micros - time) / DAY_MICROS));
  return kind === 'date' ? `${date}${era}` : `${date} ${printClock(time)}${era}`;
}

/** The start of the transaction, or a midnight beside it, in the session's time zone. */
function special(word: string, kind: MomentKind, { transactionStart, timeZone }: LiteralContext): bigint {
  const start = transactionStart.getTime();
  const offset = BigInt(zoneOffset(start, timeZone)) * 1_000_000n;
  const now = BigInt(start) * 1000n + offset;
  const midnight = now - (now % DAY_MICROS);
  const local = { now, today: midnight, tomorrow: midnight + DAY_MICROS, yesterday: midnight - DAY_MICROS }[word] ?? now;
  return kind === 'timestamptz' ? local - offset : local;
}

function printedTime(text: string, context: LiteralContext): string {
  const read = readTime(text);
  if (typeof read === 'bigint') return printClock(read);
  if (read === 'special') return printedMoment(text, 'timestamp', context).slice(11);
  throw unread(read, 'time', text);
}

function printedTimeTz(text: string, context: LiteralContext): string {
  return printTimeTz(zonedTimeOf(text, context.timeZone));
}

function intervalLength(text: string, { range, precision }: IntervalType, dropsOtherParts: boolean): IntervalLength {
  const read = readInterval(text, range);
  if (read === null) throw new RedshiftError('22007', `invalid input syntax for type interval: "${text}"`);
  const fitted = fitInterval(dropsOtherParts ? countedLength(read, range) : read, range, precision);
  if (fitted === null) throw new RedshiftError('22007', COMPOSITE);
  return fitted;
}
