import type { ManifestTask, StatementGroup } from '@hakkai/contract';
import type { RunPorts } from './run-plan.ts';

/** What tasks are made of: transactions in the warehouse and calls of functions. `@hakkai/aws` fits both. */
export interface TaskPorts {
  /** Runs a group and waits for its end; cancels it in the warehouse when `signal` aborts. */
  executeGroup(group: StatementGroup, options: { readonly name: string; readonly signal: AbortSignal }): Promise<void>;
  /** Calls a function by its logical name, `deliver-slack`, and waits for its answer. */
  invoke(functionName: string, payload: unknown, signal: AbortSignal): Promise<unknown>;
}

/**
 * The `execute` of {@link RunPorts} for a pipeline's tasks: groups of a task one after the other, as the chain of operators in Airflow.
 * Statements are named `<run>/<task>/<attempt>`, so that they are found in the warehouse's history.
 *
 * @example await runPlan(planRun(pipeline.tasks, 4), { ...clock, execute: taskExecutor('tournament/2026-07-19T06:00Z', pipeline.tasks, ports) });
 */
export function taskExecutor(run: string, tasks: readonly ManifestTask[], ports: TaskPorts): RunPorts['execute'] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return async (id, attempt, signal) => {
    const task = byId.get(id);
    if (!task) throw new RangeError(`The run ${run} has no task ${id}: plan it from the same tasks.`);
    switch (task.kind) {
      case 'sql':
        for (const group of task.groups) {
          signal.throwIfAborted();
          await ports.executeGroup(group, { name: `${run}/${id}/${attempt}`, signal });
        }
        return;
      case 'lambda':
        await ports.invoke(task.function, JSON.parse(task.payload), signal);
        return;
    }
  };
}
