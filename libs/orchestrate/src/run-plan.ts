import { advance, beginRun } from './run-machine.ts';
import type { RunEffect, RunEvent, RunOutcome, RunPlan, RunState, TaskState } from './run-state.ts';

/** The world of a run. Everything that takes time or chance comes in here, so that tests decide both. */
export interface RunPorts {
  /**
   * Runs one attempt of a task; rejects when it fails. When `signal` aborts (timeout, cancel) it stops what it started in the warehouse
   * and settles.
   */
  execute(task: string, attempt: number, signal: AbortSignal): Promise<void>;
  /** Resolves after so many milliseconds; may settle at once when `signal` aborts. */
  delay(ms: number, signal: AbortSignal): Promise<void>;
  /** [0, 1) */
  random(): number;
  /** False for a failure that would come again; true unless given. */
  isRetryable?(error: unknown): boolean;
  /** Told of every effect, before it is carried out: for progress lines. */
  observe?(effect: RunEffect): void;
}

export interface RunResult {
  readonly outcome: RunOutcome;
  readonly tasks: ReadonlyMap<string, TaskState>;
}

/**
 * Runs a plan to its end in this process: the local runner. Resolves also when tasks failed: the result says so.
 *
 * @param signal cancels the run: running tasks are stopped and awaited, nothing new starts
 * @example const { outcome } = await runPlan(planRun(pipeline.tasks, 4), ports);
 */
export async function runPlan(plan: RunPlan, ports: RunPorts, signal?: AbortSignal): Promise<RunResult> {
  const running = new Map<string, { readonly stopped: AbortController; readonly settled: Promise<void> }>();
  const over = new AbortController();
  const { promise, resolve, reject } = Promise.withResolvers<RunResult>();
  let state: RunState;

  const dispatch = (event: RunEvent): void => {
    const step = advance(plan, state, event, () => ports.random());
    state = step.state;
    carryOut(step.effects);
  };
  const carryOut = (effects: readonly RunEffect[]): void => {
    try {
      for (const effect of effects) {
        ports.observe?.(effect);
        perform(effect);
      }
    } catch (error) {
      reject(error);
    }
  };
  const perform = (effect: RunEffect): void => {
    switch (effect.kind) {
      case 'start':
        start(effect.task, effect.attempt, effect.timeoutSeconds);
        return;
      case 'stop':
        running.get(effect.task)?.stopped.abort();
        return;
      case 'retry-later':
        // A stopped attempt may still be busy stopping: two attempts of one task never run side by side.
        void Promise.all([ports.delay(effect.delayMs, over.signal), running.get(effect.task)?.settled]).then(
          () => dispatch({ kind: 'retry-due', task: effect.task, attempt: effect.attempt }),
          reject,
        );
        return;
      case 'skip':
        return;
      case 'done':
        void Promise.all([...running.values()].map(({ settled }) => settled)).then(
          () => resolve({ outcome: effect.outcome, tasks: state.tasks }),
          reject,
        );
        return;
    }
  };
  const start = (task: string, attempt: number, timeoutSeconds: number): void => {
    const stopped = new AbortController();
    const ended = new AbortController();
    const execution = Promise.resolve().then(() => ports.execute(task, attempt, stopped.signal));
    const outcome = execution.then(
      (): RunEvent => ({ kind: 'finished', task, attempt }),
      (error: unknown): RunEvent => ({
        kind: 'failed',
        task,
        attempt,
        reason: error instanceof Error ? error.message : String(error),
        retryable: ports.isRetryable?.(error) ?? true,
      }),
    );
    const settled = outcome.then((event) => {
      ended.abort();
      running.delete(task);
      dispatch(event);
    });
    settled.catch(reject);
    running.set(task, { stopped, settled });
    void ports.delay(timeoutSeconds * 1000, ended.signal).then(() => {
      if (!ended.signal.aborted) dispatch({ kind: 'timed-out', task, attempt });
    }, reject);
  };

  const cancel = (): void => dispatch({ kind: 'cancelled' });
  const first = beginRun(plan);
  state = first.state;
  signal?.addEventListener('abort', cancel, { once: true });
  carryOut(first.effects);
  if (signal?.aborted) cancel();
  try {
    return await promise;
  } finally {
    over.abort();
    signal?.removeEventListener('abort', cancel);
  }
}
