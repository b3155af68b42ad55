import { describe, expect, it } from 'vitest';
import { planRun, runPlan, type RunPorts, type Task } from '../src/index.ts';

const task = (id: string, dependsOn: string[] = [], retries = 0): Task => ({
  id,
  dependsOn,
  retries,
  retryDelaySeconds: 1,
  timeoutSeconds: 60,
});

/** Timeouts never come and retries come at once, unless a test says otherwise. */
function world(execute: RunPorts['execute'], rest: Partial<RunPorts> = {}): RunPorts {
  return { execute, delay: (ms) => (ms >= 60_000 ? new Promise(() => undefined) : Promise.resolve()), random: () => 0.5, ...rest };
}

const stoppedBy = (signal: AbortSignal): Promise<void> =>
  new Promise((_resolve, reject) => {
    const cancelled = (): void => reject(new Error('the statement was cancelled'));
    if (signal.aborted) cancelled();
    else signal.addEventListener('abort', cancelled);
  });

describe('the local runner', () => {
  it('runs what waits after what it waits for, and tells each step', async () => {
    const log: string[] = [];
    const result = await runPlan(
      planRun([task('b', ['a']), task('a')], 2),
      world(
        async (id) => {
          log.push(`run ${id}`);
        },
        { observe: (effect) => log.push(effect.kind) },
      ),
    );
    expect(log).toEqual(['start', 'run a', 'start', 'run b', 'done']);
    expect(result).toEqual({
      outcome: 'succeeded',
      tasks: new Map([
        ['a', { kind: 'succeeded', attempts: 1 }],
        ['b', { kind: 'succeeded', attempts: 1 }],
      ]),
    });
  });

  it('tries again what failed by chance, not what would fail again', async () => {
    const attempts: string[] = [];
    const { outcome, tasks } = await runPlan(
      planRun([task('chance', [], 2), task('mistake', [], 2), task('after', ['mistake'])], 1),
      world(
        async (id, attempt) => {
          attempts.push(`${id} ${attempt}`);
          if (id === 'mistake') throw new SyntaxError('no such column');
          if (attempt < 3) throw new Error('error 1023');
        },
        { isRetryable: (error) => !(error instanceof SyntaxError) },
      ),
    );
    expect(attempts.toSorted()).toEqual(['chance 1', 'chance 2', 'chance 3', 'mistake 1']);
    expect(outcome).toBe('failed');
    expect(tasks.get('chance')).toEqual({ kind: 'succeeded', attempts: 3 });
    expect(tasks.get('mistake')).toEqual({ kind: 'failed', attempts: 1, reason: 'no such column' });
    expect(tasks.get('after')).toEqual({ kind: 'skipped', because: 'mistake' });
  });

  it('stops an attempt that takes too long and awaits its end before the next one', async () => {
    const log: string[] = [];
    let timeouts = 0;
    const { outcome } = await runPlan(
      planRun([task('slow', [], 1)], 1),
      world(
        async (_id, attempt, signal) => {
          log.push(`begin ${attempt}`);
          if (attempt === 1) await stoppedBy(signal).finally(() => log.push('end 1'));
        },
        { delay: (ms) => (ms < 60_000 || timeouts++ === 0 ? Promise.resolve() : new Promise(() => undefined)) },
      ),
    );
    expect(log.slice(0, 3)).toEqual(['begin 1', 'end 1', 'begin 2']);
    expect(outcome).toBe('succeeded');
  });

  it('when cancelled stops what runs and awaits it', async () => {
    const stop = new AbortController();
    const ended: string[] = [];
    const run = runPlan(
      planRun([task('a'), task('b', ['a'])], 1),
      world(async (id, _attempt, signal) => {
        stop.abort();
        await stoppedBy(signal).finally(() => ended.push(id));
      }),
      stop.signal,
    );
    const { outcome, tasks } = await run;
    expect(outcome).toBe('cancelled');
    expect(ended).toEqual(['a']);
    expect([...tasks.values()].map(({ kind }) => kind)).toEqual(['cancelled', 'cancelled']);
  });

  it('fails itself when a port does, instead of hanging', async () => {
    const broken = world(async () => undefined, {
      observe: () => {
        throw new Error('no terminal');
      },
    });
    await expect(runPlan(planRun([task('a')], 1), broken)).rejects.toThrow('no terminal');
  });
});
