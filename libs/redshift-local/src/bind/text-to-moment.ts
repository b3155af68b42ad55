import type { RedshiftType } from '../types/redshift-type.ts';

const KINDS = ['date', 'timestamp', 'timestamptz', 'time', 'timetz'] as const;

/** A type whose values are read from a text of a date, a time, or both. */
export type MomentType = Extract<RedshiftType, { kind: (typeof KINDS)[number] }>;

export const isMomentType = (type: RedshiftType): type is MomentType => KINDS.some((kind) => kind === type.kind);

/** Most texts have this form, which the engine reads by itself, and fast. */
const ISO = "'[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2}:[0-5][0-9](\\.[0-9]{1,6})?)?'";

/**
 * What reads a text as a date or time. A text that is none fails with 22007 or 22008, or is NULL where the cast is lenient. `now` and its kind,
 * which mean a moment as literals alone, are 0A000 either way.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_Date_and_time_literals.html
 */
export function textToMoment(type: MomentType, timeZone: string, lenient: boolean): (sql: string) => string {
  const [cast, reader] = lenient ? ['TRY_CAST', 'rs_try_read'] : ['CAST', 'rs_read'];
  const read = (sql: string, iso: string): string =>
    `CASE WHEN regexp_full_match(${sql}, ${ISO}) THEN ${iso} ELSE ${reader}_moment(${sql}, '${timeZone}', '${type.kind}') END`;
  const local = (sql: string): string => read(sql, `${cast}(${sql} AS TIMESTAMP)`);
  switch (type.kind) {
    case 'date':
      return (sql) => `CAST(${local(sql)} AS DATE)`;
    case 'timestamp':
      return local;
    case 'timestamptz':
      return (sql) => `timezone('UTC', ${read(sql, `timezone('UTC', timezone('${timeZone}', ${cast}(${sql} AS TIMESTAMP)))`)})`;
    case 'time':
      return (sql) => `CAST(${reader}_time(${sql}) AS TIME)`;
    case 'timetz':
      return (sql) => `CAST(${reader}_timetz(${sql}, '${timeZone}') AS TIME)`;
    default:
      return type satisfies never;
  }
}
