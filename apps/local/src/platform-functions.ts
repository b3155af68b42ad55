import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import { createLeaseStore, createS3Bucket, createSnapshotStates, createTableExports, type RedshiftData } from '@hakkai/aws';
import { type Environment, type Platform, UNROUTED } from '@hakkai/contract';
import { createCaptureHandler, createDeliverSlackHandler, createLoadHandler, createSnapshotHandler } from '@hakkai/lambdas';
import { createSlackClient } from '@hakkai/slack';
import { sendChangesToStream } from './activate-source.ts';
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
  load(source: string): Promise<void>;
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
  const snapshot = createSnapshotHandler({
    platform,
    environment,
    exports: createTableExports(dynamodb),
    states: createSnapshotStates(dynamodb, environment.leaseTable),
    bucket,
    patienceMs: EXPORT_PATIENCE_MS,
    pollMs: POLL_MS,
    failpoint,
  });
  const slack = createSlackClient({ token: 'xoxb-local', endpoint: `${context.slackUrl}/api` });
  const deliverSlack = createDeliverSlackHandler({ environment, query: redshift.query, post: (message) => slack.post(message) });
  const loadAndNote = async (source: string): Promise<unknown> => {
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
    load: async (source) => void (await loadAndNote(source)),
    async activateSource(name) {
      const source = platform.sources.find((one) => one.name === name);
      if (source?.from.kind !== 'dynamodb') throw new Error(`There is no source ${name} with a DynamoDB table of its own to activate.`);
      await sendChangesToStream(dynamodb, environment, source.from.table);
      while ((await snapshot({ source: name })).kind !== 'complete');
    },
    byName: new Map<string, LambdaFunction>([
      [named('load'), (event) => loadAndNote(sourceIn(event))],
      [named('snapshot'), (event) => snapshot({ source: sourceIn(event) })],
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
