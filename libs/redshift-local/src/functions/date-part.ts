/** The parts of a date that functions take, with Redshift's other spellings. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
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
  microsecond: ['microseconds', 'us', 'usec', 'usecs', 'useconds', 'microsec', 'microsecs', 'microsecond'],
  epoch: [],
};

const CANONICAL = new Map(
  Object.entries(SPELLINGS).flatMap(([name, others]) => [[name, name] as const, ...others.map((other) => [other, name] as const)]),
);

/** The one spelling of a date part; null for an unknown word. https://docs.aws.amazon.com/redshift/latest/dg/r_Dateparts_for_datetime_functions.html */
export const datePart = (word: string): string | null => CANONICAL.get(word.toLowerCase()) ?? null;
