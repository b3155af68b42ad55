import { existsSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Gives every workspace project its targets, so that a project needs two config files only
 * (package.json and tsconfig.json): lint, typecheck, test.
 */
export const createNodesV2 = [
  '{libs/*,apps/*,infra,dags,sql,tools}/package.json',
  (files) => files.map((file) => [file, { projects: { [dirname(file)]: { targets: targetsOf(dirname(file)) } } }]),
];

function targetsOf(root) {
  const targets = {
    lint: { command: `eslint --max-warnings 0 ${root}` },
    test: { command: `vitest run --passWithNoTests --project ${projectName(root)}` },
  };
  if (existsSync(`${root}/tsconfig.json`)) targets.typecheck = { command: `tsc -b ${root}` };
  return targets;
}

function projectName(root) {
  return root.split('/').at(-1);
}
