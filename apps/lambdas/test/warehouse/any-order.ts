import { LOAD_FAILPOINTS } from '@hakkai/load';
import fc from 'fast-check';
import { expect } from 'vitest';
import { changeRecords, writes } from './change-story.ts';
import { captureAll, PlatformFixture, TABLE } from './platform-fixture.ts';
import { referenceTables } from './reference-tables.ts';

const deliveries = fc.record({
  story: writes,
  poison: fc.array(fc.constantFrom('', 'not JSON', JSON.stringify({ tableName: TABLE, eventName: 'DROP', dynamodb: {} })), {
    maxLength: 2,
  }),
  repeats: fc.array(fc.nat(), { maxLength: 6 }),
  shuffle: fc.array(fc.nat(), { minLength: 24, maxLength: 24 }),
  cuts: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }),
  crashes: fc.array(fc.option(fc.constantFrom(...LOAD_FAILPOINTS), { nil: undefined }), { minLength: 1, maxLength: 3 }),
});

/**
 * Any order, repetition, cut and overlap of any story's records, with crashes between the loads: the tables are those of the reference,
 * and every record is accounted for. A failure prints its seed.
 */
export async function expectSameTablesInAnyOrder(numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(deliveries, async ({ story, poison, repeats, shuffle, cuts, crashes }) => {
      const on = await PlatformFixture.open();
      try {
        const distinct = [...changeRecords(TABLE, story), ...poison];
        const again = repeats.flatMap((n) => distinct.slice(n % distinct.length, (n % distinct.length) + 1));
        const arrived = [...distinct, ...again]
          .map((content, index) => ({ content, order: (shuffle[index % shuffle.length] ?? 0) * 31 + index }))
          .sort((a, b) => a.order - b.order)
          .map(({ content }, index) => ({ content, sequence: index + 1 }));
        const batches = [
          arrived,
          ...cuts.map(([from, to]) => arrived.slice(from % arrived.length, (from % arrived.length) + 1 + (to % 5))),
        ].reverse();
        for (const [index, batch] of batches.entries()) {
          await on.capture(batch);
          const crashAt = crashes[index % crashes.length];
          await on
            .load((name) => {
              if (name === crashAt) throw new Error('crash');
            })
            .catch((error: unknown) => {
              if (!(error instanceof Error && error.message === 'crash')) throw error;
            });
        }
        await on.loadAll();
        const tables = await on.tables();
        const reference = referenceTables(captureAll(arrived));
        expect(tables).toMatchObject({
          identities: reference.identities,
          current: reference.current,
          quarantined: reference.quarantined,
        });
        expect(tables.live).toBe(reference.current.filter((row) => row.op !== 'remove').length);
        const { records, loaded, duplicates, quarantined } = tables.ledger;
        expect(records).toBe(on.landedRecords());
        expect(loaded).toBe(reference.identities.length);
        expect(quarantined).toBe(reference.quarantined);
        expect(Number(loaded) + Number(duplicates) + Number(quarantined)).toBe(records);
      } finally {
        await on[Symbol.asyncDispose]();
      }
    }),
    { numRuns },
  );
}
