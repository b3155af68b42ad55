/**
 * Stryker's settings; `mutate.ts` starts it and names the files to mutate.
 *
 * Not mutated: texts (an emptied `kind` is no type of ours, which tsc says; messages are held by the golden cases' own words), what a module
 * does once when it is loaded (a mutant there would need all tests), and what `unreachable-by-types.mjs` tells.
 */
process.env.HAKKAI_SEED ??= '1';

export default {
  testRunner: process.env.HAKKAI_RUNNER ?? 'golden',
  vitest: { configFile: 'tools/mutation/vitest.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner', './tools/mutation/golden-test-runner.mjs', './tools/mutation/unreachable-by-types.mjs'],
  ignorers: ['unreachable-by-types'],
  mutator: { excludedMutations: ['StringLiteral'] },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: Number(process.env.HAKKAI_WORKERS ?? 2),
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 30,
  tempDirName: '.reports/mutation/sandbox',
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: process.env.HAKKAI_MUTATION_REPORT ?? '.reports/mutation/report.json' },
  ignorePatterns: ['/apps', '/dags', '/infra', '/sql', '/docs', '/.git', '/.nx', '/.venv-airflow', '/.reports', 'dist'],
  allowConsoleColors: false,
  allowEmpty: true,
};
