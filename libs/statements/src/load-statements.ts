import { physicalRelation, sourceRelations, UNROUTED, type StatementGroup } from '@hakkai/contract';
import { historyStatements } from './history-statements.ts';
import { ledgerStatements } from './ledger-statements.ts';
import type { LoadBatch, LoadObject } from './load-batch.ts';
import { lockStatements } from './lock-statements.ts';
import { objectRow, objectStatements } from './object-statements.ts';
import { quarantineStatements } from './quarantine-statements.ts';
import { removalStatements } from './removal-statements.ts';
import { StatementError } from './statement-error.ts';
import { winnerStatements } from './winner-statements.ts';

/** Limits of one BatchExecuteStatement. Source: Amazon Redshift Management Guide, "Considerations when calling the Data API". */
export const MAX_BATCH_STATEMENTS = 40;
export const MAX_BATCH_BYTES = 100_000;

/** Room for the list of objects. A DynamoDB key has at most two attributes, so the rest of a batch stays far below what is left. */
const MAX_OBJECT_LIST_BYTES = 60_000;

/**
 * The one transaction that loads a batch: lock → fence → objects not yet in the ledger → stage and COPY → history → winners → MERGE →
 * quarantine → ledger. It has no IF: what must not go on fails in a statement of its own, with a readable message, and a batch that
 * fails leaves nothing. No TRUNCATE is in it, because that commits.
 *
 * @throws StatementError when the batch does not fit the Data API, or an object has no manifest.
 */
export function loadStatements(batch: LoadBatch): StatementGroup {
  if (batch.objects.length === 0) throw new StatementError('A load without objects has nothing to say to the warehouse.');
  const lock = physicalRelation(batch.environment, sourceRelations(batch.source?.name ?? UNROUTED).lock);
  const statements = [
    ...lockStatements(lock, batch.loadId, batch.loadedAt),
    ...objectStatements(batch),
    ...landStatements(batch),
    ...(has(batch, 'quarantine') ? quarantineStatements(batch, manifestOf(batch, 'quarantine')) : []),
    ...ledgerStatements(batch),
  ];
  const bytes = statements.reduce((sum, statement) => sum + new TextEncoder().encode(statement).length, 0);
  if (statements.length > MAX_BATCH_STATEMENTS || bytes > MAX_BATCH_BYTES)
    throw new StatementError(
      `The load of ${batch.objects.length} objects is ${statements.length} statements of ${bytes} bytes, the Data API takes ${MAX_BATCH_STATEMENTS} of ${MAX_BATCH_BYTES}: load fewer objects at once.`,
    );
  return { transaction: 'single', statements };
}

/** The longest beginning of the list that fits one batch; at least one object. */
export function takeObjects<T extends LoadObject>(objects: readonly T[]): readonly T[] {
  let bytes = 0;
  const over = objects.findIndex((object) => {
    bytes += new TextEncoder().encode(objectRow(object)).length + 2;
    return bytes > MAX_OBJECT_LIST_BYTES;
  });
  return over === -1 ? objects : objects.slice(0, Math.max(1, over));
}

function landStatements(batch: LoadBatch): readonly string[] {
  if (!batch.objects.some((object) => object.kind === 'land')) return [];
  const { source } = batch;
  if (!source) throw new StatementError('Records without a source can only be quarantined.');
  const changes = has(batch, 'land')
    ? [...historyStatements(batch, source, manifestOf(batch, 'land')), ...winnerStatements(batch, source)]
    : [];
  return [...changes, ...removalStatements(batch, source)];
}

/** Whether there is something to COPY: the object that ends a snapshot has no record. */
function has(batch: LoadBatch, kind: LoadObject['kind']): boolean {
  return batch.objects.some((object) => object.kind === kind && object.records > 0);
}

function manifestOf(batch: LoadBatch, kind: LoadObject['kind']): string {
  const url = batch.manifestUrls[kind];
  if (url === undefined) throw new StatementError(`The load has ${kind} objects and no manifest of them.`);
  return url;
}
