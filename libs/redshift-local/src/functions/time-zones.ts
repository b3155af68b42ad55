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

/** Minutes east of UTC as the engine's fixed-offset zone; its names count west. */
function fixedZone(minutes: number): string | null {
  if (minutes === 0) return 'UTC';
  return minutes % 60 === 0 && Math.abs(minutes) <= 14 * 60 ? `Etc/GMT${minutes > 0 ? '-' : '+'}${Math.abs(minutes) / 60}` : null;
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

/** Minutes of `UTC+9`, `GMT-03:30`, `+09`: POSIX style, so a sign after a name counts west of UTC. Null for another text. */
function offsetOf(text: string): number | null {
  const match = /^(?:[A-Za-z][A-Za-z_/]*)? ?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(text);
  if (match === null) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? minutes : -minutes;
}

/** The zone a name means; null where there is no such zone. */
export function findZone(text: string): Zone | null {
  const name = text.trim();
  const fixed = FIXED_OFFSETS[name.toUpperCase()];
  if (fixed !== undefined) return shifted(fixed);
  const canonical = canonicalName(name);
  if (canonical !== null && !/^[+-]/.test(name)) return named(canonical);
  const offset = offsetOf(name);
  return offset === null ? null : shifted(offset);
}

/** The engine's spelling of a zone for a session setting; null where there is none. */
export function engineZone(text: string): string | null {
  const fixed = FIXED_OFFSETS[text.trim().toUpperCase()];
  if (fixed !== undefined) return fixedZone(fixed);
  return canonicalName(text.trim());
}

function canonicalName(name: string): string | null {
  if (!/^[A-Za-z0-9_+/-]+$/.test(name)) return null;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
