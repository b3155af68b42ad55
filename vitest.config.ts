import { existsSync, readdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const folders = [
  ...readdirSync('libs').map((name) => `libs/${name}`),
  ...readdirSync('apps').map((name) => `apps/${name}`),
  'infra',
  'dags',
  'sql',
  'tools',
].filter((folder) => existsSync(`${folder}/package.json`));

// `npm test` runs the quick suites; `.ci/run` runs the long ones, which are named *.ci.test.ts.
const long = process.env['HAKKAI_SUITES'] === 'long';

// Each test draws its chance from HAKKAI_SEED. What decides on a change holds one seed; `.ci/nightly` brings fresh ones.
const seed = process.env['HAKKAI_SEED'] ?? '1930';

export default defineConfig({
  test: {
    passWithNoTests: true,
    env: { HAKKAI_SEED: seed },
    testTimeout: long ? 900_000 : 120_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    projects: folders.map((root) => ({
      extends: true,
      root,
      test: {
        name: root.split('/').at(-1) ?? root,
        root,
        include: [long ? '**/*.ci.test.ts' : '**/*.test.ts'],
        exclude: ['**/node_modules/**', '**/dist/**', ...(long ? [] : ['**/*.ci.test.ts'])],
      },
    })),
  },
});
