import { call, type Call, type Sort } from './call.ts';
import { COMPARISONS } from './number-calls.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/Date_functions_header.html, where they do as PostgreSQL's. */

const UNITS = [
  'microsecond',
  'millisecond',
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
  'millennium',
];
const PARTS = ['year', 'quarter', 'month', 'week', 'day', 'dow', 'doy', 'century', 'millennium'];
const LENGTHS = ['1 day', '1 month', '-1 month', '1 year', '3 hours', '1 day 02:03:04.5', '1 year 2 months', '2 weeks', '1 month -1 day'];
const ZONES = ['UTC', 'Asia/Tokyo', 'America/New_York', 'Europe/Berlin', 'Asia/Kolkata'];
const MOMENTS = ['date', 'timestamp'] as const;

const compared = (a: Sort, b: Sort): Call[] => COMPARISONS.map((operator) => call('boolean', `({1} ${operator} {2})`, [a, b]));

/** Texts and formats that say the same on both; with TRUE, TO_DATE refuses a date that is none: …/r_TO_DATE_function.html */
const READ: readonly (readonly [text: string, formats: readonly string[]])[] = [
  ['2024-02-29', ['YYYY-MM-DD', 'YYYY-DD-MM', 'YYYY-MM']],
  ['2023-02-29', ['YYYY-MM-DD']],
  ['2023-02-28 23:59:59.5', ['YYYY-MM-DD HH24:MI:SS', 'YYYY-MM-DD HH24:MI:SS.MS', 'YYYY-MM-DD HH12:MI:SS', 'YYYY-MM-DD']],
  ['20231231', ['YYYYMMDD', 'YYYYDDMM']],
  ['31 Dec 1999', ['DD Mon YYYY', 'DD MON YYYY', 'DD mon YYYY']],
  ['December 5, 2001', ['Month DD, YYYY', 'FMMonth DD, YYYY', 'MONTH DD, YYYY']],
  ['1/2/03', ['MM/DD/YY', 'DD/MM/YY', 'YY/MM/DD', 'FMMM/FMDD/YY']],
  ['2024-W09-4', ['IYYY-"W"IW-ID']],
  ['2460370', ['J']],
  ['abc', ['YYYY-MM-DD']],
  ['0044-03-15 BC', ['YYYY-MM-DD BC']],
];
const READINGS = READ.flatMap(([text, formats]) => formats.map((format) => [`'${text}'`, `'${format}'`] as const));
const WRITTEN = ['YYYY-MM-DD', 'YYYYMMDD', 'DD Mon YYYY', 'YYYY DDD', 'J', 'Month DD YYYY', 'DD.MM.YYYY', 'YYYY-MM-DD BC', 'MM/DD/YY'];
const WRITTEN_WITH_TIME = [
  'YYYY-MM-DD HH24:MI:SS',
  'YYYYMMDDHH24MISS',
  'DD Mon YYYY HH12:MI:SS AM',
  'YYYY DDD SSSS',
  'YYYY-MM-DD HH24:MI:SS.US',
];

const ofMoment = (sort: 'date' | 'timestamp'): Call[] => [
  ...PARTS.flatMap((part) => [
    call('integer', `extract(${part} from {1})`, [sort], `cast(extract(${part} from {1}) as integer)`),
    call('double', `date_part('${part}', {1})`, [sort]),
  ]),
  call('bigint', 'extract(epoch from {1})', [sort], 'cast(trunc(extract(epoch from {1})) as bigint)'),
  // A date gives a timestamp without a zone: …/r_DATE_TRUNC.html
  ...UNITS.map((unit) => call('timestamp', `date_trunc('${unit}', {1})`, [sort], `cast(date_trunc('${unit}', {1}) as timestamp)`)),
  ...LENGTHS.flatMap((length) => ['+', '-'].map((sign) => call('timestamp', `({1} ${sign} interval '${length}')`, [sort]))),
  call('text', 'to_char({1}, {2})', [sort, 'moment format']),
  call('text', 'cast({1} as varchar(40))', [sort]),
  call(sort, `cast({1} as ${sort})`, ['moment text']),
  call(sort, `cast({1} || '' as ${sort})`, ['moment text']),
  call('timestamp', 'dateadd(month, {2}, {1})', [sort, ['1', '(-1)', '12', '0']], "({1} + {2} * interval '1 month')"),
  call('timestamp', 'dateadd(day, {2}, {1})', [sort, 'count'], "({1} + {2} * interval '1 day')"),
  call('timestamp', 'dateadd(hour, {2}, {1})', [sort, 'count'], "({1} + {2} * interval '1 hour')"),
  call('date', 'last_day({1})', [sort], "cast(date_trunc('month', {1}) + interval '1 month' - interval '1 day' as date)"),
];

export const MOMENT_CALLS: readonly Call[] = [
  ...MOMENTS.flatMap(ofMoment),
  ...MOMENTS.flatMap((sort) => MOMENTS.flatMap((other) => compared(sort, other))),
  ...(['time', 'timestamptz'] as const).flatMap((sort) => [...compared(sort, sort), call('text', 'cast({1} as varchar(40))', [sort])]),
  ...compared('timestamptz', 'timestamp'),
  ...['hour', 'minute', 'second'].flatMap((part) => [
    call('integer', `extract(${part} from {1})`, ['timestamp'], `cast(trunc(extract(${part} from {1})) as integer)`),
    call('integer', `extract(${part} from {1})`, ['time'], `cast(trunc(extract(${part} from {1})) as integer)`),
    call('double', `date_part('${part}', {1})`, ['timestamp']),
  ]),
  // Dates end earlier than PostgreSQL's: …/r_Datetime_types.html
  ...['+', '-'].map((sign) => call('date', `({1} ${sign} {2} % 40000)`, ['date', 'integer'])),
  call('integer', '({1} - {2})', ['date', 'date']),
  call('bigint', 'datediff(day, {1}, {2})', ['date', 'date'], 'cast({2} - {1} as bigint)'),
  call('text', 'cast({1} - {2} as varchar(60))', ['timestamp', 'timestamp']),
  call('timestamp', '({1} + {2})', ['date', 'time']),
  ...["+ interval '3 hours'", "- interval '90 minutes'"].map((length) => call('time', `({1} ${length})`, ['time'])),
  call('timestamp', "({1} + {2} * interval '1 day')", ['timestamp', ['1', '2', '(-3)', '0', '1.5']]),
  ...(['timestamp', 'timestamptz'] as const).map((sort) => call('date', 'cast({1} as date)', [sort])),
  call('date', 'trunc({1})', ['timestamp'], 'cast({1} as date)'),
  ...(['date', 'timestamptz'] as const).map((sort) => call('timestamp', 'cast({1} as timestamp)', [sort])),
  ...(['date', 'timestamp', 'moment text'] as const).map((sort) => call('timestamptz', 'cast({1} as timestamptz)', [sort])),
  ...(['timestamp', 'clock text'] as const).map((sort) => call('time', 'cast({1} as time)', [sort])),
  ...READINGS.flatMap(([text, format]) => [
    call('date', 'to_date({1}, {2}, true)', [[text], [format]], 'to_date({1}, {2})'),
    call('timestamp', 'cast(to_timestamp({1}, {2}, true) as timestamp)', [[text], [format]], 'cast(to_timestamp({1}, {2}) as timestamp)'),
  ]),
  ...WRITTEN.map((format) =>
    call('date', `to_date(to_char({1}, '${format}'), '${format}', true)`, ['date'], `to_date(to_char({1}, '${format}'), '${format}')`),
  ),
  ...WRITTEN_WITH_TIME.map((format) => {
    const read = (strict: string): string => `cast(to_timestamp(to_char({1}, '${format}'), '${format}'${strict}) as timestamp)`;
    return call('timestamp', read(', true'), ['timestamp'], read(''));
  }),
  ...UNITS.map((unit) => call('timestamptz', `date_trunc('${unit}', {1})`, ['timestamptz'])),
  ...["+ interval '1 month'", "- interval '36 hours'"].map((length) => call('timestamptz', `({1} ${length})`, ['timestamptz'])),
  ...['year', 'month', 'day', 'hour', 'dow'].map((part) =>
    call('double', `extract(${part} from {1})`, ['timestamptz'], `date_part('${part}', {1})`),
  ),
  ...ZONES.flatMap((zone) => [
    call('timestamp', `({1} at time zone '${zone}')`, ['timestamptz']),
    call('timestamptz', `({1} at time zone '${zone}')`, ['timestamp']),
    call('timestamp', `convert_timezone('${zone}', {1})`, ['timestamp'], `({1} at time zone 'UTC' at time zone '${zone}')`),
    call('timestamp', `convert_timezone('${zone}', 'UTC', {1})`, ['timestamp'], `({1} at time zone '${zone}' at time zone 'UTC')`),
  ]),
];
