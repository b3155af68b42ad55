import { createHash } from 'node:crypto';
import { parseLandKey, parseQuarantineKey, type LandKey } from '@hakkai/contract';
import type { Mark } from './lease.ts';
import type { ListedObject } from './object-listing.ts';

export interface NewObject extends ListedObject {
  readonly kind: 'land' | 'quarantine';
  readonly records: number;
}

export interface Discovery {
  /** oldest first, so that loading a beginning of the list moves the mark */
  readonly found: readonly NewObject[];
  /** objects under the prefix that are none of ours: left alone, and named */
  readonly foreign: readonly string[];
}

/** Which of the listed objects no load before this one has had. */
export function discover(listed: readonly ListedObject[], mark: Mark | null, overlapMs: number): Discovery {
  const found: NewObject[] = [];
  const foreign: string[] = [];
  for (const object of listed) {
    const place = placeOf(object.key);
    if (!place) foreign.push(object.key);
    else if (isNew(object, mark, overlapMs)) found.push({ ...object, kind: place.kind, records: place.key.count });
  }
  found.sort((a, b) => a.modifiedMs - b.modifiedMs || (a.key < b.key ? -1 : 1));
  return { found, foreign };
}

/** The mark once the objects, a beginning of what was discovered, are loaded. */
export function advanceMark(mark: Mark | null, loaded: readonly ListedObject[], overlapMs: number): Mark {
  const at = loaded.reduce((latest, object) => Math.max(latest, object.modifiedMs), mark?.at ?? 0);
  const seen = [...Object.entries(mark?.seen ?? {}), ...loaded.map((object) => [fingerprint(object.key), object.modifiedMs] as const)];
  return { at, seen: Object.fromEntries(seen.filter(([, time]) => time >= at - overlapMs)) };
}

/**
 * The key after which a listing begins. Keys are ordered by the hour of arrival, the mark is by the time of landing; records may land
 * late by `latenessMs` at most, so what is older than that need not be listed.
 *
 * @param folder `land/matches/e0001/contract=v1/`
 */
export function listAfter(folder: string, mark: Mark | null, latenessMs: number): string {
  if (!mark) return folder;
  const [date = '', time = ''] = new Date(Math.max(0, mark.at - latenessMs)).toISOString().split('T');
  return `${folder}dt=${date}/hour=${time.slice(0, 2)}/`;
}

function isNew(object: ListedObject, mark: Mark | null, overlapMs: number): boolean {
  if (!mark) return true;
  return object.modifiedMs >= mark.at - overlapMs && mark.seen[fingerprint(object.key)] === undefined;
}

function placeOf(text: string): { readonly kind: NewObject['kind']; readonly key: LandKey } | null {
  const land = parseLandKey(text);
  if (land) return { kind: 'land', key: land };
  const quarantine = parseQuarantineKey(text);
  return quarantine && { kind: 'quarantine', key: quarantine };
}

/** Short, because hundreds of them lie in one item of the lease table. */
function fingerprint(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 16);
}
