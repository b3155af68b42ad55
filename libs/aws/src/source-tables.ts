import {
  DescribeContinuousBackupsCommand,
  DescribeKinesisStreamingDestinationCommand,
  DescribeTableCommand,
  EnableKinesisStreamingDestinationCommand,
  ResourceNotFoundException,
  UpdateKinesisStreamingDestinationCommand,
  type DynamoDBClient,
  type KinesisDataStreamDestination,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import type { KeyAttributeType, SourceTable, SourceTables } from '@hakkai/capture';
import { callAws } from './aws-request-error.ts';

const MICROSECONDS = { ApproximateCreationDateTimePrecision: 'MICROSECOND' } as const;

/** The tables of sources through DynamoDB itself. Errors: AwsRequestError. */
export function createSourceTables(client: DynamoDBClient): SourceTables {
  return {
    async observe(table, streamArn) {
      const description = await describe(client, table);
      if (!description) return null;
      const backups = await callAws('DescribeContinuousBackups', table, () =>
        client.send(new DescribeContinuousBackupsCommand({ TableName: table })),
      );
      const { KinesisDataStreamDestinations = [] } = await callAws('DescribeKinesisStreamingDestination', table, () =>
        client.send(new DescribeKinesisStreamingDestinationCommand({ TableName: table })),
      );
      const recovery = backups.ContinuousBackupsDescription?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus;
      return {
        status: description.TableStatus === 'ACTIVE' ? 'active' : 'changing',
        keys: keysOf(description),
        pointInTimeRecovery: recovery === 'ENABLED',
        destination: destinationOf(KinesisDataStreamDestinations.find(({ StreamArn }) => StreamArn === streamArn)),
      };
    },
    async enableDestination(table, streamArn) {
      const request = { TableName: table, StreamArn: streamArn, EnableKinesisStreamingConfiguration: MICROSECONDS };
      await callAws('EnableKinesisStreamingDestination', table, () => client.send(new EnableKinesisStreamingDestinationCommand(request)));
    },
    async setMicroseconds(table, streamArn) {
      const request = { TableName: table, StreamArn: streamArn, UpdateKinesisStreamingConfiguration: MICROSECONDS };
      await callAws('UpdateKinesisStreamingDestination', table, () => client.send(new UpdateKinesisStreamingDestinationCommand(request)));
    },
  };
}

async function describe(client: DynamoDBClient, table: string): Promise<TableDescription | null> {
  return callAws('DescribeTable', table, async () => {
    try {
      return (await client.send(new DescribeTableCommand({ TableName: table }))).Table ?? null;
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return null;
      throw error;
    }
  });
}

function keysOf({ KeySchema = [], AttributeDefinitions = [] }: TableDescription): Readonly<Record<string, KeyAttributeType>> {
  const types = new Map(AttributeDefinitions.map(({ AttributeName, AttributeType }) => [AttributeName, AttributeType]));
  return Object.fromEntries(KeySchema.map(({ AttributeName = '' }) => [AttributeName, types.get(AttributeName) ?? 'S']));
}

/** Source: Amazon DynamoDB API Reference, "KinesisDataStreamDestination". */
function destinationOf(found: KinesisDataStreamDestination | undefined): SourceTable['destination'] {
  const microseconds = found?.ApproximateCreationDateTimePrecision === 'MICROSECOND';
  switch (found?.DestinationStatus) {
    case 'ACTIVE':
      return { status: 'active', microseconds };
    case 'ENABLING':
    case 'DISABLING':
    case 'UPDATING':
      return { status: 'changing', microseconds };
    case 'DISABLED':
    case 'ENABLE_FAILED':
    case undefined:
      return { status: 'none', microseconds: false };
  }
}
