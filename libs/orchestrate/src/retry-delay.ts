import type { Task } from './task.ts';

/**
 * Milliseconds until the next attempt: the declared delay, half of it either way, so that tasks which collided (Redshift's error 1023)
 * do not meet again. Airflow waits the declared delay exactly.
 *
 * @param random gives [0, 1)
 */
export function retryDelayMs(task: Pick<Task, 'retryDelaySeconds'>, random: () => number): number {
  return Math.round(task.retryDelaySeconds * 1000 * (0.5 + random()));
}
