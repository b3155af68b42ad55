import type { RelationName } from '@hakkai/contract';
import { quoteIdentifier, quoteLiteral, quoteRelation } from './quote.ts';

/**
 * The head of a batch. LOCK comes first: it does not start the transaction's snapshot, so what the loads before this one committed is
 * seen by every statement after it. Then the fence: a load whose lease has passed to another fails here, by name.
 * Source: "LOCK", "Isolation levels in Amazon Redshift".
 */
export function lockStatements(lock: RelationName, fence: number, fencedAt: string): readonly string[] {
  const table = quoteRelation(lock);
  return [
    `lock ${table}`,
    [
      `select cast('stale fence ${fence}, the lock has ' || coalesce(held."fence"::varchar, 'none') as integer)`,
      `from (select max("fence") as "fence", count(*) as "rows" from ${table}) as held`,
      `where held."rows" <> 1 or held."fence" > ${fence}`,
    ].join('\n'),
    `update ${table} set ${quoteIdentifier('fence')} = ${fence}, ${quoteIdentifier('fenced_at')} = ${quoteLiteral(fencedAt)}`,
  ];
}

/** Whether an error of a batch, or the statement that failed, says that the fence was stale. */
export function isStaleFence(text: string): boolean {
  return text.includes('stale fence ');
}
