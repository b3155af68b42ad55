import { isStaleFence } from '@hakkai/statements';

/**
 * What an error of a batch calls for. Redshift says 1023 for a serializable isolation violation, and a snapshot conflict in words;
 * both mean that another transaction was there first, and that the same batch may succeed now.
 * Source: Amazon Redshift Database Developer Guide, "How to fix serializable isolation errors", "Isolation levels in Amazon Redshift".
 */
export type FailureKind =
  | { readonly kind: 'conflict' }
  | { readonly kind: 'stale-fence'; readonly lockFence: number | null }
  | { readonly kind: 'defect' };

const CONFLICT = /\b1023\b|serializable isolation violation|could not serialize access|concurrent transaction|deadlock detected|40001/i;

/** Any other failure of the statement that checks the fence, a missing privilege say, is none of the fence's. */
const FAILED_CAST = /invalid (digit|input syntax)/i;

/**
 * The statement that failed tells a stale fence as well as the message does, and more surely: a cast that fails on a compute node shows
 * no more than the first character of the text ("Invalid digit, Value 's'"). Then the lock's fence is not known, and null.
 */
export function failureKind({ message, sql }: { readonly message: string; readonly sql: string }): FailureKind {
  if (isStaleFence(message) || (FAILED_CAST.test(message) && isStaleFence(sql))) {
    const fence = /the lock has (\d+)/.exec(message)?.[1];
    return { kind: 'stale-fence', lockFence: fence === undefined ? null : Number(fence) };
  }
  return CONFLICT.test(message) ? { kind: 'conflict' } : { kind: 'defect' };
}
