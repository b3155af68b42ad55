import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Duration } from '@hakkai/contract';
import { allow, policyDocument, trustPolicy, useKey } from '../policy/policy-document.ts';
import { physicalName, type Stack } from '../stack.ts';
import type { Keys } from './keys.ts';
import type { LambdaFunction } from './lambda-function.ts';
import { scheduleExpression } from './schedule-expression.ts';
import { Stage } from './stage.ts';

export interface Tick {
  /** Unique among the ticks of a function. */
  readonly name: string;
  readonly every: Duration;
  /** The event that the function gets. */
  readonly event: unknown;
  readonly description: string;
}

/** EventBridge schedules that invoke one function; a tick that cannot be delivered goes to the function's failed events. */
export class FunctionSchedule extends Stage {
  constructor(
    name: string,
    stack: Stack,
    keys: Keys,
    target: LambdaFunction,
    ticks: readonly Tick[],
    opts: pulumi.ComponentResourceOptions,
  ) {
    super('FunctionSchedule', `${name}-schedule`, opts);
    const { deadLetters } = target;
    if (!deadLetters) throw new TypeError(`${target.name} is invoked by events, so it needs a queue for those it fails on.`);
    const group = new aws.scheduler.ScheduleGroup(name, { name: physicalName(stack, name) }, this.inside());
    const role = new aws.iam.Role(
      `${name}-schedule`,
      {
        name: physicalName(stack, `${name}-schedule`),
        assumeRolePolicy: pulumi.jsonStringify(trustPolicy(['scheduler.amazonaws.com'], stack.environment.account)),
      },
      this.inside(),
    );
    const policy = new aws.iam.RolePolicy(
      `${name}-schedule`,
      {
        role: role.id,
        policy: pulumi.jsonStringify(
          policyDocument(
            allow('InvokeIt', ['lambda:InvokeFunction'], [target.arn]),
            allow('KeepUndeliveredTicks', ['sqs:SendMessage'], [deadLetters.arn]),
            useKey('EncryptUndeliveredTicks', keys.operations.arn, 'write'),
          ),
        ),
      },
      this.inside(),
    );
    for (const tick of ticks) {
      new aws.scheduler.Schedule(
        `${name}-${tick.name}`,
        {
          name: tick.name,
          groupName: group.name,
          description: tick.description,
          scheduleExpression: scheduleExpression(tick.every),
          flexibleTimeWindow: { mode: 'OFF' },
          target: {
            arn: target.arn,
            roleArn: role.arn,
            input: JSON.stringify(tick.event),
            // The next tick does the same work: an old one is not worth more attempts.
            retryPolicy: { maximumRetryAttempts: 2, maximumEventAgeInSeconds: Math.max(60, tick.every.seconds) },
            deadLetterConfig: { arn: deadLetters.arn },
          },
        },
        this.inside({ dependsOn: [policy] }),
      );
    }
    this.registerOutputs();
  }
}
