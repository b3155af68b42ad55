import type { SourceSpan } from '@hakkai/redshift-sql';
import type { RedshiftType } from '../types/redshift-type.ts';
import { storageType } from '../types/storage-type.ts';
import { RAISED_HERE } from './quote.ts';

/**
 * How a statement that failed on a value is written again to find where: with the place of each call in what it raises, which also lists the
 * places, inner ones first: those of calls, and those where many rows make one value; or so that what fails at some places gives NULL, where many
 * rows make one value whether it fails or not, or one row.
 */
export type Probe =
  | { readonly kind: 'marked'; readonly ofCalls: Set<string>; readonly ofRows: Set<string> }
  | { readonly kind: 'forgiven'; readonly places: ReadonlySet<string> };

/** A function of the engine that takes what `error` takes, and is NULL: TRY takes no call of `error`. */
export const NOTHING = 'CREATE OR REPLACE TEMP MACRO rs_nothing(message) AS NULL';

/** The name of a place: two calls may begin at one, `1 + 2 / 0` and what is in it. */
const placeOf = ({ start, end }: SourceSpan): string => `${start}-${end}`;

/** Where a place begins, from 1. */
export const positionOfPlace = (place: string): number => Number.parseInt(place, 10) + 1;

/** The SQL of a call at `span` as the probe has it; an error that an inner call has marked keeps its place. */
export const probed = (sql: string, span: SourceSpan | undefined, probe: Probe): string =>
  at(sql, span, probe, 'ofCalls', () => `TRY(${sql.replaceAll("error('HAKKAI|", "rs_nothing('HAKKAI|")})`);

/** The same of an aggregate or a window function, which TRY does not take. */
export const probedOverRows = (sql: string, type: RedshiftType, span: SourceSpan | undefined, probe: Probe): string =>
  at(sql, span, probe, 'ofRows', () => `CAST(NULL AS ${storageType(type)})`);

/** The same of a query that may have one row. */
export const probedQuery = (sql: string, span: SourceSpan | undefined, probe: Probe): string =>
  at(sql, span, probe, 'ofRows', () => `SELECT * FROM (${sql}) LIMIT 1`);

function at(sql: string, span: SourceSpan | undefined, probe: Probe, kind: 'ofCalls' | 'ofRows', forgiven: () => string): string {
  if (span === undefined) return sql;
  const place = placeOf(span);
  if (probe.kind === 'forgiven') return probe.places.has(place) ? forgiven() : sql;
  probe[kind].add(place);
  return sql.replaceAll(RAISED_HERE, `$&@${span.start + 1}|`);
}
