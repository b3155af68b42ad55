/** Numbers that look random and are the same on every machine. */
export interface Seeded {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** One of `items`. */
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  /** `count` words in a row. */
  words(count: number): string;
}

const WORDS: readonly [string, ...string[]] = [
  ...(['furious', 'careful', 'quick', 'silent', 'even', 'bold', 'final', 'ironic', 'pending', 'regular'] as const),
  ...['special', 'express', 'unusual', 'packages', 'requests', 'accounts', 'deposits', 'pinto beans', 'theodolites', 'foxes'],
  ...['sleep', 'wake', 'haggle', 'nag', 'among', 'above', 'after', 'along', 'the', 'Customer', 'Complaints', 'slyly', 'blithely'],
];

/**
 * A generator of 32 bits (xorshift, Marsaglia 2003).
 *
 * @example const seeded = seededBy(7); seeded.between(1, 6) // the same throw every time
 */
export function seededBy(seed: number): Seeded {
  let state = (seed * 2_654_435_761 + 1) >>> 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
  const between = (low: number, high: number): number => low + (next() % (high - low + 1));
  const pick = <Item>(items: readonly [Item, ...Item[]]): Item => items[between(0, items.length - 1)] ?? items[0];
  return { between, pick, words: (count) => Array.from({ length: count }, () => pick(WORDS)).join(' ') };
}
