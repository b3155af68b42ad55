import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import {
  createLeaseStore,
  createS3Bucket,
  createSnapshotStates,
  createSourceTables,
  createTableExports,
  type RedshiftData,
} from '@hakkai/aws';
import { type Environment, type Platform, UNROUTED } from '@hakkai/contract';
import {
  createActivateSourceHandler,
  createCaptureHandler,
  createDeliverSlackHandler,
  createLoadHandler,
  createSnapshotHandler,
} from '@hakkai/lambdas';
import type { LoadOutcome } from '@hakkai/load';
import { createSlackClient } from '@hakkai/slack';
import type { Failpoint } from './failpoint.ts';
import type { BatchHandler } from './lambda/invoke-batch.ts';
import type { LambdaFunction } from './lambda/lambda-api.ts';
import type { ScheduledLoad } from './lambda/load-schedule.ts';
import type { LoadLog } from './load-log.ts';

export interface FunctionContext {
  readonly platform: Platform;
  readonly environment: Environment;
  readonly dynamodb: DynamoDBClient;
  readonly s3: S3Client;
  readonly redshift: RedshiftData;
  readonly slackUrl: string;
  readonly loads: LoadLog;
  readonly failpoint: Failpoint;
  readonly onProblem: (problem: unknown) => void;
}

export interface PlatformFunctions {
  readonly captureName: string;
  readonly capture: BatchHandler;
  /** Each source that is loaded, and the records that say no source, with their cadence. */
  readonly scheduled: readonly ScheduledLoad[];
  load(source: string): Promise<LoadOutcome>;
  /** Looks at the source's table until it is live: changes flow to the stream and its snapshot has landed. */
  activateSource(source: string): Promise<void>;
  /** As they are called on AWS: `<project>-<environment>-<function>`. */
  readonly byName: ReadonlyMap<string, LambdaFunction>;
}

const UNROUTED_EVERY_MS = 300_000;
const POLL_MS = 20;
const EXPORT_PATIENCE_MS = 60_000;

/** The Lambdas of the platform with the stand-ins' clients in them: the handlers are those that run on AWS. */
export function platformFunctions(context: FunctionContext): PlatformFunctions {
  const { platform, environment, dynamodb, redshift, failpoint, onProblem } = context;
  const bucket = createS3Bucket(context.s3, environment.buckets.landing);
  const capture = createCaptureHandler({ platform, environment, objects: bucket, failpoint, onError: onProblem });
  const load = createLoadHandler({
    platform,
    environment,
    leases: createLeaseStore(dynamodb, environment.leaseTable),
    bucket,
    warehouse: redshift,
    holder: 'local',
    policy: { pollMs: POLL_MS },
    failpoint,
  });
  const states = createSnapshotStates(dynamodb, environment.leaseTable);
  const snapshot = createSnapshotHandler({
    platform,
    environment,
    exports: createTableExports(dynamodb),
    states,
    bucket,
    patienceMs: EXPORT_PATIENCE_MS,
    pollMs: POLL_MS,
    failpoint,
  });
  const activate = createActivateSourceHandler({
    platform,
    environment,
    tables: createSourceTables(dynamodb),
    states,
    takeSnapshot: (source) => snapshot({ source }),
  });
  const slack = createSlackClient({ token: 'xoxb-local', endpoint: `${context.slackUrl}/api` });
  const deliverSlack = createDeliverSlackHandler({ environment, query: redshift.query, post: (message) => slack.post(message) });
  const loadAndNote = async (source: string): Promise<LoadOutcome> => {
    const outcome = await load({ source });
    if (outcome.kind === 'loaded') await context.loads.add({ source, at: Date.now() });
    return outcome;
  };
  const named = (name: string): string => `${platform.name}-${environment.name}-${name}`;
  return {
    captureName: named('capture-dynamodb'),
    capture,
    scheduled: [
      ...platform.sources
        .filter(({ via }) => via === 'kinesis')
        .map(({ name, cadence }) => ({ source: name, everyMs: cadence.seconds * 1000 })),
      { source: UNROUTED, everyMs: UNROUTED_EVERY_MS },
    ],
    load: loadAndNote,
    async activateSource(name) {
      for (;;) {
        const look = (await activate()).find(({ source }) => source === name);
        if (!look) throw new Error(`There is no source ${name} whose changes travel by the stream.`);
        if (look.step.kind === 'live') return;
        if (look.step.kind === 'wait') await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
    },
    byName: new Map<string, LambdaFunction>([
      [named('load'), (event) => loadAndNote(sourceIn(event))],
      [named('snapshot'), (event) => snapshot({ source: sourceIn(event) })],
      [named('activate-source'), activate],
      [named('deliver-slack'), deliverSlack],
    ]),
  };
}

/** @throws TypeError when the event names no source */
function sourceIn(event: unknown): string {
  const source = typeof event === 'object' && event !== null && 'source' in event ? event.source : undefined;
  if (typeof source !== 'string') throw new TypeError(`The event names no source: ${JSON.stringify(event)}. Expected {"source": "…"}.`);
  return source;
}
