import { AwsApiError, type AwsOperation, type JsonObject } from '../wire/aws-json.ts';
import type { TimePrecision } from './change-record.ts';
import type { Destination } from './destinations.ts';
import { requiredText } from './request-fields.ts';
import type { TableStore } from './table-store.ts';

/**
 * The API of a table's Kinesis destinations.
 * Source: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_EnableKinesisStreamingDestination.html
 */
export function streamingOperations(store: TableStore): ReadonlyMap<string, AwsOperation> {
  return new Map<string, AwsOperation>([
    ['EnableKinesisStreamingDestination', (input) => enable(store, input)],
    ['DisableKinesisStreamingDestination', (input) => disable(store, input)],
    ['UpdateKinesisStreamingDestination', (input) => update(store, input)],
    ['DescribeKinesisStreamingDestination', (input) => describe(store, input)],
  ]);
}

async function enable(store: TableStore, input: JsonObject): Promise<unknown> {
  const { table, streamArn } = await target(store, input);
  if (find(store, table, streamArn)?.status === 'ACTIVE') {
    throw new AwsApiError('ResourceInUseException', `Table ${table} already streams to ${streamArn}`);
  }
  const precision = precisionIn(input['EnableKinesisStreamingConfiguration']) ?? 'MILLISECOND';
  await store.gate.between(() => store.destinations.set(table, { streamArn, status: 'ACTIVE', precision }));
  return {
    TableName: table,
    StreamArn: streamArn,
    DestinationStatus: 'ENABLING',
    EnableKinesisStreamingConfiguration: { ApproximateCreationDateTimePrecision: precision },
  };
}

async function disable(store: TableStore, input: JsonObject): Promise<unknown> {
  const { table, streamArn } = await target(store, input);
  const destination = activeDestination(store, table, streamArn);
  await store.gate.between(() => store.destinations.set(table, { ...destination, status: 'DISABLED' }));
  return { TableName: table, StreamArn: streamArn, DestinationStatus: 'DISABLING' };
}

async function update(store: TableStore, input: JsonObject): Promise<unknown> {
  const { table, streamArn } = await target(store, input);
  const destination = activeDestination(store, table, streamArn);
  const precision = precisionIn(input['UpdateKinesisStreamingConfiguration']) ?? destination.precision;
  await store.gate.between(() => store.destinations.set(table, { ...destination, precision }));
  return {
    TableName: table,
    StreamArn: streamArn,
    DestinationStatus: 'UPDATING',
    UpdateKinesisStreamingConfiguration: { ApproximateCreationDateTimePrecision: precision },
  };
}

async function describe(store: TableStore, input: JsonObject): Promise<unknown> {
  const name = requiredText(input, 'TableName');
  const { TableName } = await store.table(name);
  return {
    TableName,
    KinesisDataStreamDestinations: store.destinations.of(TableName).map(({ streamArn, status, precision }) => ({
      StreamArn: streamArn,
      DestinationStatus: status,
      ApproximateCreationDateTimePrecision: precision,
    })),
  };
}

async function target(store: TableStore, input: JsonObject): Promise<{ table: string; streamArn: string }> {
  const { TableName } = await store.table(requiredText(input, 'TableName'));
  return { table: TableName, streamArn: requiredText(input, 'StreamArn') };
}

function find(store: TableStore, table: string, streamArn: string): Destination | undefined {
  return store.destinations.of(table).find((destination) => destination.streamArn === streamArn);
}

function activeDestination(store: TableStore, table: string, streamArn: string): Destination {
  const destination = find(store, table, streamArn);
  if (destination?.status !== 'ACTIVE')
    throw new AwsApiError('ResourceNotFoundException', `Table ${table} does not stream to ${streamArn}`);
  return destination;
}

function precisionIn(configuration: unknown): TimePrecision | undefined {
  if (typeof configuration !== 'object' || configuration === null) return undefined;
  const precision = (configuration as JsonObject)['ApproximateCreationDateTimePrecision'];
  if (precision === undefined) return undefined;
  if (precision === 'MILLISECOND' || precision === 'MICROSECOND') return precision;
  throw new AwsApiError(
    'ValidationException',
    `ApproximateCreationDateTimePrecision is MILLISECOND or MICROSECOND, not ${String(precision)}`,
  );
}
