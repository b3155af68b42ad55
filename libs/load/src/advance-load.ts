import { takeObjects } from '@hakkai/statements';
import { advanceMark, discover } from './discover.ts';
import { failureKind } from './failure-kind.ts';
import type { Lease, PendingLoad } from './lease.ts';
import type { LoadPolicy } from './load-policy.ts';
import type { LoadEffect, LoadEvent, LoadOutcome, LoadState, PlannedBatch, Progress } from './load-state.ts';
import { statementName } from './statement-name.ts';
import type { LoadSummary, StatementStatus } from './warehouse.ts';

export interface LoadStep {
  readonly state: LoadState;
  readonly effect: LoadEffect;
}

export interface LoadRules {
  readonly environment: string;
  readonly source: string;
  readonly policy: LoadPolicy;
}

const NOTHING: LoadSummary = { objects: 0, records: 0, loaded: 0, duplicates: 0, quarantined: 0 };
const START: Progress = { batches: 0, summary: NOTHING, foreign: [] };

/**
 * The load of one source as a pure function: where it stands, and what came of the last effect, give where it stands now and the one
 * next effect.
 *
 * acquire → (re-attach to what a crash left) → list → hash → announce → manifests → submit → poll → summary → mark → next batch or release.
 * A crash between any two effects is safe: the fence stops whoever comes back late, the ledger stops what comes twice.
 *
 * @throws LoadOrderError when the event does not belong to the state: a defect of the caller.
 */
export function advanceLoad(state: LoadState, event: LoadEvent, rules: LoadRules): LoadStep {
  switch (state.at) {
    case 'idle':
      expectEvent(state, event, 'tick');
      return acquire(START, 0);
    case 'acquiring':
      return afterAcquire(state.progress, expectEvent(state, event, 'acquired').lease);
    case 'finding': {
      const { statement } = expectEvent(state, event, 'found');
      if (statement === null) return list(state.progress, state.lease);
      return { state: { ...state, at: 'reattached', statement, looks: 0 }, effect: { do: 'status', statement } };
    }
    case 'reattached':
      return event.kind === 'paused'
        ? { state, effect: { do: 'status', statement: state.statement } }
        : afterReattach(state, expectEvent(state, event, 'status').status, rules.policy);
    case 'listing':
      return afterListing(state, expectEvent(state, event, 'listed').objects, rules.policy);
    case 'hashing':
      return announce(
        state.progress,
        state.lease,
        {
          loadId: state.lease.fence,
          attempt: 1,
          objects: expectEvent(state, event, 'hashed').objects,
          mark: advanceMark(state.lease.mark, state.taken, rules.policy.overlapMs),
          more: state.more,
        },
        rules,
      );
    case 'announcing':
      if (!expectEvent(state, event, 'saved').held) return done({ kind: 'lost-lease' });
      return { state: { ...state, at: 'writing-manifests' }, effect: { do: 'put-manifests', batch: state.batch } };
    case 'writing-manifests':
      expectEvent(state, event, 'manifests-put');
      return { state: { ...state, at: 'submitting' }, effect: { do: 'submit', batch: state.batch } };
    case 'submitting': {
      const { statement } = expectEvent(state, event, 'submitted');
      return { state: { ...state, at: 'running', statement, looks: 0 }, effect: { do: 'status', statement } };
    }
    case 'running':
      return event.kind === 'paused'
        ? { state, effect: { do: 'status', statement: state.statement } }
        : afterStatus(state, expectEvent(state, event, 'status').status, rules.policy);
    case 'pausing':
      expectEvent(state, event, 'paused');
      return announce(state.progress, state.lease, { ...state.batch, attempt: state.batch.attempt + 1 }, rules);
    case 'reading':
      return mark({ ...state, progress: withSummary(state.progress, expectEvent(state, event, 'summary').summary) });
    case 'marking':
      if (!expectEvent(state, event, 'saved').held) return done({ kind: 'lost-lease' });
      return afterMark(state, rules.policy);
    case 'releasing':
      expectEvent(state, event, 'released');
      return done(state.outcome);
    case 'done':
      throw new LoadOrderError(state, event);
  }
}

function acquire(progress: Progress, above: number): LoadStep {
  return { state: { at: 'acquiring', progress }, effect: { do: 'acquire', above } };
}

function afterAcquire(progress: Progress, lease: Lease | null): LoadStep {
  if (!lease) return done(progress.batches > 0 ? { kind: 'loaded', ...progress } : { kind: 'busy' });
  if (!lease.pending) return list(progress, lease);
  const { pending } = lease;
  return { state: { at: 'finding', progress, lease, pending }, effect: { do: 'find', statementName: pending.statementName } };
}

function list(progress: Progress, lease: Lease): LoadStep {
  return { state: { at: 'listing', progress, lease }, effect: { do: 'list', mark: lease.mark } };
}

/** A statement that a crash left behind is waited for; if it failed or was never sent, its objects are simply found again. */
function afterReattach(state: LoadState & { readonly at: 'reattached' }, status: StatementStatus, policy: LoadPolicy): LoadStep {
  switch (status.kind) {
    case 'running':
      return { state: { ...state, looks: state.looks + 1 }, effect: look(state.looks, policy) };
    case 'finished':
      return {
        state: { at: 'reading', progress: state.progress, lease: state.lease, mark: state.pending.mark, more: true },
        effect: { do: 'read-summary', statement: state.statement },
      };
    case 'failed':
      return list(state.progress, state.lease);
  }
}

function afterListing(
  state: LoadState & { readonly at: 'listing' },
  objects: Parameters<typeof discover>[0],
  policy: LoadPolicy,
): LoadStep {
  const { found, foreign } = discover(objects, state.lease.mark, policy.overlapMs);
  const progress = { ...state.progress, foreign };
  if (found.length === 0) return release(state.lease.fence, { kind: progress.batches > 0 ? 'loaded' : 'nothing-new', ...progress });
  const taken = takeObjects(found.map((object) => ({ ...object, sha256: '0'.repeat(64) }))).length;
  const objectsTaken = found.slice(0, taken);
  return {
    state: { at: 'hashing', progress, lease: state.lease, taken: objectsTaken, more: taken < found.length },
    effect: { do: 'hash', objects: objectsTaken },
  };
}

function announce(progress: Progress, lease: Lease, batch: PlannedBatch, rules: LoadRules): LoadStep {
  const pending: PendingLoad = { statementName: statementName(rules, batch), mark: batch.mark };
  return { state: { at: 'announcing', progress, lease, batch }, effect: { do: 'save', fence: lease.fence, mark: lease.mark, pending } };
}

function afterStatus(state: LoadState & { readonly at: 'running' }, status: StatementStatus, policy: LoadPolicy): LoadStep {
  const { progress, lease, batch, statement } = state;
  switch (status.kind) {
    case 'running':
      return { state: { ...state, looks: state.looks + 1 }, effect: look(state.looks, policy) };
    case 'finished':
      return { state: { at: 'reading', progress, lease, mark: batch.mark, more: batch.more }, effect: { do: 'read-summary', statement } };
    case 'failed':
      return afterFailure(progress, lease, batch, status, policy);
  }
}

function afterFailure(
  progress: Progress,
  lease: Lease,
  batch: PlannedBatch,
  status: StatementStatus & { readonly kind: 'failed' },
  policy: LoadPolicy,
): LoadStep {
  const failure = failureKind(status);
  const { message } = status;
  switch (failure.kind) {
    case 'stale-fence':
      // Either another load came in between, or the lease store was emptied: the next fence has to be above the lock's. Where that is
      // not known, doubling soon is.
      return acquire(progress, failure.lockFence ?? lease.fence * 2);
    case 'conflict': {
      if (batch.attempt >= policy.maxAttempts) return failed(lease, batch, `${message} (after ${batch.attempt} tries)`);
      const maxMs = policy.retryMs * 2 ** (batch.attempt - 1);
      return { state: { at: 'pausing', progress, lease, batch }, effect: { do: 'pause', minMs: 0, maxMs } };
    }
    case 'defect':
      return failed(lease, batch, status.sql === '' ? message : `${message}\n  in: ${status.sql.slice(0, 300)}`);
  }
}

function failed(lease: Lease, batch: PlannedBatch, message: string): LoadStep {
  return release(lease.fence, { kind: 'failed', message, loadId: batch.loadId, objects: batch.objects.length });
}

/** The first looks come soon after one another, later ones at most eight times as far apart. */
function look(looks: number, policy: LoadPolicy): LoadEffect {
  const ms = policy.pollMs * Math.min(8, 2 ** looks);
  return { do: 'pause', minMs: ms, maxMs: ms };
}

function mark(state: LoadState & { readonly at: 'reading' }): LoadStep {
  return { state: { ...state, at: 'marking' }, effect: { do: 'save', fence: state.lease.fence, mark: state.mark, pending: null } };
}

function afterMark(state: LoadState & { readonly at: 'marking' }, policy: LoadPolicy): LoadStep {
  const { progress } = state;
  // The next batch needs an id of its own: models use it as a watermark.
  if (state.more && progress.batches < policy.maxBatches) return acquire(progress, 0);
  return release(state.lease.fence, { kind: 'loaded', ...progress });
}

function withSummary(progress: Progress, batch: LoadSummary): Progress {
  const { summary } = progress;
  return {
    ...progress,
    batches: progress.batches + 1,
    summary: {
      objects: summary.objects + batch.objects,
      records: summary.records + batch.records,
      loaded: summary.loaded + batch.loaded,
      duplicates: summary.duplicates + batch.duplicates,
      quarantined: summary.quarantined + batch.quarantined,
    },
  };
}

function release(fence: number, outcome: LoadOutcome): LoadStep {
  return { state: { at: 'releasing', outcome }, effect: { do: 'release', fence } };
}

function done(outcome: LoadOutcome): LoadStep {
  return { state: { at: 'done', outcome }, effect: { do: 'stop' } };
}

function expectEvent<K extends LoadEvent['kind']>(state: LoadState, event: LoadEvent, kind: K): LoadEvent & { readonly kind: K } {
  if (!isEvent(event, kind)) throw new LoadOrderError(state, event);
  return event;
}

function isEvent<K extends LoadEvent['kind']>(event: LoadEvent, kind: K): event is LoadEvent & { readonly kind: K } {
  return event.kind === kind;
}

/** Thrown when an event does not belong to the state the load is in: whoever runs the effects has answered another one. */
export class LoadOrderError extends Error {
  constructor(state: LoadState, event: LoadEvent) {
    super(`A load that is ${state.at} got "${event.kind}", which answers none of its effects.`);
    this.name = 'LoadOrderError';
  }
}
