import { formatLandKey, parseLandKey, type LandKey } from './land-key.ts';

/**
 * The last object of a snapshot: it holds no record and says that every row of the export has landed before it. What the load then
 * concludes is in it alone: a key that is older than the export and not in it was removed.
 */
export function formatSnapshotEndKey(place: Omit<LandKey, 'shard' | 'first' | 'last' | 'count'>, micros: bigint): string {
  const none = '0'.repeat(56);
  return formatLandKey({ ...place, shard: `snapshot-${micros}-end`, first: none, last: none, count: 0 });
}

/** T1 of the snapshot that the object ends, in microseconds since 1970; null for any other object. */
export function snapshotEndOf(key: string): bigint | null {
  const micros = /^snapshot-(\d+)-end$/.exec(parseLandKey(key)?.shard ?? '')?.[1];
  return micros === undefined ? null : BigInt(micros);
}
