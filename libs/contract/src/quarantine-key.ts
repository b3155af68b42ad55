import { formatLandKey, LAND_PREFIX, QUARANTINE_PREFIX, type LandKey } from './land-key.ts';

/**
 * The source of records that do not say which source they are of: bytes that are not JSON, tables nobody declared.
 * It has a lock, quarantine objects and ledger rows like any source, but no tables. No declared source can have this name.
 */
export const UNROUTED = '_unrouted';

/** A quarantine object is named as the land object of the same records would be, under a prefix of its own; `count` counts records. */
export function formatQuarantineKey(key: LandKey): string {
  return `${QUARANTINE_PREFIX}${formatLandKey(key).slice(LAND_PREFIX.length)}`;
}

const PATTERN =
  /^quarantine\/([a-z_][a-z0-9_]*)\/(e\d{4,})\/contract=v(\d+)\/dt=(\d{4}-\d\d-\d\d)\/hour=(\d\d)\/([^/]+)\/(\d+)-(\d+)-(\d+)\.ndjson\.gz$/;

/** Null when the key is not a quarantine object's. */
export function parseQuarantineKey(text: string): LandKey | null {
  const match = PATTERN.exec(text);
  if (!match) return null;
  const [, source = '', epoch = '', contract = '', date = '', hour = '', shard = '', first = '', last = '', count = ''] = match;
  return { source, epoch, contractVersion: Number(contract), date, hour, shard, first, last, count: Number(count) };
}

/** Prefix of all quarantine objects of a source in an epoch. */
export function quarantinePrefix(source: string, epoch: string): string {
  return `${QUARANTINE_PREFIX}${source}/${epoch}/`;
}
