import { createHash } from 'node:crypto';
import type { PlannedBatch } from './load-state.ts';

/** Under what name a batch runs in the warehouse: whoever comes after a crash finds it by this. At most 500 characters. */
export function statementName(
  rules: { readonly environment: string; readonly source: string },
  batch: Pick<PlannedBatch, 'loadId' | 'attempt'>,
): string {
  return `hakkai-load:${rules.environment}:${rules.source}:${batch.loadId}:${batch.attempt}`;
}

/** The Data API's ClientToken for a statement name: 64 characters, the most it takes. */
export function clientToken(name: string): string {
  return createHash('sha256').update(name).digest('hex');
}
