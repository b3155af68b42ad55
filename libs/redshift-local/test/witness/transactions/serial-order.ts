import { begun } from './reference.ts';
import { firstState, type State } from './reference-state.ts';
import type { Statement } from './step.ts';

/** A statement of a transaction that committed, and the rows that it gave. */
export interface Done {
  readonly statement: Statement;
  readonly rows: readonly string[];
}

/** Orders that are tried before a history counts as one that no order explains. */
const TRIES = 20_000;

/**
 * Whether transactions that committed gave the same rows, and left the same, as when they run one after the other in some order: what SERIALIZABLE
 * promises (c_serial_isolation). Those that committed first are tried first.
 */
export function haveSerialOrder(transactions: readonly (readonly Done[])[], left: readonly Done[]): boolean {
  let tries = 0;
  const goesOn = (states: readonly State[], rest: readonly (readonly Done[])[]): boolean => {
    tries += 1;
    if (states.length === 0 || tries > TRIES) return false;
    if (rest.length === 0) return after(states, left).length > 0;
    return rest.some((next) =>
      goesOn(
        after(states, next),
        rest.filter((other) => other !== next),
      ),
    );
  };
  return goesOn([firstState(1, 'snapshot')], transactions);
}

/** The states after a transaction that gives these rows. */
function after(states: readonly State[], transaction: readonly Done[]): readonly State[] {
  const whole: readonly Done[] = [
    { statement: { is: 'begin', words: 'begin', readOnly: false }, rows: [] },
    ...transaction.filter(({ statement }) => statement.is !== 'list'),
    { statement: { is: 'commit', words: 'commit' }, rows: [] },
  ];
  return whole.reduce(
    (now: readonly State[], { statement, rows }) =>
      now.flatMap((state) =>
        begun(state, 0, statement).filter(({ ended }) => {
          const outcome = ended.get(0);
          return outcome !== undefined && 'rows' in outcome && outcome.rows.join() === rows.join();
        }),
      ),
    states,
  );
}
