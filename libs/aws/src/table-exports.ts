import {
  DescribeExportCommand,
  DescribeTableCommand,
  ExportTableToPointInTimeCommand,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import type { TableExports } from '@hakkai/capture';
import { AwsRequestError, callAws } from './aws-request-error.ts';

/** Exports through DynamoDB itself; the table needs point-in-time recovery. */
export function createTableExports(client: DynamoDBClient): TableExports {
  return {
    async start({ table, bucket, prefix, token }) {
      const { Table } = await callAws('DescribeTable', table, () => client.send(new DescribeTableCommand({ TableName: table })));
      const request = {
        TableArn: Table?.TableArn,
        S3Bucket: bucket,
        S3Prefix: prefix,
        ClientToken: token,
        ExportFormat: 'DYNAMODB_JSON',
      } as const;
      const { ExportDescription } = await callAws('ExportTableToPointInTime', table, () =>
        client.send(new ExportTableToPointInTimeCommand(request)),
      );
      return required(ExportDescription?.ExportArn, table, 'ExportArn');
    },
    async status(arn) {
      const { ExportDescription: found } = await callAws('DescribeExport', arn, () =>
        client.send(new DescribeExportCommand({ ExportArn: arn })),
      );
      switch (found?.ExportStatus) {
        case 'COMPLETED':
          return {
            kind: 'completed',
            micros: BigInt(required(found.ExportTime, arn, 'ExportTime').getTime()) * 1000n,
            summaryKey: required(found.ExportManifest, arn, 'ExportManifest'),
          };
        case 'FAILED':
          return { kind: 'failed', message: `${found.FailureCode ?? 'unknown'}: ${found.FailureMessage ?? 'DynamoDB gives no reason'}` };
        default:
          return { kind: 'running' };
      }
    },
  };
}

function required<T>(value: T | undefined, subject: string, field: string): T {
  if (value === undefined) throw new AwsRequestError('the export', subject, new Error(`the answer has no ${field}`));
  return value;
}
