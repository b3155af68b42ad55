import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DescribeStreamSummaryCommand, type KinesisClient } from '@aws-sdk/client-kinesis';

const LOOK_MS = 20;

/** A new table is CREATING at first, as on AWS: a write before it is ACTIVE does not find it. */
export async function untilTableIsActive(client: DynamoDBClient, TableName: string): Promise<void> {
  await until(async () => (await client.send(new DescribeTableCommand({ TableName }))).Table?.TableStatus === 'ACTIVE');
}

/** A new stream takes no records before it is ACTIVE. */
export async function untilStreamIsActive(client: KinesisClient, StreamName: string): Promise<void> {
  await until(
    async () => (await client.send(new DescribeStreamSummaryCommand({ StreamName }))).StreamDescriptionSummary?.StreamStatus === 'ACTIVE',
  );
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
}
