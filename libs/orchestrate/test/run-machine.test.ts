import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advance,
  beginRun,
  downstreamOf,
  planRun,
  retryDelayMs,
  type RunEffect,
  type RunEvent,
  type RunState,
  type Task,
} from '../src/index.ts';
import { endsWell, randomTasks, type RandomTask } from './random-plan.ts';

const task = (id: string, dependsOn: string[] = [], retries = 0): Task => ({
  id,
  dependsOn,
  retries,
  retryDelaySeconds: 10,
  timeoutSeconds: 60,
});
const half = (): number => 0.5;

interface History {
  readonly state: RunState;
  readonly effects: readonly RunEffect[];
  readonly mostAtOnce: number;
  readonly startedTooEarly: readonly string[];
}

/** Plays a run in which the next report always comes from a task that `choose` picks. */
function play(tasks: readonly RandomTask[], parallelism: number, choose: (count: number) => number): History {
  const plan = planRun(tasks, parallelism);
  let { state, effects } = beginRun(plan);
  const all = [...effects];
  const startedTooEarly: string[] = [];
  let mostAtOnce = 0;
  for (;;) {
    for (const effect of effects.filter((candidate) => candidate.kind === 'start')) {
      const needs = tasks.find((candidate) => candidate.id === effect.task)?.dependsOn ?? [];
      if (needs.some((id) => state.tasks.get(id)?.kind !== 'succeeded')) startedTooEarly.push(effect.task);
    }
    const open = [...state.tasks].flatMap(([id, current]): RunEvent[] => {
      if (current.kind === 'delayed') return [{ kind: 'retry-due', task: id, attempt: current.attempt }];
      return current.kind === 'running' ? [reportOf(tasks, id, current.attempt)] : [];
    });
    mostAtOnce = Math.max(mostAtOnce, open.filter((event) => event.kind !== 'retry-due').length);
    const event = open[choose(open.length)];
    if (!event) return { state, effects: all, mostAtOnce, startedTooEarly };
    ({ state, effects } = advance(plan, state, event, half));
    all.push(...effects);
  }
}

function reportOf(tasks: readonly RandomTask[], id: string, attempt: number): RunEvent {
  const ending = tasks.find((candidate) => candidate.id === id)?.endings[attempt - 1];
  if (ending === undefined) throw new Error(`${id} was given more attempts than it may have`);
  switch (ending) {
    case 'finishes':
      return { kind: 'finished', task: id, attempt };
    case 'times out':
      return { kind: 'timed-out', task: id, attempt };
    case 'fails':
    case 'fails for good':
      return { kind: 'failed', task: id, attempt, reason: ending, retryable: ending === 'fails' };
  }
}

const anyRun = fc.record({ tasks: randomTasks(12), parallelism: fc.integer({ min: 1, max: 4 }), picks: fc.infiniteStream(fc.nat(1000)) });

function checkEveryRun(check: (tasks: readonly RandomTask[], parallelism: number, history: History) => void): void {
  fc.assert(
    fc.property(anyRun, ({ tasks, parallelism, picks }) => {
      const choose = (count: number): number => (picks.next().value ?? 0) % Math.max(1, count);
      check(tasks, parallelism, play(tasks, parallelism, choose));
    }),
    { numRuns: 300 },
  );
}

describe('a run, whatever finishes first', () => {
  it('starts a task only after all it depends on has succeeded', () => {
    checkEveryRun((_tasks, _parallelism, { startedTooEarly }) => expect(startedTooEarly).toEqual([]));
  });

  it('never runs more tasks at once than it may', () => {
    checkEveryRun((_tasks, parallelism, { mostAtOnce }) => expect(mostAtOnce).toBeLessThanOrEqual(parallelism));
  });

  it('skips exactly what is downstream of the failures', () => {
    checkEveryRun((tasks, _parallelism, { state }) => {
      const ill = new Set<string>();
      const reachable = (id: string): boolean => downstreamOf(tasks, ill).has(id);
      for (const candidate of planRun(tasks, 1).tasks) {
        const full = tasks.find(({ id }) => id === candidate.id);
        if (full && !reachable(full.id) && !endsWell(full)) ill.add(full.id);
      }
      const of = (kind: string): string[] => [...state.tasks].filter(([, current]) => current.kind === kind).map(([id]) => id);
      expect(new Set(of('failed'))).toEqual(ill);
      expect(new Set(of('skipped'))).toEqual(new Set([...downstreamOf(tasks, ill)]));
      expect(of('succeeded')).toHaveLength(tasks.length - ill.size - of('skipped').length);
    });
  });

  it('ends once, as its last word', () => {
    checkEveryRun((_tasks, _parallelism, { state, effects }) => {
      const failed = [...state.tasks.values()].some((current) => current.kind === 'failed');
      const done = effects.filter((effect) => effect.kind === 'done');
      expect(done).toEqual([{ kind: 'done', outcome: failed ? 'failed' : 'succeeded' }]);
      expect(effects.at(-1)).toBe(done[0]);
    });
  });
});

describe('a run', () => {
  it('without tasks is over at once', () => {
    expect(beginRun(planRun([], 1)).effects).toEqual([{ kind: 'done', outcome: 'succeeded' }]);
  });

  it('tries again after the declared delay, half of it either way', () => {
    expect([0, 0.5, 0.999].map((n) => retryDelayMs({ retryDelaySeconds: 10 }, () => n))).toEqual([5000, 10_000, 14_990]);
  });

  it('gives the place of a task that waits for its retry to another', () => {
    const plan = planRun([task('a', [], 1), task('b')], 1);
    const first = beginRun(plan);
    const second = advance(plan, first.state, { kind: 'failed', task: 'a', attempt: 1, reason: 'error 1023', retryable: true }, half);
    expect(second.effects).toEqual([
      { kind: 'retry-later', task: 'a', attempt: 1, delayMs: 10_000, reason: 'error 1023' },
      { kind: 'start', task: 'b', attempt: 1, timeoutSeconds: 60 },
    ]);
    const third = advance(plan, second.state, { kind: 'retry-due', task: 'a', attempt: 1 }, half);
    expect(third.effects).toEqual([]);
    const fourth = advance(plan, third.state, { kind: 'finished', task: 'b', attempt: 1 }, half);
    expect(fourth.effects).toEqual([{ kind: 'start', task: 'a', attempt: 2, timeoutSeconds: 60 }]);
  });

  it('does not repeat what would fail the same way again', () => {
    const plan = planRun([task('a', [], 5)], 1);
    const { effects } = advance(
      plan,
      beginRun(plan).state,
      { kind: 'failed', task: 'a', attempt: 1, reason: 'test failed', retryable: false },
      half,
    );
    expect(effects).toEqual([{ kind: 'done', outcome: 'failed' }]);
  });

  it('stops the attempt that timed out, and does not hear it any more', () => {
    const plan = planRun([task('a', [], 1)], 1);
    const late = advance(plan, beginRun(plan).state, { kind: 'timed-out', task: 'a', attempt: 1 }, half);
    expect(late.effects[0]).toEqual({ kind: 'stop', task: 'a', attempt: 1 });
    expect(advance(plan, late.state, { kind: 'finished', task: 'a', attempt: 1 }, half).effects).toEqual([]);
  });

  it('when cancelled stops what runs, starts nothing, and ends when the last report is in', () => {
    const plan = planRun([task('a'), task('b'), task('c', ['a'])], 2);
    const cancelled = advance(plan, beginRun(plan).state, { kind: 'cancelled' }, half);
    expect(cancelled.effects).toEqual([
      { kind: 'stop', task: 'a', attempt: 1 },
      { kind: 'stop', task: 'b', attempt: 1 },
    ]);
    const first = advance(plan, cancelled.state, { kind: 'finished', task: 'a', attempt: 1 }, half);
    expect(first.effects).toEqual([]);
    const last = advance(plan, first.state, { kind: 'failed', task: 'b', attempt: 1, reason: 'stopped', retryable: true }, half);
    expect(last.effects).toEqual([{ kind: 'done', outcome: 'cancelled' }]);
    expect([...last.state.tasks.values()].map(({ kind }) => kind)).toEqual(['succeeded', 'cancelled', 'cancelled']);
    expect(advance(plan, last.state, { kind: 'cancelled' }, half).effects).toEqual([]);
  });

  it('is refused a parallelism that could start nothing', () => {
    expect(() => planRun([], 0)).toThrow(/at least 1, not 0/);
  });
});
