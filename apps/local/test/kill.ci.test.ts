import { CAPTURE_FAILPOINTS } from '@hakkai/capture';
import { LOAD_FAILPOINTS } from '@hakkai/load';
import { expect, it } from 'vitest';
import { type KillPlan, live, seededNumbers, survives } from './kill-the-platform.ts';
import { temporaryFolder } from './stand-in-clients.ts';

const SEED = Number(process.env['HAKKAI_SEED']);
/** The shortest life that can be killed at a moment, and how long the moments spread, in ms. */
const [SOONEST_MS, SPREAD_MS] = [300, 2_200];

it('comes to the tables and balances of an undisturbed run after kill -9 at every failpoint and as many moments', {
  timeout: 1_200_000,
}, async () => {
  const random = seededNumbers(SEED);
  const moment = () => ({ at: 'time', ms: Math.round(SOONEST_MS + random() * SPREAD_MS) }) as const;
  const plans = CAPTURE_FAILPOINTS.map((name, index): KillPlan => {
    const load = LOAD_FAILPOINTS[index % LOAD_FAILPOINTS.length] ?? LOAD_FAILPOINTS[0];
    return [{ at: 'failpoint', name }, { at: 'failpoint', name: load }, moment(), moment()];
  });
  const names = new Set(plans.flat().flatMap((point) => (point.at === 'failpoint' ? [point.name] : [])));
  expect(names).toEqual(new Set([...CAPTURE_FAILPOINTS, ...LOAD_FAILPOINTS]));

  const quiet = await temporaryFolder();
  const undisturbed = await live(quiet.path, SEED);
  await quiet.remove();
  let killed = 0;
  for (const [index, plan] of plans.entries()) killed += await survives(plan, SEED + index, undisturbed);
  expect(killed).toBeGreaterThanOrEqual(25);
});
