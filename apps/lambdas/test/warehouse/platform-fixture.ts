import { gunzipSync, gzipSync } from 'node:zlib';
import {
  captureRecord,
  captureSnapshotItem,
  compileContract,
  compileRoutes,
  landObjects,
  snapshotEnd,
  type Captured,
} from '@hakkai/capture';
import { databaseRole, defineEnvironment, defineSource, dynamodb, parseLandKey, type Source, UNROUTED } from '@hakkai/contract';
import type { Lease, LeaseStore, LoadFailpoint, LoadOutcome } from '@hakkai/load';
import { openRedshift, type Redshift } from '@hakkai/redshift-local';
import { copyManifest, grantSetup, loadStatements, platformSetup, sourceSetup } from '@hakkai/statements';
import { createCaptureHandler, createLoadHandler } from '../../src/index.ts';
import { MemoryBucket } from './memory-bucket.ts';
import { openCaseSensitive, SessionWarehouse } from './session-warehouse.ts';

export const TABLE = 'dev-matches';

export const matches: Source = defineSource({
  name: 'matches',
  from: dynamodb('matches'),
  via: 'kinesis',
  key: { tournamentId: 'varchar(64)', matchNo: 'bigint' },
  contract: { round: 'varchar(64)?', score: 'super?' },
});

export const environment = defineEnvironment({
  name: 'dev',
  account: '111111111111',
  region: 'eu-west-1',
  database: 'dev',
  owner: 'hakkai',
  schemas: {},
  tables: { matches: TABLE },
  buckets: { landing: 'landing', logs: 'logs', exports: 'exports' },
  stream: 'changes',
  leaseTable: 'leases',
  workgroup: 'dev',
  slack: {},
  glueDatabase: 'lake',
});

/** Loads run as a user who holds nothing but the role for it. */
const LOADER = 'loader';

/** A record on its way, with the sequence number its arrival got. */
export interface Delivered {
  readonly content: string;
  readonly sequence: number;
}

/** Capture and load as they are deployed, over a bucket in memory and a real local Redshift. */
export class PlatformFixture implements AsyncDisposable {
  readonly bucket: MemoryBucket;
  readonly warehouse: SessionWarehouse;
  readonly #redshift: Redshift;
  readonly #leases = new Map<string, Lease>();
  #nowMs = Date.UTC(2026, 6, 19, 12);

  private constructor(redshift: Redshift, bucket: MemoryBucket, clock: { read: () => Date }) {
    this.#redshift = redshift;
    this.bucket = bucket;
    this.warehouse = new SessionWarehouse(redshift, LOADER);
    clock.read = () => new Date(this.#nowMs);
  }

  static async open(): Promise<PlatformFixture> {
    const clock = { read: () => new Date(0) };
    const bucket = new MemoryBucket('landing', () => clock.read());
    const redshift = await openRedshift({ s3: bucket.asS3Port(), threads: 1 });
    const fixture = new PlatformFixture(redshift, bucket, clock);
    const session = await openCaseSensitive(redshift);
    const granted = grantSetup(environment, { inputs: [], functions: [], external: [], models: [], answers: [] });
    for (const step of [...platformSetup(environment), ...sourceSetup(matches, environment), ...granted])
      for (const sql of step.group.statements) await session.execute(sql);
    await session.execute(`create user ${LOADER} password disable`);
    await session.execute(`grant role ${databaseRole(environment, 'load')} to ${LOADER}`);
    await session.close();
    return fixture;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#redshift.close();
  }

  /** One delivery of Lambda. */
  async capture(delivery: readonly Delivered[]): Promise<void> {
    this.#nowMs += 1_000;
    const handler = createCaptureHandler({ platform: { sources: [matches] }, environment, objects: this.bucket });
    await handler({
      Records: delivery.map(({ content, sequence }) => ({
        eventID: `shardId-000000000000:${sequence}`,
        kinesis: {
          sequenceNumber: String(sequence),
          data: Buffer.from(content).toString('base64'),
          approximateArrivalTimestamp: Date.UTC(2026, 6, 19, 12) / 1000,
        },
      })),
    });
  }

  load(failpoint: (name: LoadFailpoint) => void = () => undefined, source: string = matches.name): Promise<LoadOutcome> {
    this.#nowMs += 1_000;
    const leases: LeaseStore = {
      acquire: ({ id, above }) => {
        const held = this.#leases.get(id);
        const lease = { fence: Math.max(held?.fence ?? 0, above) + 1, mark: held?.mark ?? null, pending: held?.pending ?? null };
        this.#leases.set(id, lease);
        return Promise.resolve(lease);
      },
      save: (id, fence, { mark, pending }) => {
        const held = this.#leases.get(id)?.fence === fence;
        if (held) this.#leases.set(id, { fence, mark, pending });
        return Promise.resolve(held);
      },
      release: () => Promise.resolve(),
    };
    const handler = createLoadHandler({
      platform: { sources: [matches] },
      environment,
      leases,
      bucket: this.bucket,
      warehouse: this.warehouse,
      failpoint,
      now: () => new Date(this.#nowMs),
      policy: { retryMs: 0, pollMs: 0 },
    });
    return handler({ source });
  }

  /** Rows of a full export of the moment, as the snapshot lands them. */
  async landSnapshot(micros: number, lines: readonly string[]): Promise<void> {
    this.#nowMs += 1_000;
    const snapshot = { table: TABLE, micros: BigInt(micros) };
    const contract = compileContract(matches);
    const captured = lines.map((line, index) =>
      captureSnapshotItem({ data: Buffer.from(line), file: 'f', ordinal: index + 1 }, snapshot, contract),
    );
    const gzip = (content: Uint8Array): Uint8Array => gzipSync(content);
    for (const object of [...landObjects(captured, 'snapshot-0', gzip), snapshotEnd(matches, snapshot, gzip)])
      await this.bucket.putIfAbsent(object.key, object.body, object.sha256);
  }

  /** Two loaders that both believe to hold the lease send the same objects at the same time. */
  async loadTwiceAtOnce(): Promise<readonly string[]> {
    const keys = [...this.bucket.objects.keys()];
    await this.bucket.putText('manifest/both.json', copyManifest(this.bucket.name, keys));
    const objects = keys.map(
      (key) => ({ kind: 'land', key, sha256: this.bucket.objects.get(key)?.sha256 ?? '', records: parseLandKey(key)?.count ?? 0 }) as const,
    );
    const statuses = await Promise.all(
      [1, 2].map(async (loadId) => {
        const group = loadStatements({
          source: matches,
          environment,
          loadId,
          loadedAt: '2026-07-19 12:00:00.000000',
          objects,
          manifestUrls: { land: 's3://landing/manifest/both.json' },
        });
        return this.warehouse.status(await this.warehouse.submit(group, `load ${loadId}`, `load ${loadId}`));
      }),
    );
    return statuses.map((status) =>
      status.kind === 'failed' && !/stale fence|1023|isolation/i.test(status.message) ? status.message : status.kind,
    );
  }

  /** The lease store is lost: whoever loads next lists everything and begins with fence 1. */
  forgetLeases(): void {
    this.#leases.clear();
  }

  async loadAll(): Promise<void> {
    await this.load();
    await this.load(undefined, UNROUTED);
  }

  async tables(): Promise<{
    identities: unknown[];
    current: Readonly<Record<string, unknown>>[];
    quarantined: number;
    ledger: Record<string, unknown>;
    live: number;
  }> {
    const rows = (sql: string): Promise<Readonly<Record<string, unknown>>[]> => this.warehouse.rows(sql);
    const [quarantined] = await rows(`select count(*) as "n" from "raw"."quarantine" where "part" = 0`);
    const [ledger] = await rows(
      `select coalesce(sum("records"), 0) as "records", coalesce(sum("loaded"), 0) as "loaded", coalesce(sum("duplicates"), 0) as "duplicates", coalesce(sum("quarantined"), 0) as "quarantined" from "raw"."load_ledger"`,
    );
    const [live] = await rows(`select count(*) as "n" from "source"."matches"`);
    return {
      identities: (await rows(`select "_identity" from "raw"."matches_history" order by 1`)).map((row) => row['_identity']),
      current: (
        await rows(
          `select "tournamentId", "matchNo", "_op", "_version", "_tied", json_serialize("payload") as "payload" from "raw"."matches_current" order by 1, 2`,
        )
      ).map((row) => ({
        key: `"${String(row['tournamentId'])}",${String(row['matchNo'])}`,
        op: row['_op'],
        version: row['_version'],
        payload: row['payload'],
        tied: row['_tied'],
      })),
      quarantined: Number(quarantined?.['n']),
      ledger: Object.fromEntries(Object.entries(ledger ?? {}).map(([name, value]) => [name, Number(value)])),
      live: Number(live?.['n']),
    };
  }

  /** Records that all objects together hold, counted in the objects. */
  landedRecords(): number {
    return [...this.bucket.objects].reduce(
      (sum, [key, { body }]) => (key.endsWith('.gz') ? sum + gunzipSync(body).toString().trimEnd().split('\n').length : sum),
      0,
    );
  }
}

/** What capture makes of deliveries, for the reference. */
export function captureAll(delivered: readonly Delivered[]): readonly Captured[] {
  const routes = compileRoutes({ sources: [matches] }, environment);
  return delivered.map(({ content, sequence }) =>
    captureRecord({ data: Buffer.from(content), sequenceNumber: String(sequence), shard: 's', arrivedAtMs: 0 }, routes),
  );
}
