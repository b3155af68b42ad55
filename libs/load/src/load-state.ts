import type { LoadObject } from '@hakkai/statements';
import type { NewObject } from './discover.ts';
import type { Lease, Mark, PendingLoad } from './lease.ts';
import type { ListedObject } from './object-listing.ts';
import type { LoadSummary, StatementStatus } from './warehouse.ts';

/** A batch on its way: its fence is its load id. */
export interface PlannedBatch {
  readonly loadId: number;
  readonly attempt: number;
  readonly objects: readonly LoadObject[];
  /** where the mark stands once it is loaded */
  readonly mark: Mark;
  /** whether more was discovered than fits this batch */
  readonly more: boolean;
}

/** What a run has done so far. */
export interface Progress {
  readonly batches: number;
  readonly summary: LoadSummary;
  readonly foreign: readonly string[];
}

/** Where a load stands between two effects; everything it needs to go on is in here. */
export type LoadState =
  | { readonly at: 'idle' }
  | { readonly at: 'acquiring'; readonly progress: Progress }
  | { readonly at: 'finding'; readonly progress: Progress; readonly lease: Lease; readonly pending: PendingLoad }
  | {
      readonly at: 'reattached';
      readonly progress: Progress;
      readonly lease: Lease;
      readonly pending: PendingLoad;
      readonly statement: string;
      readonly looks: number;
    }
  | { readonly at: 'listing'; readonly progress: Progress; readonly lease: Lease }
  | {
      readonly at: 'hashing';
      readonly progress: Progress;
      readonly lease: Lease;
      readonly taken: readonly NewObject[];
      readonly more: boolean;
    }
  | { readonly at: 'announcing'; readonly progress: Progress; readonly lease: Lease; readonly batch: PlannedBatch }
  | { readonly at: 'writing-manifests'; readonly progress: Progress; readonly lease: Lease; readonly batch: PlannedBatch }
  | { readonly at: 'submitting'; readonly progress: Progress; readonly lease: Lease; readonly batch: PlannedBatch }
  | {
      readonly at: 'running';
      readonly progress: Progress;
      readonly lease: Lease;
      readonly batch: PlannedBatch;
      readonly statement: string;
      readonly looks: number;
    }
  | { readonly at: 'pausing'; readonly progress: Progress; readonly lease: Lease; readonly batch: PlannedBatch }
  | { readonly at: 'reading'; readonly progress: Progress; readonly lease: Lease; readonly mark: Mark; readonly more: boolean }
  | { readonly at: 'marking'; readonly progress: Progress; readonly lease: Lease; readonly mark: Mark; readonly more: boolean }
  | { readonly at: 'releasing'; readonly outcome: LoadOutcome }
  | { readonly at: 'done'; readonly outcome: LoadOutcome };

/** How a run ended. */
export type LoadOutcome =
  | {
      readonly kind: 'loaded' | 'nothing-new';
      readonly batches: number;
      readonly summary: LoadSummary;
      readonly foreign: readonly string[];
    }
  /** somebody else loads this source right now */
  | { readonly kind: 'busy' }
  /** the lease passed to somebody else while this run worked; what it had sent is fenced off or already in the ledger */
  | { readonly kind: 'lost-lease' }
  | { readonly kind: 'failed'; readonly message: string; readonly loadId: number; readonly objects: number };

/** What has to be done next. Exactly one thing at a time, so a crash is always between two of them. */
export type LoadEffect =
  | { readonly do: 'acquire'; readonly above: number }
  | { readonly do: 'find'; readonly statementName: string }
  | { readonly do: 'status'; readonly statement: string }
  | { readonly do: 'list'; readonly mark: Mark | null }
  | { readonly do: 'hash'; readonly objects: readonly NewObject[] }
  | { readonly do: 'save'; readonly fence: number; readonly mark: Mark | null; readonly pending: PendingLoad | null }
  | { readonly do: 'put-manifests'; readonly batch: PlannedBatch }
  | { readonly do: 'submit'; readonly batch: PlannedBatch }
  | { readonly do: 'pause'; readonly minMs: number; readonly maxMs: number }
  | { readonly do: 'read-summary'; readonly statement: string }
  | { readonly do: 'release'; readonly fence: number }
  | { readonly do: 'stop' };

/** What came of an effect. */
export type LoadEvent =
  | { readonly kind: 'tick' }
  | { readonly kind: 'acquired'; readonly lease: Lease | null }
  | { readonly kind: 'found'; readonly statement: string | null }
  | { readonly kind: 'status'; readonly status: StatementStatus }
  | { readonly kind: 'listed'; readonly objects: readonly ListedObject[] }
  | { readonly kind: 'hashed'; readonly objects: readonly LoadObject[] }
  | { readonly kind: 'saved'; readonly held: boolean }
  | { readonly kind: 'manifests-put' }
  | { readonly kind: 'submitted'; readonly statement: string }
  | { readonly kind: 'paused' }
  | { readonly kind: 'summary'; readonly summary: LoadSummary }
  | { readonly kind: 'released' };
