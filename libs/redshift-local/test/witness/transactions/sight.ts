import type { Outcome, State } from './reference-state.ts';

/** What can be seen of all sessions when nothing goes on by itself any more. */
export interface Sight {
  /** How statements ended since the last look. */
  readonly ended: ReadonlyMap<number, Outcome>;
  /** The sessions that wait, in order. */
  readonly waiting: readonly number[];
}

export const sightOf = ({ ended, running }: State): Sight => ({ ended, waiting: [...running.keys()].sort() });

/** Whether what was seen is what a state of the reference would show. */
export function agrees(state: State, { ended, waiting }: Sight): boolean {
  const wanted = sightOf(state);
  return (
    wanted.waiting.join() === waiting.join() &&
    wanted.ended.size === ended.size &&
    [...ended].every(([session, outcome]) => isOneOf(outcome, wanted.ended.get(session)))
  );
}

function isOneOf(given: Outcome, wanted: Outcome | undefined): boolean {
  if (wanted === undefined) return false;
  if ('errors' in given) return 'errors' in wanted && given.errors.every((error) => wanted.errors.includes(error));
  return 'rows' in wanted && given.rows.join() === wanted.rows.join();
}

export const shown = ({ ended, waiting }: Sight): string =>
  [
    ...[...ended].map(
      ([session, outcome]) => `${session}: ${'rows' in outcome ? `[${outcome.rows.join(', ')}]` : outcome.errors.join(' or ')}`,
    ),
    ...waiting.map((session) => `${session} waits`),
  ].join('; ');
