import { UNROUTED } from '@hakkai/contract';
import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { policyDocument } from '../policy/policy-document.ts';
import { physicalName, type Stack } from '../stack.ts';
import type { Activation } from './activation.ts';
import {
  airflowAlarms,
  captureAlarms,
  failedEvents,
  freshnessAlarm,
  functionErrors,
  LOAD_NAMESPACE,
  LOADS_DONE,
  quarantineAlarm,
  QUARANTINED,
  streamAlarm,
  type AlarmPlan,
} from './alarm-plan.ts';
import type { Capture } from './capture.ts';
import type { ChangeStream } from './change-stream.ts';
import type { Deliver } from './deliver.ts';
import type { Keys } from './keys.ts';
import type { LambdaFunction } from './lambda-function.ts';
import type { Load } from './load.ts';
import type { Orchestration } from './orchestration.ts';
import { Stage } from './stage.ts';
import { streamedSources } from './streamed-sources.ts';

export interface ObserveInputs {
  readonly keys: Keys;
  readonly stream: ChangeStream;
  readonly capture: Capture;
  readonly activation: Activation | null;
  readonly load: Load;
  readonly orchestration: Orchestration;
  readonly deliver: Deliver;
}

/** Alarms that carry their diagnosis, to one topic. */
export class Observe extends Stage {
  readonly topicArn: pulumi.Output<string>;

  constructor(stack: Stack, inputs: ObserveInputs, opts: pulumi.ComponentResourceOptions) {
    super('Observe', 'observe', opts);
    const topic = new aws.sns.Topic(
      'alarms',
      { name: physicalName(stack, 'alarms'), kmsMasterKeyId: inputs.keys.operations.arn },
      this.inside(),
    );
    this.topicArn = topic.arn;
    new aws.sns.TopicPolicy(
      'alarms',
      {
        arn: topic.arn,
        policy: pulumi.jsonStringify(
          policyDocument(
            {
              Sid: 'AlarmsOfThisAccount',
              Effect: 'Allow',
              Principal: { Service: 'cloudwatch.amazonaws.com' },
              Action: ['sns:Publish'],
              Resource: [topic.arn],
              Condition: { StringEquals: { 'aws:SourceAccount': stack.environment.account } },
            },
            {
              Sid: 'TlsOnly',
              Effect: 'Deny',
              Principal: '*',
              Action: ['sns:Publish'],
              Resource: [topic.arn],
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            },
          ),
        ),
      },
      this.inside(),
    );
    if (stack.settings.alarmEmail !== undefined) {
      new aws.sns.TopicSubscription(
        'alarms-by-mail',
        { topic: topic.arn, protocol: 'email', endpoint: stack.settings.alarmEmail },
        this.inside(),
      );
    }
    this.measureLoads(inputs.load.load);
    for (const plan of this.plans(stack, inputs)) this.alarm(stack, plan, topic);
    this.registerOutputs();
  }

  private plans(stack: Stack, { stream, capture, activation, load, orchestration, deliver }: ObserveInputs): readonly AlarmPlan[] {
    const streamed = new Set(streamedSources(stack.platform).map(({ source }) => source));
    const sources = stack.platform.sources.filter(({ name }) => streamed.has(name));
    const freshest = Math.min(...sources.map(({ freshness }) => freshness.seconds), 3600);
    return [
      streamAlarm(stream.name),
      ...captureAlarms(capture.capture.name, capture.mappingId, freshest),
      ...functionAlarms('capture-dynamodb', capture.capture, 'Capture fails: changes stay in the stream and are tried again.'),
      ...functionAlarms('load', load.load, 'A load fails: its objects stay on S3 and the next tick tries again.'),
      ...(activation
        ? [
            ...functionAlarms('activate-source', activation.activate, 'A table that has appeared is not connected yet.'),
            ...functionAlarms('snapshot', activation.snapshot, 'A snapshot fails: its source has changes, but not what was there before.'),
          ]
        : []),
      ...sources.map(freshnessAlarm),
      ...[...streamed, UNROUTED].map(quarantineAlarm),
      ...airflowAlarms(orchestration.name),
      ...functionAlarms('deliver-slack', deliver.slack, 'A report does not reach Slack.'),
    ];
  }

  /** The load says in its log what each run did; filters make metrics of it, so that the load needs no call for them. */
  private measureLoads(load: LambdaFunction): void {
    for (const { name, pattern, value } of [LOADS_DONE, QUARANTINED]) {
      new aws.cloudwatch.LogMetricFilter(
        name,
        {
          name,
          logGroupName: load.logGroup,
          pattern,
          metricTransformation: { namespace: LOAD_NAMESPACE, name, value, unit: 'Count', dimensions: { source: '$.source' } },
        },
        this.inside({ dependsOn: [load] }),
      );
    }
  }

  private alarm(stack: Stack, plan: AlarmPlan, topic: aws.sns.Topic): void {
    new aws.cloudwatch.MetricAlarm(
      plan.name,
      {
        name: physicalName(stack, plan.name),
        alarmDescription: plan.diagnosis,
        namespace: plan.namespace,
        metricName: plan.metric,
        dimensions: { ...plan.dimensions },
        statistic: plan.statistic,
        period: plan.periodSeconds,
        evaluationPeriods: plan.periods,
        comparisonOperator: plan.when === 'at least' ? 'GreaterThanOrEqualToThreshold' : 'LessThanThreshold',
        threshold: plan.threshold,
        treatMissingData: plan.silence === 'alarm' ? 'breaching' : 'notBreaching',
        alarmActions: [topic.arn],
        okActions: [topic.arn],
      },
      this.inside(),
    );
  }
}

function functionAlarms(logical: string, lambda: LambdaFunction, meaning: string): readonly AlarmPlan[] {
  return [
    functionErrors(logical, lambda.name, lambda.logGroup, meaning),
    ...(lambda.deadLetters ? [failedEvents(logical, lambda.deadLetters.name, meaning)] : []),
  ];
}
