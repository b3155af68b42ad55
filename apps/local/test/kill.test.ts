import { expect, it } from 'vitest';
import { describePoint, type KillPlan, survives } from './kill-the-platform.ts';

const SEED = 20260719;

/** A snapshot is taken once, and captured once: such points come first in a folder, where they cannot be missed. */
const PLANS: readonly KillPlan[] = [
  [
    { at: 'failpoint', name: 'snapshot.after-put' },
    { at: 'failpoint', name: 'load.after-submit' },
    { at: 'time', ms: 1_900 },
  ],
  [
    { at: 'failpoint', name: 'capture.after-put' },
    { at: 'failpoint', name: 'load.after-commit' },
  ],
];

for (const plan of PLANS) {
  it(`comes to the tables and balances that the files tell after kill -9 ${plan.map(describePoint).join(', ')}`, {
    timeout: 240_000,
  }, async () => {
    expect(await survives(plan, SEED)).toBe(plan.length);
  });
}
