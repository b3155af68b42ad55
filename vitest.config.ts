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

export default defineConfig({
  test: {
    passWithNoTests: true,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: folders.map((root) => ({
      extends: true,
      root,
      test: {
        name: root.split('/').at(-1) ?? root,
        root,
        include: ['**/*.test.ts'],
        exclude: ['**/node_modules/**', '**/dist/**', '**/*.ci.test.ts'],
      },
    })),
  },
});
