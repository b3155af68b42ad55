/** One run of a property test: the seed that repeats it, and how many examples it draws. */
export interface RandomRun {
  readonly seed: number;
  readonly numRuns: number;
}

/** `HAKKAI_SEED=123 npx vitest …` repeats a run. */
export const seed = Number(process.env['HAKKAI_SEED']);

const long = process.env['HAKKAI_SUITES'] === 'long';

/** How many examples a suite draws in `npm test` and in `.ci/run`; `HAKKAI_RUNS=1000` makes either longer. */
interface Examples {
  readonly quick: number;
  readonly long: number;
}

export const randomRun = ({ quick: few, long: many }: Examples): RandomRun => ({
  seed,
  numRuns: Number(process.env['HAKKAI_RUNS'] ?? (long ? many : few)),
});

/** The runs of a suite whose tables the seed chooses: one in `npm test`, five that share the examples in `.ci/run`, each with tables of its own. */
export function randomRuns(count: Examples): readonly RandomRun[] {
  const rounds = long ? 5 : 1;
  return Array.from({ length: rounds }, (_, round) => ({ seed: seed + round, numRuns: randomRun(count).numRuns / rounds }));
}
