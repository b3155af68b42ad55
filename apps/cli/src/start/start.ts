import { join } from 'node:path';
import { physicalRelation, LEDGER, type Environment, type Manifest, type Platform } from '@hakkai/contract';
import { playWorldCupInto, startPlatform, type Chaos, type LocalPlatform } from '@hakkai/local';
import { applySetup } from '../apply-setup.ts';
import { UserError } from '../failure.ts';
import { printTable } from '../print-table.ts';
import { runModels } from '../run-models.ts';
import { announcement } from './announce.ts';
import { deliverReports } from './deliver-reports.ts';
import { ledgerCount } from './ledger-count.ts';
import type { Progress } from './progress.ts';
import { peakMemoryMb, type StartSummary } from './summary.ts';

export interface StartOptions {
  readonly platform: Platform;
  readonly environment: Environment;
  readonly manifest: Manifest;
  readonly dataDir: string;
  readonly chaos: Chaos;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** print the report's rows too */
  readonly show: boolean;
}

/** How often sources are loaded while one watches: their own cadence is minutes. */
const LOAD_EVERY_MS = 1000;

/**
 * The whole path of one change, once: stand-ins, apply, the services at work, capture, load, models with their tests, report.
 * Gives the running platform and the summary; the caller stops it.
 */
export async function start(options: StartOptions): Promise<{ readonly running: LocalPlatform; readonly summary: Promise<StartSummary> }> {
  const { progress } = options;
  progress.say(`Hakkai: ${options.manifest.project} on this laptop (${options.environment.name}), data in ${options.dataDir}`);
  const running = await startPlatform({
    dataDir: options.dataDir,
    platform: options.platform,
    environment: options.environment,
    chaos: options.chaos,
    loadEveryMs: LOAD_EVERY_MS,
    onProblem: (problem) => progress.say(`  ! ${problem instanceof Error ? problem.message : String(problem)}`),
  });
  progress.say(announcement(running.addresses, options.environment, options.dataDir));
  return { running, summary: flow(running, options) };
}

async function flow(running: LocalPlatform, options: StartOptions): Promise<StartSummary> {
  const { manifest, progress, signal, environment } = options;
  const ledgerSchema = physicalRelation(environment, LEDGER).schema;
  const step = (text: string): void => {
    signal.throwIfAborted();
    progress.say(text);
  };

  step('\nApply: schemas, tables, views, functions');
  const applied = await applySetup(running.redshift, manifest);
  progress.say(`    ${applied.done} steps done, ${applied.skipped} there already`);
  const before = await ledgerCount(running.redshift, ledgerSchema);
  if (before.objects > 0)
    progress.say(`    ${before.objects} land objects with ${before.rows} rows are loaded already: none is loaded again`);
  await running.run();

  step('The tournament service plays into DynamoDB; changes go to Kinesis, S3 and Redshift');
  await playWorldCupInto(running, { ...demoSources(options.platform), onProgress: progress.count });
  await running.drain();
  const after = await ledgerCount(running.redshift, ledgerSchema);
  progress.say(`    ${after.objects - before.objects} new land objects, ${after.rows - before.rows} rows loaded`);

  step('Models, each tested before what reads it is built');
  const run = await runModels(running.redshift, manifest, {
    signal,
    onModel: (model, seconds, tests) => progress.say(`    ✓ ${model.id} (${model.kind}, ${tests} tests, ${seconds.toFixed(2)} s)`),
  });
  for (const failure of run.failures) progress.say(`    ✗ ${failure}`);

  if (run.models.failed === 0) {
    step('Report');
    await deliverReports(running, manifest);
    for (const report of manifest.reports) {
      if (options.show) printTable(await running.redshift.query(report.query), 10);
      progress.say(`    ${report.id}: sent to Slack; the message lies in ${join(options.dataDir, 'slack')}`);
    }
  }
  return {
    sources: await running.status(),
    models: run.models,
    tests: run.tests,
    seconds: Math.round(process.uptime() * 10) / 10,
    peakMemoryMb: peakMemoryMb(),
  };
}

/** The services of the demo write into the first DynamoDB source and the first source of logs. */
function demoSources(platform: Platform): { readonly source: string; readonly table: string; readonly logsPrefix: string } {
  const table = platform.sources.find((source) => source.from.kind === 'dynamodb');
  const logs = platform.sources.find((source) => source.from.kind === 's3-logs');
  if (table?.from.kind !== 'dynamodb' || logs?.from.kind !== 's3-logs') {
    throw new UserError('start plays the World Cup demo: the project needs a DynamoDB source of matches and a source of logs on S3.');
  }
  return { source: table.name, table: table.from.table, logsPrefix: logs.from.prefix };
}
