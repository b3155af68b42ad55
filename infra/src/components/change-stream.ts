import * as aws from '@pulumi/aws';
import type * as pulumi from '@pulumi/pulumi';
import type { Stack } from '../stack.ts';
import type { Keys } from './keys.ts';
import { Stage } from './stage.ts';

/** One Kinesis stream for the changes of all tables of an environment. */
export class ChangeStream extends Stage {
  readonly arn: pulumi.Output<string>;
  readonly name: string;

  constructor(stack: Stack, keys: Keys, opts: pulumi.ComponentResourceOptions) {
    super('ChangeStream', 'stream', opts);
    const { shards, retentionHours } = stack.settings.stream;
    this.name = stack.environment.stream;
    const stream = new aws.kinesis.Stream(
      'changes',
      {
        name: this.name,
        streamModeDetails: { streamMode: shards === 0 ? 'ON_DEMAND' : 'PROVISIONED' },
        ...(shards === 0 ? {} : { shardCount: shards }),
        retentionPeriod: retentionHours,
        encryptionType: 'KMS',
        kmsKeyId: keys.stream.arn,
      },
      this.inside({ protect: stack.settings.protectData }),
    );
    this.arn = stream.arn;
    this.registerOutputs();
  }
}
