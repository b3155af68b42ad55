import { isStaleFence } from '@hakkai/statements';

/**
 * What an error of a batch calls for. Redshift says 1023 for a serializable isolation violation, and a snapshot conflict in words;
 * both mean that another transaction was there first, and that the same batch may succeed now.
 * Source: Amazon Redshift Database Developer Guide, "How to fix serializable isolation errors", "Isolation levels in Amazon Redshift".
 */
export type FailureKind =
  | { readonly kind: 'conflict' }
  | { readonly kind: 'stale-fence'; readonly lockFence: number }
  | { readonly kind: 'defect' };

const CONFLICT = /\b1023\b|serializable isolation violation|could not serialize access|concurrent transaction|deadlock detected|40001/i;

export function failureKind(message: string): FailureKind {
  if (isStaleFence(message)) return { kind: 'stale-fence', lockFence: Number(/the lock has (\d+)/.exec(message)?.[1] ?? 0) };
  return CONFLICT.test(message) ? { kind: 'conflict' } : { kind: 'defect' };
}
