import { UNROUTED } from '@hakkai/contract';
import { advanceLoad, type LoadRules } from './advance-load.ts';
import type { LoadFailpoint } from './load-failpoints.ts';
import type { LoadRun } from './load-run-ports.ts';
import type { LoadEvent, LoadOutcome, LoadState } from './load-state.ts';
import { perform } from './perform-effect.ts';

/** Thrown when a batch cannot be loaded. Nothing of it is in the warehouse, and the next tick tries it again. */
export class LoadFailedError extends Error {
  constructor(source: string, outcome: LoadOutcome & { readonly kind: 'failed' }) {
    super(`Load ${outcome.loadId} of ${source} (${outcome.objects} objects) failed and left nothing behind: ${outcome.message}`);
    this.name = 'LoadFailedError';
  }
}

/**
 * Loads what has landed of one source: runs the effects of {@link advanceLoad} against the ports, one after the other.
 *
 * @throws LoadFailedError when the warehouse refuses a batch for good; what a port throws goes through.
 */
export async function runLoad(run: LoadRun): Promise<Exclude<LoadOutcome, { readonly kind: 'failed' }>> {
  const id = run.source?.name ?? UNROUTED;
  const rules: LoadRules = { environment: run.environment.name, source: id, policy: run.policy };
  let state: LoadState = { at: 'idle' };
  let event: LoadEvent = { kind: 'tick' };
  for (;;) {
    const step = advanceLoad(state, event, rules);
    state = step.state;
    if (state.at === 'done') {
      if (state.outcome.kind === 'failed') throw new LoadFailedError(id, state.outcome);
      return state.outcome;
    }
    event = await perform(step.effect, run, rules);
    const reached = failpointAfter(state, event);
    if (reached) await run.failpoint(reached);
  }
}

/** Which named step the load has just come past. */
function failpointAfter(state: LoadState, event: LoadEvent): LoadFailpoint | null {
  switch (state.at) {
    case 'acquiring':
      return event.kind === 'acquired' && event.lease ? 'load.after-lease' : null;
    case 'announcing':
      return 'load.after-announce';
    case 'writing-manifests':
      return 'load.after-manifests';
    case 'submitting':
      return 'load.after-submit';
    case 'running':
      return event.kind === 'status' && event.status.kind === 'finished' ? 'load.after-commit' : null;
    case 'marking':
      return 'load.after-mark';
    case 'releasing':
      return 'load.after-release';
    case 'idle':
    case 'finding':
    case 'reattached':
    case 'listing':
    case 'hashing':
    case 'pausing':
    case 'reading':
    case 'done':
      return null;
  }
}
