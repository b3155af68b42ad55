import * as aws from '@pulumi/aws';
import type * as pulumi from '@pulumi/pulumi';
import { EXPORT_PREFIX, minutes } from '@hakkai/contract';
import { allow, allowUnscoped, useKey } from '../policy/policy-document.ts';
import { bucketArn, iamArn, physicalName, type Stack } from '../stack.ts';
import type { Artifacts } from './artifacts.ts';
import type { ChangeStream } from './change-stream.ts';
import { FunctionSchedule } from './function-schedule.ts';
import type { Keys } from './keys.ts';
import { LambdaFunction } from './lambda-function.ts';
import { captureWrites, holdLeases, sourceTableArns } from './lambda-grants.ts';
import { Stage } from './stage.ts';
import { streamedSources } from './streamed-sources.ts';
import { tableCreatedPattern } from './table-created.ts';

export interface ActivationInputs {
  readonly keys: Keys;
  readonly stream: ChangeStream;
  readonly artifacts: Artifacts;
}

/**
 * Sources whose tables belong to other teams: the moment a table appears, its changes are sent to the stream and its snapshot
 * is taken. A table is noticed by the event of its creation, and by a look every five minutes.
 */
export class Activation extends Stage {
  readonly activate: LambdaFunction;
  readonly snapshot: LambdaFunction;

  constructor(stack: Stack, { keys, stream, artifacts }: ActivationInputs, opts: pulumi.ComponentResourceOptions) {
    super('Activation', 'activation', opts);
    const { environment, platform } = stack;
    const tables = sourceTableArns(
      environment,
      streamedSources(platform).map(({ table }) => table),
    );
    const exports = bucketArn(environment, environment.buckets.landing, `${EXPORT_PREFIX}*`);
    this.snapshot = new LambdaFunction(
      'snapshot',
      stack,
      keys,
      artifacts,
      {
        description: 'the export of a table becomes land objects',
        memoryMb: 1024,
        timeoutSeconds: 900,
        invokedBy: { kind: 'event', retries: 2 },
        statements: [
          ...this.exportGrants(tables, exports),
          allow('ReadTheExport', ['s3:GetObject'], [exports]),
          ...captureWrites(environment, keys.lake.arn),
          ...holdLeases(environment, keys.operations.arn),
        ],
      },
      { parent: this },
    );
    this.activate = new LambdaFunction(
      'activate-source',
      stack,
      keys,
      artifacts,
      {
        description: 'a source whose table has appeared: checks its keys, sends its changes to the stream, takes its snapshot',
        memoryMb: 256,
        timeoutSeconds: 120,
        // The next sweep looks again.
        invokedBy: { kind: 'event', retries: 0 },
        environment: { HAKKAI_SNAPSHOT_FUNCTION: this.snapshot.name },
        statements: [
          allow(
            'SendChangesToTheStream',
            [
              'dynamodb:DescribeTable',
              'dynamodb:DescribeContinuousBackups',
              'dynamodb:DescribeKinesisStreamingDestination',
              'dynamodb:EnableKinesisStreamingDestination',
              'dynamodb:UpdateKinesisStreamingDestination',
            ],
            tables,
          ),
          allow('PointAtTheStream', ['kinesis:DescribeStream', 'kinesis:DescribeStreamSummary', 'kinesis:PutRecords'], [stream.arn]),
          allowUnscoped('FindTheStream', ['kinesis:ListStreams']),
          useKey('EncryptTheStream', keys.stream.arn, 'write'),
          // DynamoDB writes to the stream as a role of its own, which the first destination of an account creates.
          allow(
            'LetDynamoDbWriteToStreams',
            ['iam:CreateServiceLinkedRole'],
            [
              iamArn(
                environment,
                'role/aws-service-role/kinesisreplication.dynamodb.amazonaws.com/AWSServiceRoleForDynamoDBKinesisDataStreamsReplication',
              ),
            ],
            { StringEquals: { 'iam:AWSServiceName': 'kinesisreplication.dynamodb.amazonaws.com' } },
          ),
          allow('TakeTheSnapshot', ['lambda:InvokeFunction'], [this.snapshot.arn]),
          ...holdLeases(environment, keys.operations.arn),
        ],
      },
      { parent: this },
    );
    new FunctionSchedule(
      'activate-source',
      stack,
      keys,
      this.activate,
      [{ name: 'sweep', every: minutes(5), event: { sweep: true }, description: 'looks for tables that have appeared' }],
      { parent: this },
    );
    this.onTableCreated(stack);
    this.registerOutputs();
  }

  private exportGrants(tables: readonly string[], exports: string) {
    return [
      allow('ExportTables', ['dynamodb:ExportTableToPointInTime', 'dynamodb:DescribeTable'], tables),
      allow(
        'FollowExports',
        ['dynamodb:DescribeExport'],
        tables.map((table) => `${table}/export/*`),
      ),
      // DynamoDB writes an export with the rights of the one who asks for it.
      allow('WriteExports', ['s3:PutObject', 's3:AbortMultipartUpload'], [exports]),
    ];
  }

  /** CloudTrail sees the creation of a table; an account without a trail has the sweep alone. */
  private onTableCreated(stack: Stack): void {
    const { environment, platform } = stack;
    const tables = streamedSources(platform).map(({ table }) => environment.tables[table] ?? table);
    const rule = new aws.cloudwatch.EventRule(
      'table-created',
      {
        name: physicalName(stack, 'table-created'),
        description: 'a table that a source waits for has been created',
        eventPattern: JSON.stringify(tableCreatedPattern(tables)),
      },
      this.inside(),
    );
    const permission = new aws.lambda.Permission(
      'table-created',
      {
        action: 'lambda:InvokeFunction',
        function: this.activate.name,
        principal: 'events.amazonaws.com',
        sourceArn: rule.arn,
        sourceAccount: environment.account,
      },
      this.inside({ dependsOn: [this.activate] }),
    );
    new aws.cloudwatch.EventTarget('table-created', { rule: rule.name, arn: this.activate.arn }, this.inside({ dependsOn: [permission] }));
  }
}
