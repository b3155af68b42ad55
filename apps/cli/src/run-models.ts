import type { RedshiftData } from '@hakkai/aws';
import type { Manifest, ManifestModel, ManifestTest } from '@hakkai/contract';
import { planRun, runPlan, select, taskExecutor, type RunResult } from '@hakkai/orchestrate';
import { setTimeout as pause } from 'node:timers/promises';

export interface ModelsRun {
  readonly models: { readonly ok: number; readonly failed: number };
  readonly tests: { readonly passed: number; readonly failed: number };
  /** one line a failure, in the order they happened */
  readonly failures: readonly string[];
}

export interface ModelsRunOptions {
  /** Models to build, as selectors; all unless given. */
  readonly selectors?: readonly string[];
  readonly signal?: AbortSignal;
  /** Told of each model that is built and tested, and of each failure. */
  readonly onModel?: (model: ManifestModel, seconds: number, tests: number) => void;
}

const PARALLEL = 2;

/** A test found rows that offend it. */
class TestsFailed extends Error {}

/**
 * Builds models in dependency order and tests each before what reads it is built: what fails stops only what depends on it.
 *
 * @throws the selector errors of orchestrate
 */
export async function runModels(redshift: RedshiftData, manifest: Manifest, options: ModelsRunOptions = {}): Promise<ModelsRun> {
  const models = chosen(manifest, options.selectors);
  const byId = new Map(models.map((model) => [model.id, model]));
  const counts = { passed: 0, failed: 0 };
  const failures: string[] = [];
  const tasks = models.map((model) => ({
    kind: 'sql' as const,
    id: model.id,
    dependsOn: model.dependsOn.filter((id) => byId.has(id)),
    groups: model.run,
    retries: 0,
    retryDelaySeconds: 0,
    timeoutSeconds: 3600,
  }));
  const build = taskExecutor(`run/${manifest.fingerprint.slice(0, 12)}`, tasks, {
    executeGroup: (group, naming) => redshift.executeGroup(group, naming),
    invoke: (name) => Promise.reject(new RangeError(`A model calls no function, not ${name}.`)),
  });
  const result: RunResult = await runPlan(
    planRun(tasks, PARALLEL),
    {
      async execute(id, attempt, signal) {
        const started = performance.now();
        await build(id, attempt, signal);
        const tests = manifest.tests.filter((test) => test.model === id);
        const broken = await offended(redshift, tests, signal);
        counts.passed += tests.length - broken.length;
        counts.failed += broken.length;
        const model = byId.get(id);
        if (broken.length > 0) throw new TestsFailed(broken.join('; '));
        if (model) options.onModel?.(model, (performance.now() - started) / 1000, tests.length);
      },
      delay: async (ms, signal) => {
        await pause(ms, undefined, { signal }).catch((error: unknown) => {
          if (!signal.aborted) throw error;
        });
      },
      random: Math.random,
    },
    options.signal,
  );
  let ok = 0;
  for (const [id, state] of result.tasks) {
    if (state.kind === 'succeeded') ok += 1;
    else if (state.kind === 'failed') failures.push(`${id}: ${state.reason}`);
    else if (state.kind === 'skipped') failures.push(`${id}: not built, because ${state.because} failed`);
  }
  return { models: { ok, failed: result.tasks.size - ok }, tests: counts, failures };
}

async function offended(redshift: RedshiftData, tests: readonly ManifestTest[], signal: AbortSignal): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const test of tests) {
    const { rows } = await redshift.query(test.query, {}, { signal });
    if (rows.length > 0) broken.push(`test ${test.id} found ${rows.length} offending rows, the first is ${JSON.stringify(rows[0])}`);
  }
  return broken;
}

function chosen(manifest: Manifest, selectors: readonly string[] | undefined): readonly ManifestModel[] {
  if (selectors === undefined || selectors.length === 0) return manifest.models;
  return select(manifest.models, selectors);
}
