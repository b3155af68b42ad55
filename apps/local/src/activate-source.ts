import {
  DescribeKinesisStreamingDestinationCommand,
  type DynamoDBClient,
  EnableKinesisStreamingDestinationCommand,
} from '@aws-sdk/client-dynamodb';
import type { Environment } from '@hakkai/contract';
import { streamArn } from './environment-resources.ts';

/** What `infra` declares for a table that is ours: its changes go to the environment's stream, with times in microseconds. */
export async function sendChangesToStream(
  client: DynamoDBClient,
  environment: Pick<Environment, 'region' | 'account' | 'stream' | 'tables'>,
  table: string,
): Promise<void> {
  const TableName = environment.tables[table] ?? table;
  const StreamArn = streamArn(environment);
  const { KinesisDataStreamDestinations = [] } = await client.send(new DescribeKinesisStreamingDestinationCommand({ TableName }));
  if (KinesisDataStreamDestinations.some((one) => one.StreamArn === StreamArn && one.DestinationStatus === 'ACTIVE')) return;
  await client.send(
    new EnableKinesisStreamingDestinationCommand({
      TableName,
      StreamArn,
      EnableKinesisStreamingConfiguration: { ApproximateCreationDateTimePrecision: 'MICROSECOND' },
    }),
  );
}
