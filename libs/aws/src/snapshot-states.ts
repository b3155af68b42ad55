import { GetItemCommand, PutItemCommand, type AttributeValue, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SnapshotState, SnapshotStates } from '@hakkai/capture';
import { callAws } from './aws-request-error.ts';
import { conditionally } from './conditionally.ts';

/** Snapshots' states, beside the leases in their table; ids begin with `snapshot:`. */
export function createSnapshotStates(client: DynamoDBClient, table: string): SnapshotStates {
  const key = (id: string): string => `snapshot:${id}`;
  return {
    async read(id) {
      const { Item } = await callAws('GetItem', `${table}/${key(id)}`, () =>
        client.send(new GetItemCommand({ TableName: table, Key: { id: { S: key(id) } }, ConsistentRead: true })),
      );
      if (!Item) return null;
      return {
        attempt: Number(Item['attempt']?.N ?? 1),
        exportArn: Item['exportArn']?.S ?? null,
        filesLanded: Number(Item['filesLanded']?.N ?? 0),
        complete: Item['complete']?.BOOL === true,
      };
    },
    write(id, state, next) {
      return conditionally('PutItem', `${table}/${key(id)}`, () =>
        client.send(new PutItemCommand({ TableName: table, Item: { id: { S: key(id) }, ...fields(next) }, ...unchanged(state) })),
      );
    },
  };
}

function fields(state: SnapshotState): Record<string, AttributeValue> {
  return {
    attempt: { N: String(state.attempt) },
    exportArn: state.exportArn === null ? { NULL: true } : { S: state.exportArn },
    filesLanded: { N: String(state.filesLanded) },
    complete: { BOOL: state.complete },
  };
}

function unchanged(state: SnapshotState | null): {
  ConditionExpression: string;
  ExpressionAttributeValues?: Record<string, AttributeValue>;
} {
  if (!state) return { ConditionExpression: 'attribute_not_exists(id)' };
  const read = fields(state);
  return {
    ConditionExpression: 'attempt = :attempt and exportArn = :arn and filesLanded = :files',
    ExpressionAttributeValues: {
      ':attempt': read['attempt'] ?? { NULL: true },
      ':arn': read['exportArn'] ?? { NULL: true },
      ':files': read['filesLanded'] ?? { NULL: true },
    },
  };
}
