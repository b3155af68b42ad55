import type { Environment, Source } from '@hakkai/contract';
import type { LeaseStore } from './lease.ts';
import type { LoadFailpoint } from './load-failpoints.ts';
import type { LoadPolicy } from './load-policy.ts';
import type { LandingBucket } from './object-listing.ts';
import type { Warehouse } from './warehouse.ts';

/** Everything a load of one source works with. */
export interface LoadRun {
  /** null: the records that say no source */
  readonly source: Source | null;
  readonly environment: Pick<Environment, 'name' | 'schemas' | 'copyRole'>;
  /** who asks; the same holder may take up its own lease again at once */
  readonly holder: string;
  readonly policy: LoadPolicy;
  readonly leases: LeaseStore;
  readonly bucket: LandingBucket;
  readonly warehouse: Warehouse;
  readonly failpoint: (name: LoadFailpoint) => void | Promise<void>;
  readonly now: () => Date;
  readonly pause: (ms: number) => Promise<void>;
  /** from 0 to 1 */
  readonly random: () => number;
}
