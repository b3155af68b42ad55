import {
  type AttributeValue,
  BatchWriteItemCommand,
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  paginateQuery,
  ResourceNotFoundException,
  UpdateContinuousBackupsCommand,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { untilTableIsActive } from '../until-active.ts';
import { type MatchItem, tournamentId } from './match-item.ts';

/** DynamoDB takes 25 writes in a batch. */
const BATCH = 25;

/** Creates the service's table if it is not there, with point-in-time recovery on, and waits until it can be written. */
export async function prepareMatchesTable(client: DynamoDBClient, table: string): Promise<void> {
  if (!(await tableExists(client, table))) {
    await client.send(
      new CreateTableCommand({
        TableName: table,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [
          { AttributeName: 'tournamentId', AttributeType: 'S' },
          { AttributeName: 'matchNo', AttributeType: 'N' },
        ],
        KeySchema: [
          { AttributeName: 'tournamentId', KeyType: 'HASH' },
          { AttributeName: 'matchNo', KeyType: 'RANGE' },
        ],
      }),
    );
  }
  await untilTableIsActive(client, table);
  await client.send(
    new UpdateContinuousBackupsCommand({ TableName: table, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }),
  );
}

/** Items of one tournament by match number. */
export async function matchesOf(client: DynamoDBClient, table: string, year: number): Promise<Map<number, MatchItem>> {
  const found = new Map<number, MatchItem>();
  const query = {
    TableName: table,
    ConsistentRead: true,
    KeyConditionExpression: 'tournamentId = :id',
    ExpressionAttributeValues: { ':id': { S: tournamentId(year) } satisfies AttributeValue },
  };
  for await (const { Items = [] } of paginateQuery({ client }, query))
    for (const item of Items) found.set(Number(item['matchNo']?.N), item);
  return found;
}

/** Writes items in batches; what DynamoDB leaves unprocessed is written again. */
export async function writeMatches(
  client: DynamoDBClient,
  table: string,
  items: readonly MatchItem[],
  onWritten: (count: number) => void,
): Promise<void> {
  for (let at = 0; at < items.length; at += BATCH) {
    const batch = items.slice(at, at + BATCH);
    let rest: WriteRequest[] = batch.map((Item) => ({ PutRequest: { Item } }));
    while (rest.length > 0) {
      const { UnprocessedItems } = await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: rest } }));
      rest = UnprocessedItems?.[table] ?? [];
    }
    onWritten(batch.length);
  }
}

async function tableExists(client: DynamoDBClient, table: string): Promise<boolean> {
  try {
    await client.send(new DescribeTableCommand({ TableName: table }));
    return true;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return false;
    throw error;
  }
}
