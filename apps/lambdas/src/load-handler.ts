import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { UNROUTED, type Environment, type Platform, type Source } from '@hakkai/contract';
import {
  LOAD_POLICY,
  runLoad,
  type LandingBucket,
  type LeaseStore,
  type LoadFailpoint,
  type LoadOutcome,
  type LoadPolicy,
  type Warehouse,
} from '@hakkai/load';
import { UnknownSourceError } from './unknown-source.ts';

/**
 * What has landed of a source goes into the warehouse. The event names the source; `_unrouted` is the quarantine of records that
 * say no source. The function's result is what the run did.
 *
 * @throws LoadFailedError, UnknownSourceError
 */
export function createLoadHandler(ports: {
  readonly platform: Pick<Platform, 'sources'>;
  readonly environment: Pick<Environment, 'name' | 'schemas' | 'copyRole'>;
  readonly leases: LeaseStore;
  readonly bucket: LandingBucket;
  readonly warehouse: Warehouse;
  /** Who holds the leases; a name that survives a restart takes its own lease up again at once. One of its own for each run unless said. */
  readonly holder?: string;
  readonly policy?: Partial<LoadPolicy>;
  readonly failpoint?: (name: LoadFailpoint) => void | Promise<void>;
  readonly now?: () => Date;
}): (event: { readonly source: string }) => Promise<Exclude<LoadOutcome, { readonly kind: 'failed' }>> {
  const sources = new Map<string, Source | null>(
    ports.platform.sources.filter((source) => source.via === 'kinesis').map((source) => [source.name, source]),
  );
  sources.set(UNROUTED, null);

  return async (event) => {
    const source = sources.get(event.source);
    if (source === undefined) throw new UnknownSourceError(event.source, [...sources.keys()]);
    return runLoad({
      source,
      environment: ports.environment,
      holder: ports.holder ?? randomUUID(),
      policy: { ...LOAD_POLICY, ...ports.policy },
      leases: ports.leases,
      bucket: ports.bucket,
      warehouse: ports.warehouse,
      failpoint: ports.failpoint ?? (() => undefined),
      now: ports.now ?? (() => new Date()),
      pause: (ms) => pause(ms),
      random: Math.random,
    });
  };
}
