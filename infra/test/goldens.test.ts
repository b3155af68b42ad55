import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { judge, type Verdict } from '../src/rules/rule.ts';
import { reportRules, RULES } from '../src/rules/rule-book.ts';
import { printResources } from './print-resources.ts';
import { type Recorded, recordStack } from './record-stack.ts';

const STACKS = ['dev', 'prod'] as const;
const recorded = new Map<string, readonly Recorded[]>();

beforeAll(async () => {
  for (const stack of STACKS) recorded.set(stack, await recordStack(stack));
});

/** UPDATE_GOLDENS=1 writes the files anew; the difference is for the reviewer. */
function expectGolden(file: string, text: string): void {
  const url = new URL(`../goldens/${file}`, import.meta.url);
  if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(url, `${text.trimEnd()}\n`);
  expect(
    `${text.trimEnd()}\n`,
    `differs from infra/goldens/${file}; if that is meant: UPDATE_GOLDENS=1 npx vitest run --project infra`,
  ).toBe(readFileSync(url, 'utf8'));
}

describe.each(STACKS)('stack %s', (stack) => {
  it('asks AWS for what its golden says', () => {
    expectGolden(`${stack}.txt`, printResources(recorded.get(stack) ?? []));
  });
});

describe('the rules', () => {
  const verdicts = (): Record<string, readonly Verdict[]> =>
    Object.fromEntries([...recorded].map(([stack, resources]) => [stack, judge(RULES, resources)]));

  it('are kept by both stacks, or waived with a reason', () => {
    const violated = Object.entries(verdicts()).flatMap(([stack, all]) =>
      all.flatMap(({ rule, violated }) => violated.map((name) => `${stack}: ${name}: ${rule.says} (${rule.ids.join(', ')})`)),
    );
    expect(violated).toEqual([]);
  });

  it('each find something to look at, so that none passes for nothing', () => {
    const idle = (verdicts()['prod'] ?? []).filter(
      ({ covered, waived, violated }) => covered.length + waived.length + violated.length === 0,
    );
    expect(idle.map(({ rule }) => rule.says)).toEqual([]);
  });

  it('are reported as covered, waived or not applicable', () => {
    expectGolden('rules.txt', reportRules(verdicts()));
  });
});
