import { NotEmulated } from '../redshift-error.ts';
import { readInterval } from '../types/interval-text.ts';

/**
 * Zone names that Redshift knows and the engine does not, or knows otherwise: abbreviations stand for a fixed offset.
 * https://docs.aws.amazon.com/redshift/latest/dg/CONVERT_TIMEZONE.html
 */
export const FIXED_OFFSETS: Readonly<Record<string, number>> = {
  ACDT: 630,
  ACST: 570,
  ADT: -180,
  AEDT: 660,
  AEST: 600,
  AKDT: -480,
  AKST: -540,
  AST: -240,
  AWST: 480,
  BRT: -180,
  BST: 60,
  CDT: -300,
  CEST: 120,
  CET: 60,
  CST: -360,
  EDT: -240,
  EEST: 180,
  EET: 120,
  EST: -300,
  GMT: 0,
  HKT: 480,
  HST: -600,
  IDT: 180,
  IST: 120,
  JST: 540,
  KST: 540,
  MDT: -360,
  MSD: 240,
  MSK: 180,
  MST: -420,
  NDT: -150,
  NST: -210,
  NZDT: 780,
  NZST: 720,
  PDT: -420,
  PST: -480,
  SGT: 480,
  UCT: 0,
  UTC: 0,
  WEST: 60,
  WET: 0,
  Z: 0,
  ZULU: 0,
};

/** Minutes east of UTC as the engine's fixed-offset zone, whose names count west in whole hours. */
function fixedZone(minutes: number): string {
  if (minutes === 0) return 'UTC';
  if (minutes % 60 !== 0 || minutes > 14 * 60 || minutes < -12 * 60) throw new NotEmulated('a session time zone at this offset');
  return `Etc/GMT${minutes > 0 ? '-' : '+'}${Math.abs(minutes) / 60}`;
}

/** A time zone as something that turns a UTC timestamp into a local one and back, in engine SQL. */
export interface Zone {
  readonly toLocal: (utc: string) => string;
  readonly toUtc: (local: string) => string;
}

const shifted = (minutes: number): Zone => ({
  toLocal: (utc) => (minutes === 0 ? utc : `(${utc} + INTERVAL (${minutes}) MINUTE)`),
  toUtc: (local) => (minutes === 0 ? local : `(${local} - INTERVAL (${minutes}) MINUTE)`),
});

const named = (name: string): Zone => ({
  toLocal: (utc) => `timezone('${name}', timezone('UTC', ${utc}))`,
  toUtc: (local) => `timezone('UTC', timezone('${name}', ${local}))`,
});

/**
 * Minutes east of UTC of a POSIX zone: `PST8`, `UTC+9`, `GMT-03:30`, `+09`. Its sign counts west of UTC, and none counts as plus. Null for
 * another text.
 */
function posixOffset(text: string): number | null {
  const match = /^(?:[A-Za-z][A-Za-z_/]+ ?([+-]?)|([+-]))(\d{1,2})(?::?(\d{2}))?$/.exec(text);
  if (match === null) return null;
  const minutes = Number(match[3]) * 60 + Number(match[4] ?? 0);
  return (match[1] ?? match[2]) === '-' ? minutes : -minutes;
}

/** The zone a name means; null where there is no such zone. */
export function findZone(text: string): Zone | null {
  const name = text.trim();
  const fixed = FIXED_OFFSETS[name.toUpperCase()];
  if (fixed !== undefined) return shifted(fixed);
  const known = zoneNamed(name);
  if (known !== null) return named(known);
  const offset = posixOffset(name);
  return offset === null ? null : shifted(offset);
}

/** Seconds east of UTC of the zone that a value names at run time, at a moment in epoch milliseconds; null where there is no such zone. */
export function zoneSeconds(text: string, offsetAt: (zone: string) => number): number | null {
  const name = text.trim();
  const fixed = FIXED_OFFSETS[name.toUpperCase()];
  if (fixed !== undefined) return fixed * 60;
  const known = zoneNamed(name);
  if (known !== null) return offsetAt(known);
  const offset = posixOffset(name);
  return offset === null ? null : offset * 60;
}

/**
 * The engine's spelling of a zone for the setting `timezone`; null where there is none. Offsets follow ISO 8601 (`-8:00` is west), behind a
 * name POSIX. Abbreviations that are no zone's name are refused.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_timezone_config.html
 */
export function engineZone(text: string): string | null {
  const name = text.trim();
  const known = zoneNamed(name);
  if (known !== null) return known;
  const iso = /^([+-])(\d{1,2})(?::(\d{2}))?$/.exec(name);
  const spoken = iso === null ? readInterval(name, 'second') : null;
  if (iso !== null) return fixedZone((Number(iso[2]) * 60 + Number(iso[3] ?? 0)) * (iso[1] === '-' ? -1 : 1));
  if (spoken !== null && /[a-z]/i.test(name) && spoken.months === 0) return fixedZone(Number(spoken.micros / 60_000_000n));
  const posix = posixOffset(name);
  return posix === null ? null : fixedZone(posix);
}

/** Names that the library of zones knows, and the database of zones has not: there they are abbreviations only. */
const NO_ZONES = /^(ACT|AET|AGT|ART|AST|BET|BST|CAT|CNT|CST|CTT|EAT|ECT|IET|IST|JST|MIT|NET|NST|PLT|PNT|PRT|PST|SST|VST)$/i;

/** A zone of the IANA database by its name, as the library spells it; null for another text. */
export function zoneNamed(name: string): string | null {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(name) || NO_ZONES.test(name)) return null;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
