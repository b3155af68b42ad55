import { GetItemCommand, PutItemCommand, UpdateItemCommand, type AttributeValue, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Lease, LeaseStore, Mark, PendingLoad } from '@hakkai/load';
import { callAws } from './aws-request-error.ts';
import { conditionally } from './conditionally.ts';

/** Thrown when an item of the lease table was not written by a load. */
export class LeaseItemError extends Error {
  constructor(table: string, id: string, field: string) {
    super(
      `The item "${id}" of the lease table ${table} has no valid "${field}". Delete the item: the next load then lists all objects, and the ledger skips those it has.`,
    );
    this.name = 'LeaseItemError';
  }
}

interface LeaseItem extends Lease {
  readonly holder: string;
  readonly untilMs: number;
}

/**
 * Leases and marks as items of one DynamoDB table with the key `id`; every write is conditional on the fence that was read, so of two
 * who ask at once one gets the lease.
 *
 * @example createLeaseStore(createDynamoDbClient(), environment.leaseTable)
 */
export function createLeaseStore(client: DynamoDBClient, table: string): LeaseStore {
  return {
    async acquire({ id, holder, nowMs, leaseMs, above }) {
      const present = await read(client, table, id);
      if (present && present.untilMs > nowMs && present.holder !== holder) return null;
      const lease = { fence: Math.max(present?.fence ?? 0, above) + 1, mark: present?.mark ?? null, pending: present?.pending ?? null };
      const condition = present
        ? { ConditionExpression: 'fence = :read', ExpressionAttributeValues: { ':read': { N: String(present.fence) } } }
        : { ConditionExpression: 'attribute_not_exists(id)' };
      const taken = await conditionally('PutItem', `${table}/${id}`, () =>
        client.send(
          new PutItemCommand({ TableName: table, Item: toItem(id, { ...lease, holder, untilMs: nowMs + leaseMs }), ...condition }),
        ),
      );
      return taken ? lease : null;
    },
    save(id, fence, { mark, pending, untilMs }) {
      return conditionally('UpdateItem', `${table}/${id}`, () =>
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: { id: { S: id } },
            UpdateExpression: 'SET mark = :mark, pending = :pending, heldUntil = :until',
            ConditionExpression: 'fence = :fence',
            ExpressionAttributeValues: {
              ':mark': json(mark),
              ':pending': json(pending),
              ':until': { N: String(untilMs) },
              ':fence': { N: String(fence) },
            },
          }),
        ),
      );
    },
    async release(id, fence) {
      await conditionally('UpdateItem', `${table}/${id}`, () =>
        client.send(
          new UpdateItemCommand({
            TableName: table,
            Key: { id: { S: id } },
            UpdateExpression: 'SET heldUntil = :zero, pending = :none',
            ConditionExpression: 'fence = :fence',
            ExpressionAttributeValues: { ':zero': { N: '0' }, ':none': { NULL: true }, ':fence': { N: String(fence) } },
          }),
        ),
      );
    },
  };
}

async function read(client: DynamoDBClient, table: string, id: string): Promise<LeaseItem | null> {
  const { Item } = await callAws('GetItem', `${table}/${id}`, () =>
    client.send(new GetItemCommand({ TableName: table, Key: { id: { S: id } }, ConsistentRead: true })),
  );
  if (!Item) return null;
  const number = (field: string): number => {
    const value = Number(Item[field]?.N ?? Number.NaN);
    if (!Number.isSafeInteger(value)) throw new LeaseItemError(table, id, field);
    return value;
  };
  return {
    fence: number('fence'),
    untilMs: number('heldUntil'),
    holder: Item['holder']?.S ?? '',
    mark: readMark(Item['mark'], () => new LeaseItemError(table, id, 'mark')),
    pending: readPending(Item['pending'], () => new LeaseItemError(table, id, 'pending')),
  };
}

function toItem(id: string, lease: LeaseItem): Record<string, AttributeValue> {
  return {
    id: { S: id },
    fence: { N: String(lease.fence) },
    holder: { S: lease.holder },
    heldUntil: { N: String(lease.untilMs) },
    mark: json(lease.mark),
    pending: json(lease.pending),
  };
}

function json(value: Mark | PendingLoad | null): AttributeValue {
  return value === null ? { NULL: true } : { S: JSON.stringify(value) };
}

function parse(value: AttributeValue | undefined, problem: () => Error): unknown {
  if (!value || value.NULL === true) return null;
  try {
    return JSON.parse(value.S ?? '');
  } catch (cause) {
    const error = problem();
    error.cause = cause;
    throw error;
  }
}

function readMark(value: AttributeValue | undefined, problem: () => Error): Mark | null {
  const parsed = parse(value, problem);
  return parsed === null ? null : asMark(parsed, problem);
}

function asMark(value: unknown, problem: () => Error): Mark {
  if (!isRecord(value) || typeof value['at'] !== 'number' || !isRecord(value['seen'])) throw problem();
  const seen = Object.entries(value['seen']).map(([key, at]) => {
    if (typeof at !== 'number') throw problem();
    return [key, at] as const;
  });
  return { at: value['at'], seen: Object.fromEntries(seen) };
}

function readPending(value: AttributeValue | undefined, problem: () => Error): PendingLoad | null {
  const parsed = parse(value, problem);
  if (parsed === null) return null;
  if (!isRecord(parsed) || typeof parsed['statementName'] !== 'string') throw problem();
  return { statementName: parsed['statementName'], mark: asMark(parsed['mark'], problem) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
