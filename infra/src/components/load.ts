import * as aws from '@pulumi/aws';
import { minutes, UNROUTED } from '@hakkai/contract';
import type * as pulumi from '@pulumi/pulumi';
import type { Stack } from '../stack.ts';
import type { Artifacts } from './artifacts.ts';
import { FunctionSchedule } from './function-schedule.ts';
import type { Keys } from './keys.ts';
import { LambdaFunction } from './lambda-function.ts';
import { holdLeases, readLandObjects, runStatements, writeCopyManifests } from './lambda-grants.ts';
import { Stage } from './stage.ts';
import { streamedSources } from './streamed-sources.ts';
import type { Warehouse } from './warehouse.ts';

export interface LoadInputs {
  readonly keys: Keys;
  readonly warehouse: Warehouse;
  readonly artifacts: Artifacts;
}

/** Land objects become rows, one source at a time, each on its own cadence. */
export class Load extends Stage {
  readonly load: LambdaFunction;

  constructor(stack: Stack, { keys, warehouse, artifacts }: LoadInputs, opts: pulumi.ComponentResourceOptions) {
    super('Load', 'load', opts);
    const { environment, settings, platform } = stack;
    new aws.dynamodb.Table(
      'leases',
      {
        name: environment.leaseTable,
        billingMode: 'PAY_PER_REQUEST',
        hashKey: 'id',
        attributes: [{ name: 'id', type: 'S' }],
        serverSideEncryption: { enabled: true, kmsKeyArn: keys.operations.arn },
        pointInTimeRecovery: { enabled: true },
        deletionProtectionEnabled: true,
      },
      this.inside({ protect: settings.protectData }),
    );
    this.load = new LambdaFunction(
      'load',
      stack,
      keys,
      artifacts,
      {
        description: 'new land objects of one source go into the warehouse in one transaction',
        memoryMb: 512,
        // Longer than the longest load: a statement that still runs is found again by its name.
        timeoutSeconds: 900,
        // The next tick finds the same objects: trying at once would only meet the lease.
        invokedBy: { kind: 'event', retries: 0 },
        databaseWork: 'load',
        statements: [
          ...readLandObjects(environment, keys.lake.arn),
          ...writeCopyManifests(environment, keys.lake.arn),
          ...holdLeases(environment, keys.operations.arn),
          ...runStatements(warehouse.workgroupArn),
        ],
      },
      { parent: this },
    );
    const streamed = new Set(streamedSources(platform).map(({ source }) => source));
    const sources = platform.sources.filter(({ name }) => streamed.has(name));
    const unrouted = { name: UNROUTED, cadence: minutes(5) };
    new FunctionSchedule(
      'load',
      stack,
      keys,
      this.load,
      [...sources, unrouted].map(({ name, cadence }) => ({
        name,
        every: cadence,
        event: { source: name },
        description: name === UNROUTED ? 'loads what says no source into quarantine' : `loads ${name}`,
      })),
      { parent: this },
    );
    this.registerOutputs();
  }
}
