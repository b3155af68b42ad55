import * as aws from '@pulumi/aws';
import type * as pulumi from '@pulumi/pulumi';
import { Activation } from './src/components/activation.ts';
import type { Artifacts } from './src/components/artifacts.ts';
import { Capture } from './src/components/capture.ts';
import { ChangeStream } from './src/components/change-stream.ts';
import { Deliver } from './src/components/deliver.ts';
import { Keys } from './src/components/keys.ts';
import { Lake } from './src/components/lake.ts';
import { Load } from './src/components/load.ts';
import { Network } from './src/components/network.ts';
import { Observe } from './src/components/observe.ts';
import { Orchestration } from './src/components/orchestration.ts';
import { streamedSources } from './src/components/streamed-sources.ts';
import { Warehouse } from './src/components/warehouse.ts';
import type { Stack } from './src/stack.ts';

/** What `pulumi stack output` says: what the CLI and a person need to know of a deployed environment. */
export interface DeployedPlatform {
  readonly workgroup: string;
  readonly adminSecretArn: pulumi.Output<string>;
  readonly landingBucket: string;
  readonly stream: pulumi.Output<string>;
  readonly airflow: string;
  readonly alarmTopic: pulumi.Output<string>;
}

/**
 * The platform on AWS, in the order in which a change travels through it.
 *
 * @example export default () => deployPlatform(parseStackConfig(pulumi.getStack(), config, platform), artifacts);
 */
export function deployPlatform(stack: Stack, artifacts: Artifacts): DeployedPlatform {
  const { environment, platform } = stack;
  const provider = new aws.Provider('aws', {
    region: environment.region as aws.Region,
    // The wrong credentials must never change the other environment.
    allowedAccountIds: [environment.account],
    defaultTags: { tags: { project: platform.name, environment: environment.name, managedBy: 'pulumi' } },
  });
  const opts = { providers: { aws: provider } };

  const keys = new Keys(stack, opts);
  const network = new Network(stack, keys, opts);
  const lake = new Lake(stack, keys, opts);
  const stream = new ChangeStream(stack, keys, opts);
  const capture = new Capture(stack, { keys, lake, stream, artifacts }, opts);
  const activation = streamedSources(platform).length === 0 ? null : new Activation(stack, { keys, stream, artifacts }, opts);
  const warehouse = new Warehouse(stack, { keys, network }, opts);
  const load = new Load(stack, { keys, warehouse, artifacts }, opts);
  const orchestration = new Orchestration(stack, { keys, network, lake, warehouse, artifacts }, opts);
  const deliver = new Deliver(stack, { keys, warehouse, artifacts }, opts);
  const observe = new Observe(stack, { keys, stream, capture, activation, load, orchestration, deliver }, opts);

  return {
    workgroup: environment.workgroup,
    adminSecretArn: warehouse.adminSecretArn,
    landingBucket: environment.buckets.landing,
    stream: stream.arn,
    airflow: orchestration.name,
    alarmTopic: observe.topicArn,
  };
}
