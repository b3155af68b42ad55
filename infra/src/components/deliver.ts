import * as aws from '@pulumi/aws';
import type * as pulumi from '@pulumi/pulumi';
import { allow, useKey } from '../policy/policy-document.ts';
import { physicalName, type Stack } from '../stack.ts';
import type { Artifacts } from './artifacts.ts';
import type { Keys } from './keys.ts';
import { LambdaFunction } from './lambda-function.ts';
import { runStatements } from './lambda-grants.ts';
import { Stage } from './stage.ts';
import type { Warehouse } from './warehouse.ts';

export interface DeliverInputs {
  readonly keys: Keys;
  readonly warehouse: Warehouse;
  readonly artifacts: Artifacts;
}

/** Answers leave for where people work. */
export class Deliver extends Stage {
  readonly slack: LambdaFunction;

  constructor(stack: Stack, { keys, warehouse, artifacts }: DeliverInputs, opts: pulumi.ComponentResourceOptions) {
    super('Deliver', 'deliver', opts);
    // The value is written by a person, once, with the AWS CLI: no stack holds it.
    const token = new aws.secretsmanager.Secret(
      'slack-token',
      {
        name: physicalName(stack, 'slack-token'),
        description: 'bot token of the Slack app that posts reports (chat:write)',
        kmsKeyId: keys.operations.arn,
        recoveryWindowInDays: stack.settings.keys.deletionWindowDays,
      },
      this.inside(),
    );
    this.slack = new LambdaFunction(
      'deliver-slack',
      stack,
      keys,
      artifacts,
      {
        description: 'runs a report and posts it to Slack',
        memoryMb: 512,
        timeoutSeconds: 300,
        invokedBy: { kind: 'call' },
        environment: { HAKKAI_SLACK_TOKEN_SECRET: token.name },
        databaseWork: 'read',
        statements: [
          allow('ReadTheToken', ['secretsmanager:GetSecretValue'], [token.arn]),
          useKey('DecryptTheToken', keys.operations.arn, 'read'),
          ...runStatements(warehouse.workgroupArn),
        ],
      },
      { parent: this },
    );
    this.registerOutputs();
  }
}
