import { createHash } from 'node:crypto';

/**
 * How badly records are delivered. DynamoDB's Kinesis destination may repeat records and deliver them out of order,
 * so the stand-in does both, on purpose and by seed.
 */
export interface Chaos {
  readonly seed: number;
  /** Share of records that arrive twice, 0 to 1. */
  readonly repeat: number;
  /** Share of records that arrive after later ones, 0 to 1. */
  readonly reorder: number;
}

export const CALM: Chaos = { seed: 0, repeat: 0, reorder: 0 };

export interface Fate {
  readonly repeated: boolean;
  /** How many later records overtake this one. */
  readonly overtakenBy: number;
  /** How many later records lie between this one and its repetition. */
  readonly repeatedAfter: number;
}

/** What becomes of the record with this outbox sequence: the same for the same seed, whatever the batches are. */
export function fateOf(chaos: Chaos, sequence: number): Fate {
  const bytes = createHash('sha256').update(`${chaos.seed}/${sequence}`).digest();
  const share = (offset: number): number => bytes.readUInt32BE(offset) / 2 ** 32;
  return {
    repeated: share(0) < chaos.repeat,
    overtakenBy: share(4) < chaos.reorder ? 1 + Math.floor(share(8) * 12) : 0,
    repeatedAfter: Math.floor(share(12) * 20),
  };
}

/**
 * The order in which a run of records is sent, with its repetitions.
 *
 * @example deliveryOrder({ seed: 1, repeat: 0, reorder: 0 }, [a, b]) // [a, b]
 */
export function deliveryOrder<T extends { readonly sequence: number }>(chaos: Chaos, run: readonly T[]): readonly T[] {
  const places = run.flatMap((entry, index) => {
    const fate = fateOf(chaos, entry.sequence);
    const place = index + (fate.overtakenBy > 0 ? fate.overtakenBy + 0.5 : 0);
    return fate.repeated
      ? [
          { place, entry },
          { place: place + fate.repeatedAfter + 0.75, entry },
        ]
      : [{ place, entry }];
  });
  return places.sort((a, b) => a.place - b.place).map(({ entry }) => entry);
}
