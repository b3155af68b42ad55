import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SetupResult, SetupStep } from '@hakkai/contract';
import { expect } from 'vitest';

/** Compares with `goldens/<name>.sql`; `UPDATE_GOLDENS=1` writes it instead, to be read in the diff. */
export function expectGolden(name: string, text: string): void {
  const file = fileURLToPath(new URL(`goldens/${name}.sql`, import.meta.url));
  if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

export function printSteps(steps: readonly SetupStep[]): string {
  return steps
    .map((step) => {
      const unless = step.unless ? `, unless ${resultName(step.unless)} exists` : '';
      return `-- ${step.id} (transaction: ${step.group.transaction}${unless})\n${printStatements(step.group.statements)}`;
    })
    .join('\n');
}

function resultName(result: SetupResult): string {
  return result.kind === 'role' ? `role ${result.name}` : `${result.schema}.${result.name}`;
}

export function printStatements(statements: readonly string[]): string {
  return statements.map((statement) => `${statement};\n`).join('\n');
}
