import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { policyDocument } from '../policy/policy-document.ts';
import { physicalName, type Stack } from '../stack.ts';
import type { Keys } from './keys.ts';
import { Stage } from './stage.ts';

/** As long as SQS can keep them: a long holiday must not lose what failed. */
const KEEP_SECONDS = 14 * 86_400;

/** Where an event goes that a function failed on for good. Anything in it is an alarm. */
export class DeadLetterQueue extends Stage {
  readonly arn: pulumi.Output<string>;
  /** The queue's name in AWS. */
  readonly name: string;

  constructor(name: string, stack: Stack, keys: Keys, opts: pulumi.ComponentResourceOptions) {
    super('DeadLetterQueue', `${name}-dead-letters`, opts);
    this.name = physicalName(stack, `${name}-failed`);
    const queue = new aws.sqs.Queue(
      `${name}-failed`,
      { name: this.name, messageRetentionSeconds: KEEP_SECONDS, kmsMasterKeyId: keys.operations.arn },
      this.inside(),
    );
    this.arn = queue.arn;
    new aws.sqs.QueuePolicy(
      `${name}-failed`,
      {
        queueUrl: queue.id,
        policy: pulumi.jsonStringify(
          policyDocument({
            Sid: 'TlsOnly',
            Effect: 'Deny',
            Principal: '*',
            Action: ['sqs:*'],
            Resource: [queue.arn],
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        ),
      },
      this.inside(),
    );
    this.registerOutputs();
  }
}
