import { defineSource, dynamodb, formatLandKey, formatQuarantineKey, type Source } from '@hakkai/contract';
import { LOAD_POLICY, runLoad, type LoadFailpoint, type LoadOutcome, type LoadPolicy } from '../src/index.ts';
import { MemoryBucket, MemoryLeases, MemoryWarehouse } from './memory-ports.ts';

export const MINUTE = 60_000;
export const NOON = Date.UTC(2026, 6, 19, 12);

export const matches = defineSource({
  name: 'matches',
  from: dynamodb('tournament-matches'),
  via: 'kinesis',
  key: { tournamentId: 'varchar(64)', matchNo: 'bigint' },
  contract: {},
});

/** Key of the n-th object of an hour of arrival. */
export function objectKey(
  n: number,
  options: { readonly contractVersion?: number; readonly hour?: string; readonly quarantine?: boolean; readonly source?: string } = {},
): string {
  const key = {
    source: options.source ?? 'matches',
    epoch: 'e0001',
    contractVersion: options.contractVersion ?? 1,
    date: '2026-07-19',
    hour: options.hour ?? '12',
    shard: 'shardId-000000000000',
    first: String(n * 10).padStart(56, '0'),
    last: String(n * 10 + 9).padStart(56, '0'),
    count: 10,
  };
  return options.quarantine ? formatQuarantineKey(key) : formatLandKey(key);
}

/** The process died: nothing after this point of it happened. */
export class Crash extends Error {}

/** Everything a load needs, with a clock that only moves when told. */
export class LoadFixture {
  readonly leases = new MemoryLeases();
  readonly bucket = new MemoryBucket();
  readonly warehouse = new MemoryWarehouse();
  readonly pauses: number[] = [];
  readonly passed: LoadFailpoint[] = [];
  nowMs = NOON;
  /** from 0 to 1, for the jitter */
  luck = 0.5;

  run(
    options: {
      readonly source?: Source | null;
      readonly holder?: string;
      readonly crashAt?: LoadFailpoint;
      readonly policy?: Partial<LoadPolicy>;
    } = {},
  ): Promise<LoadOutcome> {
    return runLoad({
      source: options.source === undefined ? matches : options.source,
      environment: { name: 'dev', schemas: {} },
      holder: options.holder ?? 'a',
      policy: { ...LOAD_POLICY, ...options.policy },
      leases: this.leases,
      bucket: this.bucket,
      warehouse: this.warehouse,
      failpoint: (name) => {
        this.passed.push(name);
        if (name === options.crashAt) throw new Crash(name);
      },
      now: () => new Date(this.nowMs),
      pause: (ms) => {
        this.pauses.push(ms);
        return Promise.resolve();
      },
      random: () => this.luck,
    });
  }

  /** Keys of land and quarantine objects, manifests left out. */
  landed(): string[] {
    return [...this.bucket.objects.keys()].filter((key) => !key.startsWith('manifest/')).sort();
  }

  loaded(): string[] {
    return [...this.warehouse.ledger].sort();
  }
}
