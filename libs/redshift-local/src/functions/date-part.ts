/** The parts of a date or time that functions take, with Redshift's other spellings. */
const SPELLINGS = {
  millennium: ['millennia', 'mil', 'mils'],
  century: ['centuries', 'c', 'cent', 'cents'],
  decade: ['decades', 'dec', 'decs'],
  year: ['years', 'y', 'yr', 'yrs'],
  quarter: ['quarters', 'qtr', 'qtrs'],
  month: ['months', 'mon', 'mons'],
  week: ['weeks', 'w'],
  dayofweek: ['dow', 'dw', 'weekday'],
  dayofyear: ['doy', 'dy', 'yearday'],
  day: ['days', 'd'],
  hour: ['hours', 'h', 'hr', 'hrs'],
  minute: ['minutes', 'm', 'min', 'mins'],
  second: ['seconds', 's', 'sec', 'secs'],
  millisecond: ['milliseconds', 'ms', 'msec', 'msecs', 'msecond', 'mseconds', 'millisec', 'millisecs', 'millisecon'],
  microsecond: ['microseconds', 'us', 'usec', 'usecs', 'usecond', 'useconds', 'microsec', 'microsecs'],
  epoch: [],
  timezone: [],
  timezone_hour: [],
  timezone_minute: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type DatePart = keyof typeof SPELLINGS;

/** The parts with a length, which can be added, counted and truncated to. */
export type CountedPart = Exclude<DatePart, 'dayofweek' | 'dayofyear' | 'epoch' | 'timezone' | 'timezone_hour' | 'timezone_minute'>;

const PARTS = Object.keys(SPELLINGS) as DatePart[];

const CANONICAL: ReadonlyMap<string, DatePart> = new Map(
  PARTS.flatMap((part) => [part, ...SPELLINGS[part]].map((spelling): [string, DatePart] => [spelling, part])),
);

/** The one spelling of a date part; null for an unknown word. https://docs.aws.amazon.com/redshift/latest/dg/r_Dateparts_for_datetime_functions.html */
export const datePart = (word: string): DatePart | null => CANONICAL.get(word.toLowerCase()) ?? null;

/** Whether DATEADD, DATEDIFF and DATE_TRUNC take a part; the others are for EXTRACT and DATE_PART. */
export const isCounted = (part: DatePart): part is CountedPart =>
  !['dayofweek', 'dayofyear', 'epoch', 'timezone', 'timezone_hour', 'timezone_minute'].includes(part);

const OF_TIME: readonly DatePart[] = ['hour', 'minute', 'second', 'millisecond', 'microsecond'];

/** Whether a TIME or TIMETZ has a part. */
export const isPartOfTime = (part: DatePart): boolean => OF_TIME.includes(part);
