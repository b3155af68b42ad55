import { downstreamOf } from './reach.ts';
import { retryDelayMs } from './retry-delay.ts';
import type { RunEffect, RunEvent, RunOutcome, RunPlan, RunState, RunStep, TaskState } from './run-state.ts';
import { topologicalOrder } from './topological-order.ts';
import type { Task } from './task.ts';

/**
 * @param parallelism how many tasks may run at once, at least 1
 * @throws RangeError, and as {@link topologicalOrder}
 */
export function planRun(tasks: readonly Task[], parallelism: number): RunPlan {
  if (!Number.isInteger(parallelism) || parallelism < 1) {
    throw new RangeError(`Parallelism is a whole number of at least 1, not ${parallelism}.`);
  }
  return { tasks: topologicalOrder(tasks), parallelism };
}

/** The first step of a run: everything waits, and what can start does. */
export function beginRun(plan: RunPlan): RunStep {
  const tasks = new Map<string, TaskState>(plan.tasks.map((task) => [task.id, { kind: 'waiting', attempts: 0 }]));
  return settle(plan, { tasks, cancelled: false }, []);
}

/**
 * What an event changes and what is to be done about it. Pure: the local runner and tests interpret the effects.
 *
 * @param random gives [0, 1); spreads the retries
 * @example advance(plan, state, { kind: 'finished', task: 'staging.goals', attempt: 1 }, Math.random).effects
 * // [{ kind: 'start', task: 'marts.top_scorers', attempt: 1, timeoutSeconds: 3600 }]
 */
export function advance(plan: RunPlan, state: RunState, event: RunEvent, random: () => number): RunStep {
  if (event.kind === 'cancelled') return cancel(plan, state);
  const current = state.tasks.get(event.task);
  const task = plan.tasks.find((candidate) => candidate.id === event.task);
  const awaited = event.kind === 'retry-due' ? 'delayed' : 'running';
  if (!task || current?.kind !== awaited || current.attempt !== event.attempt) return { state, effects: [] };

  switch (event.kind) {
    case 'finished':
      return settle(plan, withTask(state, task.id, { kind: 'succeeded', attempts: event.attempt }), []);
    case 'retry-due':
      return settle(plan, withTask(state, task.id, { kind: 'waiting', attempts: event.attempt }), []);
    case 'failed':
      return fail(plan, state, task, event, [], random);
    case 'timed-out': {
      const reason = `${task.id} took longer than ${task.timeoutSeconds} s`;
      const stop: RunEffect = { kind: 'stop', task: task.id, attempt: event.attempt };
      return fail(plan, state, task, { attempt: event.attempt, reason, retryable: true }, [stop], random);
    }
  }
}

interface Failure {
  readonly attempt: number;
  readonly reason: string;
  readonly retryable: boolean;
}

function fail(
  plan: RunPlan,
  state: RunState,
  task: Task,
  { attempt, reason, retryable }: Failure,
  before: readonly RunEffect[],
  random: () => number,
): RunStep {
  if (state.cancelled) return settle(plan, withTask(state, task.id, { kind: 'cancelled' }), before);
  if (retryable && attempt <= task.retries) {
    const later: RunEffect = { kind: 'retry-later', task: task.id, attempt, delayMs: retryDelayMs(task, random), reason };
    return settle(plan, withTask(state, task.id, { kind: 'delayed', attempt, reason }), [...before, later]);
  }
  const tasks = new Map(state.tasks).set(task.id, { kind: 'failed', attempts: attempt, reason });
  const skipped: RunEffect[] = [];
  const downstream = downstreamOf(plan.tasks, [task.id]);
  for (const { id } of plan.tasks) {
    if (!downstream.has(id) || tasks.get(id)?.kind !== 'waiting') continue;
    tasks.set(id, { kind: 'skipped', because: task.id });
    skipped.push({ kind: 'skip', task: id, because: task.id });
  }
  return settle(plan, { ...state, tasks }, [...before, ...skipped]);
}

function cancel(plan: RunPlan, state: RunState): RunStep {
  if (state.cancelled || isOver(state)) return { state, effects: [] };
  const tasks = new Map(state.tasks);
  const stops: RunEffect[] = [];
  for (const [id, task] of state.tasks) {
    if (task.kind === 'running') stops.push({ kind: 'stop', task: id, attempt: task.attempt });
    else if (task.kind === 'waiting' || task.kind === 'delayed') tasks.set(id, { kind: 'cancelled' });
  }
  return settle(plan, { tasks, cancelled: true }, stops);
}

/** Starts what can start, and says when nothing is left to wait for. */
function settle(plan: RunPlan, state: RunState, effects: readonly RunEffect[]): RunStep {
  const tasks = new Map(state.tasks);
  const starts: RunEffect[] = [];
  let places = plan.parallelism - [...tasks.values()].filter((task) => task.kind === 'running').length;
  for (const task of plan.tasks) {
    const current = tasks.get(task.id);
    if (places === 0 || current?.kind !== 'waiting') continue;
    if (!task.dependsOn.every((id) => tasks.get(id)?.kind === 'succeeded')) continue;
    const attempt = current.attempts + 1;
    tasks.set(task.id, { kind: 'running', attempt });
    starts.push({ kind: 'start', task: task.id, attempt, timeoutSeconds: task.timeoutSeconds });
    places -= 1;
  }
  const next = { ...state, tasks };
  const done: RunEffect[] = isOver(next) ? [{ kind: 'done', outcome: outcomeOf(next) }] : [];
  return { state: next, effects: [...effects, ...starts, ...done] };
}

function isOver(state: RunState): boolean {
  return [...state.tasks.values()].every(({ kind }) => kind !== 'waiting' && kind !== 'running' && kind !== 'delayed');
}

function outcomeOf(state: RunState): RunOutcome {
  if (state.cancelled) return 'cancelled';
  return [...state.tasks.values()].some((task) => task.kind === 'failed') ? 'failed' : 'succeeded';
}

function withTask(state: RunState, id: string, task: TaskState): RunState {
  return { ...state, tasks: new Map(state.tasks).set(id, task) };
}
