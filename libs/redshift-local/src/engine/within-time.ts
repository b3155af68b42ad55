import { createContext, Script } from 'node:vm';
import { RedshiftError } from '../redshift-error.ts';

/** As long as one search of a regular expression may take. */
const LIMIT_MS = 1_000;

const context: { work: () => unknown } = { work: () => undefined };
createContext(context);
const script = new Script('work()');

/** So many steps take a blink; what may take more is watched, which costs a tenth of a millisecond. */
const FEW_STEPS = 1e7;

/** Whether a search may take long: a repetition of a group doubles the ways to try, others multiply them by the length of the text. */
function mayTakeLong(pattern: string, text: string): boolean {
  if (/\)(?:[*+]|\{\d+,)/.test(pattern)) return true;
  const repetitions = pattern.match(/[*+]|\{\d+,\d*\}/g)?.length ?? 0;
  return text.length ** repetitions > FEW_STEPS;
}

/**
 * What `search` gives, unless a regular expression in it goes on for too long: patterns such as `(a+)+$` try a number of ways that doubles with
 * each character, and nothing else of this process would run meanwhile.
 *
 * @throws RedshiftError 54001
 */
export function withinTime<Found>(pattern: string, text: string, search: () => Found): Found {
  if (!mayTakeLong(pattern, text)) return search();
  const spent = process.threadCpuUsage().user;
  let found: { readonly value: Found } | null = null;
  context.work = () => {
    found = { value: search() };
  };
  try {
    script.runInContext(context, { timeout: LIMIT_MS });
  } catch (error) {
    if (!isTimeout(error)) throw error;
    // The clock goes on while others have the processor: a search that has hardly run yet starts again.
    if (process.threadCpuUsage().user - spent < (LIMIT_MS / 2) * 1000) return withinTime(pattern, text, search);
    throw new RedshiftError('54001', `regular expression "${pattern}" takes too long: it backtracks too much`, { cause: error });
  }
  if (found === null) throw new TypeError('a search ended without a result');
  return (found as { readonly value: Found }).value;
}

const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
