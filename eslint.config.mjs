import nx from '@nx/eslint-plugin';
import ts from '@typescript-eslint/eslint-plugin';
import parser from '@typescript-eslint/parser';

/** Import directions of the design: contract <- pure libs <- adapters <- apps. */
const layers = [
  { sourceTag: 'layer:contract', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'layer:pure', onlyDependOnLibsWithTags: ['layer:contract', 'layer:pure'] },
  { sourceTag: 'layer:adapter', onlyDependOnLibsWithTags: ['layer:contract', 'layer:pure', 'layer:adapter'] },
  { sourceTag: 'layer:app', onlyDependOnLibsWithTags: ['layer:contract', 'layer:pure', 'layer:adapter', 'layer:app', 'layer:sql'] },
  { sourceTag: 'layer:sql', onlyDependOnLibsWithTags: ['layer:contract'] },
  { sourceTag: 'layer:infra', onlyDependOnLibsWithTags: ['layer:contract', 'layer:sql'] },
  { sourceTag: 'layer:dags', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'layer:tools', onlyDependOnLibsWithTags: ['*'] },
];

const pureFolders = ['contract', 'redshift-sql', 'statements', 'model', 'capture', 'load', 'orchestrate', 'deliver'].map(
  (n) => `libs/${n}/src/**/*.ts`,
);
const tests = ['**/*.test.ts', '**/test/**'];

export default [
  { ignores: ['**/dist/**', '**/node_modules/**', '**/.venv*/**', '**/data/**', '**/generated/**'] },
  {
    files: ['**/*.ts', '**/*.mjs'],
    languageOptions: { parser, parserOptions: { ecmaVersion: 2025, sourceType: 'module' } },
    plugins: { '@nx': nx, '@typescript-eslint': ts },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { allow: [], depConstraints: layers, enforceBuildableLibDependency: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-fallthrough': 'error',
      eqeqeq: ['error', 'always'],
      'prefer-const': 'error',
      'no-var': 'error',
    },
  },
  {
    files: pureFolders,
    ignores: tests,
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*', '!node:crypto'], message: 'Pure libs do no I/O: take what you need as an argument.' }] },
      ],
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval', 'console'],
    },
  },
  {
    files: ['libs/redshift-local/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@hakkai/statements', '@hakkai/model'],
              message: 'The local Redshift must not learn what Redshift is from the code it checks.',
            },
          ],
        },
      ],
    },
  },
];
