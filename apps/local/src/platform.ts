import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createDynamoDbClient, createKinesisClient, createRedshiftDataClient, createS3Client, type RedshiftData } from '@hakkai/aws';
import type { Environment, Platform } from '@hakkai/contract';
import type { LoadOutcome } from '@hakkai/load';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { KinesisClient } from '@aws-sdk/client-kinesis';
import type { S3Client } from '@aws-sdk/client-s3';
import { lockDataFolder } from './data-folder-lock.ts';
import { prepareEnvironment, streamArn } from './environment-resources.ts';
import { failpointFrom } from './failpoint.ts';
import { startGateway } from './gateway.ts';
import { Checkpoints } from './lambda/checkpoints.ts';
import { EventSourceMapping } from './lambda/event-source-mapping.ts';
import { startLambdaApi } from './lambda/lambda-api.ts';
import { LoadSchedule } from './lambda/load-schedule.ts';
import { LoadLog } from './load-log.ts';
import { localClient } from './local-client.ts';
import { type PlatformFunctions, platformFunctions } from './platform-functions.ts';
import { type Addresses, removePlatformState, writePlatformState } from './platform-state.ts';
import { platformStatus, type SourceStatus } from './source-status.ts';
import { CALM, type Chaos } from './stand-ins/dynamodb/delivery-chaos.ts';
import { type StandInPorts, startStandIns } from './stand-ins/start-stand-ins.ts';
import { startRedshift } from './start-redshift.ts';

export interface PlatformOptions {
  /** Everything that is kept lies here; one platform at a time. */
  readonly dataDir: string;
  readonly platform: Platform;
  readonly environment: Environment;
  /** How badly change records are delivered; in order and once unless said. */
  readonly chaos?: Chaos;
  /** Loads each source this often instead of on its own cadence. */
  readonly loadEveryMs?: number;
  /** Ports that are not to be any free one. */
  readonly ports?: StandInPorts & { readonly gateway?: number; readonly dataApi?: number; readonly lambda?: number };
  /** Told of what went wrong and is tried again, and of records that were given up. */
  readonly onProblem?: (problem: unknown) => void;
}

export interface LocalPlatform {
  readonly environment: Environment;
  readonly addresses: Addresses;
  readonly dynamodb: DynamoDBClient;
  readonly kinesis: KinesisClient;
  readonly s3: S3Client;
  readonly redshift: RedshiftData;
  /** Starts the pollers and the loads' schedule: when `apply` has made the relations they write. */
  run(): Promise<void>;
  /** Sends the changes of a source's table to the stream and takes its snapshot; what was done before is not done again. */
  activateSource(source: string): Promise<void>;
  /** Resolves when every change so far is captured, landed and loaded. */
  drain(): Promise<void>;
  status(): Promise<readonly SourceStatus[]>;
  /** Ends what is under way and leaves no process and no half-written state. */
  stop(): Promise<void>;
}

/** As `infra` sets the mapping up, but for the window: nobody pays for small objects here, and somebody waits for them. */
const MAPPING = { batchSize: 4_000, maximumBatchBytes: 6_000_000, batchingWindowMs: 300, maximumRetryAttempts: 8 };

/**
 * The whole platform in this process: stand-ins, the local Redshift, and the Lambdas' own handlers between them. A second start on the
 * same data directory goes on where the first stopped, however it was stopped.
 *
 * @throws DataFolderTaken, PortTaken
 * @example
 * const platform = await startPlatform({ dataDir: '.hakkai', platform, environment: dev });
 * await applySetup(platform.redshift);
 * await platform.run();
 */
export async function startPlatform(options: PlatformOptions): Promise<LocalPlatform> {
  const { environment, ports = {}, dataDir } = options;
  const onProblem = options.onProblem ?? (() => undefined);
  const opened: { close(): Promise<unknown> }[] = [];
  const keep = <T extends { close(): Promise<unknown> }>(one: T): T => {
    opened.unshift(one);
    return one;
  };
  const close = async (): Promise<void> => {
    for (const one of opened.splice(0)) await one.close();
  };
  try {
    await mkdir(dataDir, { recursive: true });
    const lock = await lockDataFolder(dataDir);
    keep({ close: () => lock.release() });
    const standIns = keep(await startStandIns({ dataDir, environment, chaos: options.chaos ?? CALM, ports, onProblem }));
    const warehouse = keep(await startRedshift({ dataDir, environment, s3Url: standIns.s3.url, ...named('port', ports.dataApi) }));
    const client = (url: string): ReturnType<typeof localClient> => localClient(url, environment.region);
    const dynamodb = createDynamoDbClient(client(standIns.dynamodb.url));
    const kinesis = createKinesisClient(client(standIns.kinesis.url));
    const s3 = createS3Client(client(standIns.s3.url));
    const { workgroup, database } = environment;
    const redshift = createRedshiftDataClient({ ...client(warehouse.url), workgroup, database });
    await prepareEnvironment(environment, { dynamodb, kinesis, s3 });
    const loads = new LoadLog(join(dataDir, 'lambda', 'loads.ndjson'));
    const failpoint = failpointFrom(process.env);
    const functions = platformFunctions({ ...options, onProblem, dynamodb, s3, redshift, slackUrl: standIns.slack.url, loads, failpoint });
    const lambda = keep(await startLambdaApi({ functions: functions.byName, onProblem, ...named('port', ports.lambda) }));
    const urls = {
      dataApi: warehouse.url,
      s3: standIns.s3.url,
      kinesis: standIns.kinesis.url,
      dynamodb: standIns.dynamodb.url,
      lambda: lambda.url,
    };
    const gateway = keep(await startGateway(urls, ports.gateway));
    const addresses: Addresses = { gateway: gateway.url, ...urls, slack: standIns.slack.url };
    await writePlatformState(dataDir, { pid: process.pid, environment: environment.name, addresses });
    keep({ close: () => removePlatformState(dataDir) });
    const flow = new Flow(options, functions, { kinesis, s3, onProblem, drainChanges: () => standIns.dynamodb.drain() });
    keep({ close: () => flow.stop() });
    const statusContext = { environment, s3, redshift, loads };
    return {
      environment,
      addresses,
      dynamodb,
      kinesis,
      s3,
      redshift,
      run: () => flow.run(),
      activateSource: (source) => functions.activateSource(source),
      drain: () => flow.drain(),
      status: () => platformStatus(options.platform, statusContext),
      stop: close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

interface FlowPorts {
  readonly kinesis: KinesisClient;
  readonly s3: S3Client;
  readonly onProblem: (problem: unknown) => void;
  readonly drainChanges: () => Promise<void>;
}

/** What moves by itself once the relations exist: the poller behind the stream and the schedule of the loads. */
class Flow {
  readonly #options: PlatformOptions;
  readonly #functions: PlatformFunctions;
  readonly #ports: FlowPorts;
  #mapping: EventSourceMapping | undefined;
  #schedule: LoadSchedule<LoadOutcome> | undefined;

  constructor(options: PlatformOptions, functions: PlatformFunctions, ports: FlowPorts) {
    this.#options = options;
    this.#functions = functions;
    this.#ports = ports;
  }

  async run(): Promise<void> {
    const { environment, dataDir } = this.#options;
    const arn = (service: string, what: string): string => `arn:aws:${service}:${environment.region}:${environment.account}:${what}`;
    this.#mapping = await EventSourceMapping.start({
      ...MAPPING,
      kinesis: this.#ports.kinesis,
      stream: {
        streamArn: streamArn(environment),
        region: environment.region,
        roleArn: `arn:aws:iam::${environment.account}:role/${this.#functions.captureName}`,
      },
      handler: this.#functions.capture,
      checkpoints: await Checkpoints.open(join(dataDir, 'lambda', 'checkpoints.json')),
      failures: {
        s3: this.#ports.s3,
        bucket: environment.buckets.landing,
        mappingId: '00000000-0000-4000-8000-000000000001',
        functionArn: arn('lambda', `function:${this.#functions.captureName}`),
      },
      onProblem: this.#ports.onProblem,
    });
    const { loadEveryMs } = this.#options;
    const loads = this.#functions.scheduled.map((load) => (loadEveryMs === undefined ? load : { ...load, everyMs: loadEveryMs }));
    this.#schedule = new LoadSchedule(loads, (source) => this.#functions.load(source), this.#ports.onProblem);
  }

  async drain(): Promise<void> {
    await this.#ports.drainChanges();
    await this.#mapping?.drain();
    if (this.#schedule) for (const { source } of this.#functions.scheduled) await loadAll(this.#schedule, source);
  }

  async stop(): Promise<void> {
    await this.#mapping?.stop();
    await this.#schedule?.stop();
  }
}

/** A run takes a limited number of batches: the source is done when a run finds nothing new. */
async function loadAll(schedule: LoadSchedule<LoadOutcome>, source: string): Promise<void> {
  while ((await schedule.run(source)).kind !== 'nothing-new');
}

function named(name: 'port', value: number | undefined): { readonly port?: number } {
  return value === undefined ? {} : { [name]: value };
}
