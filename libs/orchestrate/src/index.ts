export * from './errors.ts';
export type { Node, Task } from './task.ts';
export { topologicalOrder } from './topological-order.ts';
export { downstreamOf, upstreamOf } from './reach.ts';
export { select, type Selectable } from './select.ts';
export type * from './run-state.ts';
export { retryDelayMs } from './retry-delay.ts';
export { advance, beginRun, planRun } from './run-machine.ts';
export { runPlan, type RunPorts, type RunResult } from './run-plan.ts';
