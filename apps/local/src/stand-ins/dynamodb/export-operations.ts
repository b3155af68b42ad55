import { AwsApiError, type AwsOperation, type JsonObject } from '../wire/aws-json.ts';
import { optionalText, requiredText } from './request-fields.ts';
import { manifestKey, type TableExport, type TableExports } from './table-export.ts';
import type { TableStore } from './table-store.ts';

const RECOVERY = 'hakkai-recovery~';

/**
 * Point-in-time recovery, as far as exports need it: full exports of the present moment in DynamoDB JSON.
 * Source: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExportTableToPointInTime.html
 */
export function exportOperations(store: TableStore, exports: TableExports): ReadonlyMap<string, AwsOperation> {
  return new Map<string, AwsOperation>([
    ['UpdateContinuousBackups', (input) => updateBackups(store, input)],
    ['DescribeContinuousBackups', (input) => describeBackups(store, input)],
    ['ExportTableToPointInTime', (input) => exportTable(store, exports, input)],
    ['DescribeExport', (input) => describeExport(exports, input)],
    ['ListExports', (input) => listExports(exports, input)],
  ]);
}

async function updateBackups(store: TableStore, input: JsonObject): Promise<unknown> {
  const { TableName } = await store.table(requiredText(input, 'TableName'));
  const specification = input['PointInTimeRecoverySpecification'] as JsonObject | undefined;
  if (typeof specification?.['PointInTimeRecoveryEnabled'] !== 'boolean') {
    throw new AwsApiError('ValidationException', 'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled is required');
  }
  await store.level.put(`${RECOVERY}${TableName}`, specification['PointInTimeRecoveryEnabled']);
  return describeBackups(store, input);
}

async function describeBackups(store: TableStore, input: JsonObject): Promise<unknown> {
  const { TableName } = await store.table(requiredText(input, 'TableName'));
  const enabled = (await store.level.get(`${RECOVERY}${TableName}`)) === true;
  return {
    ContinuousBackupsDescription: {
      ContinuousBackupsStatus: 'ENABLED',
      PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: enabled ? 'ENABLED' : 'DISABLED' },
    },
  };
}

async function exportTable(store: TableStore, exports: TableExports, input: JsonObject): Promise<unknown> {
  const arn = requiredText(input, 'TableArn');
  const table = await store.table(arn.slice(arn.lastIndexOf('/') + 1));
  const refused = ['ExportTime', 'IncrementalExportSpecification', 'S3SseKmsKeyId'].find((field) => input[field] !== undefined);
  if (refused) throw new AwsApiError('ValidationException', `not emulated: ExportTableToPointInTime with ${refused}`);
  const [format, type] = [optionalText(input, 'ExportFormat') ?? 'DYNAMODB_JSON', optionalText(input, 'ExportType') ?? 'FULL_EXPORT'];
  if (format !== 'DYNAMODB_JSON' || type !== 'FULL_EXPORT') {
    throw new AwsApiError('ValidationException', `not emulated: ExportTableToPointInTime as ${type} in ${format}`);
  }
  if ((await store.level.get(`${RECOVERY}${table.TableName}`)) !== true) {
    throw new AwsApiError('PointInTimeRecoveryUnavailableException', `Point in time recovery is not enabled for table ${table.TableName}`);
  }
  const [bucket, prefix] = [requiredText(input, 'S3Bucket'), optionalText(input, 'S3Prefix') ?? ''];
  const started = await exports.start(table, bucket, prefix, optionalText(input, 'ClientToken'));
  return { ExportDescription: description(started) };
}

async function describeExport(exports: TableExports, input: JsonObject): Promise<unknown> {
  const arn = requiredText(input, 'ExportArn');
  const found = await exports.find(arn);
  if (!found) throw new AwsApiError('ExportNotFoundException', `Export not found: ${arn}`);
  return { ExportDescription: description(found) };
}

async function listExports(exports: TableExports, input: JsonObject): Promise<unknown> {
  const arn = optionalText(input, 'TableArn');
  const found = (await exports.list()).filter(({ tableArn }) => arn === undefined || tableArn === arn);
  return {
    ExportSummaries: found.map(({ arn: ExportArn, status: ExportStatus }) => ({ ExportArn, ExportStatus, ExportType: 'FULL_EXPORT' })),
  };
}

/** Times are epoch seconds with a fraction on this protocol. */
function description(found: TableExport): object {
  return {
    ExportArn: found.arn,
    ExportStatus: found.status,
    StartTime: found.startTime / 1000,
    ...(found.endTime === undefined ? {} : { EndTime: found.endTime / 1000 }),
    ...(found.status === 'COMPLETED' ? { ExportManifest: manifestKey(found) } : {}),
    TableArn: found.tableArn,
    TableId: found.tableId,
    ExportTime: found.exportTime / 1000,
    S3Bucket: found.bucket,
    S3Prefix: found.prefix.slice(0, -1),
    S3SseAlgorithm: 'AES256',
    ...(found.failure ? { FailureCode: 'S3Unavailable', FailureMessage: found.failure } : {}),
    ExportFormat: 'DYNAMODB_JSON',
    ItemCount: found.itemCount,
    ExportType: 'FULL_EXPORT',
  };
}
