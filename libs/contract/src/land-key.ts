/**
 * The key of a land object says what is in it:
 * `source/epoch/contract=vN/dt=YYYY-MM-DD/hour=HH/shard/first-last-count.ndjson.gz`.
 * `first` and `last` are Kinesis sequence numbers padded to 56 digits, so keys of one shard and hour list in arrival order.
 */
export interface LandKey {
  readonly source: string;
  readonly epoch: string;
  readonly contractVersion: number;
  /** UTC day and hour of arrival */
  readonly date: string;
  readonly hour: string;
  readonly shard: string;
  readonly first: string;
  readonly last: string;
  readonly count: number;
}

/** Where all land objects lie in the landing bucket; quarantined raw records lie beside them. */
export const LAND_PREFIX = 'land/';
export const QUARANTINE_PREFIX = 'quarantine/';
/** Lists of objects that loads hand to COPY. */
export const MANIFEST_PREFIX = 'manifest/';
/** Exports of tables, until the snapshot has read them. */
export const EXPORT_PREFIX = 'export/';

/** @example formatLandKey({...}) // 'land/matches/e0001/contract=v1/dt=2026-07-19/hour=21/shardId-000000000000/000…1-000…9-25.ndjson.gz' */
export function formatLandKey(key: LandKey): string {
  return `${LAND_PREFIX}${key.source}/${key.epoch}/contract=v${key.contractVersion}/dt=${key.date}/hour=${key.hour}/${key.shard}/${key.first}-${key.last}-${key.count}.ndjson.gz`;
}

const PATTERN =
  /^land\/([a-z][a-z0-9_]*)\/(e\d{4,})\/contract=v(\d+)\/dt=(\d{4}-\d\d-\d\d)\/hour=(\d\d)\/([^/]+)\/(\d+)-(\d+)-(\d+)\.ndjson\.gz$/;

/** Null when the key is not a land object's (a foreign file under the prefix is left alone and named in the load's status). */
export function parseLandKey(text: string): LandKey | null {
  const match = PATTERN.exec(text);
  if (!match) return null;
  const [, source = '', epoch = '', contract = '', date = '', hour = '', shard = '', first = '', last = '', count = ''] = match;
  return { source, epoch, contractVersion: Number(contract), date, hour, shard, first, last, count: Number(count) };
}

/** Prefix of all land objects of a source in an epoch. */
export function landPrefix(source: string, epoch: string): string {
  return `${LAND_PREFIX}${source}/${epoch}/`;
}
