import type { LandObject } from './land-objects.ts';
import { LandConflictError, type LandStore } from './land-store.ts';

/** Puts an object where nothing is yet; an equal one that is there already is as good. @throws LandConflictError */
export async function land(store: LandStore, object: LandObject): Promise<void> {
  const outcome = await store.putIfAbsent(object.key, object.body, object.sha256);
  if (outcome === 'different') throw new LandConflictError(object.key, object.sha256);
}
