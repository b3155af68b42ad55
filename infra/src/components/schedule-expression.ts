import type { Duration } from '@hakkai/contract';

/**
 * A cadence as EventBridge Scheduler writes it. The Scheduler counts in whole minutes, so a cadence is rounded down: sooner is
 * within the promise, later is not.
 *
 * @throws RangeError under a minute
 * @example scheduleExpression({ seconds: 300 }) // 'rate(5 minutes)'
 */
export function scheduleExpression(cadence: Duration): string {
  const minutes = Math.floor(cadence.seconds / 60);
  if (minutes < 1)
    throw new RangeError(`A cadence of ${cadence.seconds} s is under a minute, the shortest that EventBridge Scheduler knows.`);
  return `rate(${minutes} ${minutes === 1 ? 'minute' : 'minutes'})`;
}
