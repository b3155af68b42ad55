import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { keyPolicy, type KeyUser } from '../policy/key-policy.ts';
import { physicalName, type Stack } from '../stack.ts';
import { Stage } from './stage.ts';

/** What data is encrypted with, by where it lies: who may read the stream need not be able to read the warehouse. */
export class Keys extends Stage {
  readonly lake: aws.kms.Key;
  readonly stream: aws.kms.Key;
  readonly warehouse: aws.kms.Key;
  /** Queues, secrets, logs, the lease table and Airflow. */
  readonly operations: aws.kms.Key;

  constructor(stack: Stack, opts: pulumi.ComponentResourceOptions) {
    super('Keys', 'keys', opts);
    this.lake = this.key(stack, 'lake', 'objects in the lake', []);
    this.stream = this.key(stack, 'stream', 'change records on their way', []);
    this.warehouse = this.key(stack, 'warehouse', 'the warehouse and its logs', ['logs']);
    this.operations = this.key(stack, 'operations', 'queues, secrets, logs, leases and Airflow', ['logs', 'alarms']);
    this.registerOutputs();
  }

  private key(stack: Stack, name: string, use: string, users: readonly KeyUser[]): aws.kms.Key {
    const { environment, settings } = stack;
    const key = new aws.kms.Key(
      `${name}-key`,
      {
        description: `${physicalName(stack, name)}: ${use}`,
        enableKeyRotation: true,
        deletionWindowInDays: settings.keys.deletionWindowDays,
        policy: pulumi.jsonStringify(keyPolicy(environment, users)),
      },
      this.inside({ protect: settings.protectData }),
    );
    new aws.kms.Alias(`${name}-key-alias`, { name: `alias/${physicalName(stack, name)}`, targetKeyId: key.keyId }, this.inside());
    return key;
  }
}
