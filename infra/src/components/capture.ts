import * as aws from '@pulumi/aws';
import type * as pulumi from '@pulumi/pulumi';
import { allow, useKey } from '../policy/policy-document.ts';
import { bucketArn, type Stack } from '../stack.ts';
import type { Artifacts } from './artifacts.ts';
import type { ChangeStream } from './change-stream.ts';
import type { Keys } from './keys.ts';
import { GIVEN_UP_PREFIX, type Lake } from './lake.ts';
import { LambdaFunction } from './lambda-function.ts';
import { captureWrites } from './lambda-grants.ts';
import { Stage } from './stage.ts';
import { streamRetry } from './stream-retry.ts';
import { streamedSources } from './streamed-sources.ts';

export interface CaptureInputs {
  readonly keys: Keys;
  readonly lake: Lake;
  readonly stream: ChangeStream;
  readonly artifacts: Artifacts;
}

/** Change records from the stream become land objects on S3. */
export class Capture extends Stage {
  readonly capture: LambdaFunction;
  /** UUID of the mapping from stream to function: its metrics carry it. */
  readonly mappingId: pulumi.Output<string>;

  constructor(stack: Stack, { keys, lake, stream, artifacts }: CaptureInputs, opts: pulumi.ComponentResourceOptions) {
    super('Capture', 'capture', opts);
    const { environment, settings } = stack;
    this.capture = new LambdaFunction(
      'capture-dynamodb',
      stack,
      keys,
      artifacts,
      {
        description: 'change records of DynamoDB tables become land objects',
        memoryMb: 1024,
        timeoutSeconds: 120,
        invokedBy: { kind: 'stream' },
        statements: [
          allow(
            'ReadTheStream',
            [
              'kinesis:DescribeStream',
              'kinesis:DescribeStreamSummary',
              'kinesis:GetRecords',
              'kinesis:GetShardIterator',
              'kinesis:ListShards',
            ],
            [stream.arn],
          ),
          useKey('DecryptTheStream', keys.stream.arn, 'read'),
          ...captureWrites(environment, keys.lake.arn),
          allow('KeepWhatIsGivenUp', ['s3:PutObject'], [bucketArn(environment, environment.buckets.landing, `${GIVEN_UP_PREFIX}*`)]),
          allow('FindTheBucket', ['s3:ListBucket'], [lake.landing.arn]),
        ],
      },
      { parent: this },
    );
    const mapping = new aws.lambda.EventSourceMapping(
      'changes-to-capture',
      {
        eventSourceArn: stream.arn,
        functionName: this.capture.arn,
        ...streamRetry(settings.stream.retentionHours),
        functionResponseTypes: [...streamRetry(settings.stream.retentionHours).functionResponseTypes],
        // S3 keeps the whole records; a queue would keep their sequence numbers only, which expire with the stream.
        destinationConfig: { onFailure: { destinationArn: lake.landing.arn } },
        metricsConfig: { metrics: ['EventCount'] },
      },
      this.inside({ dependsOn: [this.capture] }),
    );
    this.mappingId = mapping.uuid;
    for (const { table } of streamedSources(stack.platform).filter((source) => settings.ownTables.includes(source.table))) {
      new aws.dynamodb.KinesisStreamingDestination(
        `${table}-changes`,
        {
          tableName: environment.tables[table] ?? table,
          streamArn: stream.arn,
          approximateCreationDateTimePrecision: 'MICROSECOND',
        },
        this.inside(),
      );
    }
    this.registerOutputs();
  }
}
