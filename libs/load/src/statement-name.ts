import { createHash } from 'node:crypto';
import type { PlannedBatch } from './load-state.ts';

/**
 * Under what name a batch runs in the warehouse: whoever comes after a crash finds it by this. The objects are in it, because load ids
 * begin anew when the lease table is lost, and another batch of the same id must never be taken for this one. At most 500 characters.
 */
export function statementName(
  rules: { readonly environment: string; readonly source: string },
  batch: Pick<PlannedBatch, 'loadId' | 'attempt' | 'objects'>,
): string {
  const objects = createHash('sha256').update(batch.objects.map(({ key, sha256 }) => `${key} ${sha256}\n`).join(''));
  return `hakkai-load:${rules.environment}:${rules.source}:${batch.loadId}:${batch.attempt}:${objects.digest('hex').slice(0, 16)}`;
}

/** The Data API's ClientToken for a statement name: 64 characters, the most it takes. */
export function clientToken(name: string): string {
  return createHash('sha256').update(name).digest('hex');
}
