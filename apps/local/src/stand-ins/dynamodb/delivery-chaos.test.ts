import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CALM, deliveryOrder } from './delivery-chaos.ts';

const run = (length: number) => Array.from({ length }, (_, n) => ({ sequence: n + 1 }));

it('delivers in order and once when calm', () => {
  expect(deliveryOrder(CALM, run(50))).toEqual(run(50));
});

it('loses nothing, repeats and reorders about as often as asked, and does the same for the same seed', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 400 }), (seed, length) => {
      const chaos = { seed, repeat: 0.2, reorder: 0.2 };
      const order = deliveryOrder(chaos, run(length));
      expect(deliveryOrder(chaos, run(length))).toEqual(order);
      expect(new Set(order.map(({ sequence }) => sequence))).toEqual(new Set(run(length).map(({ sequence }) => sequence)));
      expect(order.length).toBeLessThanOrEqual(2 * length);
    }),
  );
  const many = deliveryOrder({ seed: 1, repeat: 0.2, reorder: 0.2 }, run(10_000));
  expect(many.length).toBeGreaterThan(11_500);
  expect(many.length).toBeLessThan(12_500);
});
