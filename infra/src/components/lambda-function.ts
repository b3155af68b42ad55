import * as aws from '@pulumi/aws';
import type { DatabaseWork } from '@hakkai/contract';
import * as pulumi from '@pulumi/pulumi';
import { allow, allowUnscoped, policyDocument, trustPolicy, useKey, type Statement } from '../policy/policy-document.ts';
import { physicalName, type Stack } from '../stack.ts';
import { functionCode, type Artifacts, type FunctionName } from './artifacts.ts';
import { databaseRoleTag } from './database-role.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { Keys } from './keys.ts';
import { Stage } from './stage.ts';

export interface LambdaFunctionArgs {
  readonly description: string;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  /** What it may do beside writing its log and its traces. */
  readonly statements: readonly Statement[];
  /**
   * `stream`: an event source mapping retries and gives up for it.
   * `event`: invoked without anyone waiting; retried this often, then the event goes to a queue.
   * `call`: somebody waits for the answer and retries.
   */
  readonly invokedBy: { readonly kind: 'stream' } | { readonly kind: 'event'; readonly retries: 0 | 1 | 2 } | { readonly kind: 'call' };
  readonly environment?: Readonly<Record<string, pulumi.Input<string>>>;
  /** What it does in the warehouse, where it signs in there. */
  readonly databaseWork?: DatabaseWork;
}

/** An event older than this helps nobody: the next tick of the schedule has already looked. */
const EVENT_AGE_SECONDS = 3600;

/** A Lambda with a role of its own, an encrypted log that ends, traces, and a place for what it failed on. */
export class LambdaFunction extends Stage {
  readonly arn: pulumi.Output<string>;
  /** The function's name in AWS. */
  readonly name: string;
  readonly logGroup: string;
  readonly deadLetters: DeadLetterQueue | null;

  constructor(
    logical: FunctionName,
    stack: Stack,
    keys: Keys,
    artifacts: Artifacts,
    args: LambdaFunctionArgs,
    opts: pulumi.ComponentResourceOptions,
  ) {
    super('LambdaFunction', logical, opts);
    this.name = physicalName(stack, logical);
    this.logGroup = `/aws/lambda/${this.name}`;
    this.deadLetters = args.invokedBy.kind === 'event' ? new DeadLetterQueue(logical, stack, keys, { parent: this }) : null;
    const log = new aws.cloudwatch.LogGroup(
      logical,
      { name: this.logGroup, retentionInDays: stack.settings.logs.retentionDays, kmsKeyId: keys.operations.arn },
      this.inside(),
    );
    const role = new aws.iam.Role(
      logical,
      {
        name: this.name,
        description: args.description,
        assumeRolePolicy: pulumi.jsonStringify(trustPolicy(['lambda.amazonaws.com'])),
        ...(args.databaseWork ? { tags: databaseRoleTag(stack.environment, args.databaseWork) } : {}),
      },
      this.inside(),
    );
    const policy = new aws.iam.RolePolicy(
      logical,
      {
        role: role.id,
        policy: pulumi.jsonStringify(
          policyDocument(
            allow('WriteOwnLog', ['logs:CreateLogStream', 'logs:PutLogEvents'], [pulumi.interpolate`${log.arn}:*`]),
            allowUnscoped('WriteTraces', ['xray:PutTraceSegments', 'xray:PutTelemetryRecords']),
            ...(this.deadLetters
              ? [
                  allow('KeepFailedEvents', ['sqs:SendMessage'], [this.deadLetters.arn]),
                  useKey('EncryptFailedEvents', keys.operations.arn, 'write'),
                ]
              : []),
            ...args.statements,
          ),
        ),
      },
      this.inside(),
    );
    const lambda = new aws.lambda.Function(
      logical,
      {
        name: this.name,
        description: args.description,
        role: role.arn,
        runtime: aws.lambda.Runtime.NodeJS24dX,
        architectures: ['arm64'],
        handler: 'index.handler',
        code: functionCode(artifacts, logical),
        memorySize: args.memoryMb,
        timeout: args.timeoutSeconds,
        kmsKeyArn: keys.operations.arn,
        tracingConfig: { mode: 'Active' },
        environment: {
          variables: { HAKKAI_ENVIRONMENT: stack.environment.name, NODE_OPTIONS: '--enable-source-maps', ...args.environment },
        },
        ...(this.deadLetters ? { deadLetterConfig: { targetArn: this.deadLetters.arn } } : {}),
      },
      this.inside({ dependsOn: [policy, log] }),
    );
    this.arn = lambda.arn;
    if (args.invokedBy.kind === 'event') {
      new aws.lambda.FunctionEventInvokeConfig(
        logical,
        {
          functionName: lambda.name,
          maximumRetryAttempts: args.invokedBy.retries,
          maximumEventAgeInSeconds: EVENT_AGE_SECONDS,
        },
        this.inside(),
      );
    }
    this.registerOutputs();
  }
}
