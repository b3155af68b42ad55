/**
 * One life of the platform for the kill test: starts on the folder given, sets up the warehouse, plays the World Cup, waits until all
 * is loaded, and prints what the warehouse then holds as one JSON line. Killed at any moment, the next life goes on.
 */
import { platform as declared } from '@hakkai/sql/platform';
import { startPlatform } from '../src/platform.ts';
import { playWorldCupInto } from '../src/world-cup.ts';
import { setUpWarehouse } from './set-up-warehouse.ts';

const [dataDir = '', seed = '1'] = process.argv.slice(2);
const environment = declared.environments.find(({ name }) => name === 'dev');
if (!environment) throw new Error('the platform declares no environment dev');

const platform = await startPlatform({
  dataDir,
  platform: declared,
  environment,
  chaos: { seed: Number(seed), repeat: 0.05, reorder: 0.1 },
  loadEveryMs: 400,
  onProblem: (problem) => console.error(problem),
});
await setUpWarehouse(platform.redshift, declared, environment);
await platform.run();
await playWorldCupInto(platform, { source: 'matches', table: 'tournament-matches', logsPrefix: 'nginx-status/' });
await platform.drain();
const matches = await platform.redshift.query('select "tournamentId", "matchNo", "payload" from source.matches order by 1, 2');
const changes = await platform.redshift.query(
  `select count(*), count(distinct "_identity") from "raw".matches_history where "_sequence" >= '1'`,
);
const status = await platform.status();
await platform.stop();
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ matches: matches.rows, changes: changes.rows[0], status, peakMb }));
