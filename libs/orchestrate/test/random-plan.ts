import fc from 'fast-check';
import type { Task } from '../src/index.ts';

/** How each attempt of a task ends. */
export type Ending = 'finishes' | 'fails' | 'fails for good' | 'times out';

export interface RandomTask extends Task {
  readonly endings: readonly Ending[];
}

/** Acyclic graphs of up to `size` tasks, given in any order; each task brings how its attempts will end. */
export function randomTasks(size: number): fc.Arbitrary<readonly RandomTask[]> {
  const ending = fc.constantFrom<Ending>('finishes', 'finishes', 'finishes', 'fails', 'fails for good', 'times out');
  const task = fc.record({
    retries: fc.nat(2),
    retryDelaySeconds: fc.nat(60),
    endings: fc.array(ending, { minLength: 3, maxLength: 3 }),
    before: fc.array(fc.nat(size), { maxLength: 3 }),
  });
  return fc
    .array(task, { minLength: 1, maxLength: size })
    .map((drawn) =>
      drawn.map(({ before, ...rest }, index) => ({
        ...rest,
        id: `t${index}`,
        timeoutSeconds: 60,
        dependsOn: index === 0 ? [] : [...new Set(before.map((n) => `t${n % index}`))],
      })),
    )
    .chain((tasks) => fc.shuffledSubarray(tasks, { minLength: tasks.length }));
}

/** Whether a task that starts ends well, by its endings and retries alone. */
export function endsWell(task: RandomTask): boolean {
  for (const ending of task.endings.slice(0, task.retries + 1)) {
    if (ending === 'finishes') return true;
    if (ending === 'fails for good') return false;
  }
  return false;
}
