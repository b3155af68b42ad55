import { readFileSync, writeFileSync } from 'node:fs';
import { parseManifest } from '@hakkai/contract';
import { parseStatement } from '@hakkai/redshift-sql';
import { describe, expect, it } from 'vitest';
import { compileProject, type CompileResult } from '../src/index.ts';
import { manifestText } from './manifest-text.ts';
import { readProjectText } from './project-text.ts';

const shop = readProjectText(readFileSync(new URL('projects/shop.txt', import.meta.url), 'utf8'));

function manifestOf(result: CompileResult): Extract<CompileResult, { ok: true }>['manifest'] {
  if (!result.ok) throw new Error(result.problems.map((problem) => problem.message).join('\n'));
  return result.manifest;
}

describe('a project without mistakes', () => {
  // HAKKAI_UPDATE_GOLDENS=1 writes them anew: look at the difference before it is committed.
  it.each(['dev', 'mine'])('becomes the statements of environment %s', (environment) => {
    const golden = new URL(`goldens/shop.${environment}.sql`, import.meta.url);
    const text = manifestText(manifestOf(compileProject({ ...shop, environment })));
    if (process.env['HAKKAI_UPDATE_GOLDENS'] === '1') writeFileSync(golden, text);
    expect(text).toBe(readFileSync(golden, 'utf8'));
  });

  it.each(['dev', 'mine'])('writes Redshift SQL only, in environment %s', (environment) => {
    const manifest = manifestOf(compileProject({ ...shop, environment }));
    const groups = [...manifest.setup.map((step) => step.group), ...manifest.models.flatMap((model) => model.run)];
    const statements = [
      ...groups.flatMap((group) => group.statements),
      ...manifest.tests.flatMap((test) => [test.query, test.assertion]),
      ...manifest.reports.map((report) => report.query),
    ];
    expect(statements.length).toBeGreaterThan(50);
    for (const statement of statements) expect(() => parseStatement(statement), statement).not.toThrow();
  });

  it('is a manifest that other programs can read', () => {
    const manifest = manifestOf(compileProject({ ...shop, environment: 'dev' }));
    expect(parseManifest(JSON.parse(JSON.stringify(manifest)))).toEqual(manifest);
  });

  it('does not depend on the order in which its files are found', () => {
    const backwards = new Map([...shop.files].toReversed());
    const [one, other] = [shop.files, backwards].map((files) => manifestOf(compileProject({ ...shop, files, environment: 'dev' })));
    expect(other).toEqual(one);
  });

  it('has another fingerprint when what would run changes', () => {
    const changed = new Map(shop.files).set('reports/sales.sql', 'select status, total from marts.sales order by total');
    const fingerprints = [shop.files, changed].map(
      (files) => manifestOf(compileProject({ ...shop, files, environment: 'dev' })).fingerprint,
    );
    expect(new Set(fingerprints).size).toBe(2);
  });

  it('is compiled for declared environments only', () => {
    const result = compileProject({ ...shop, environment: 'div' });
    expect(result).toMatchObject({ ok: false, problems: [{ message: 'there is no environment div', hint: 'did you mean dev?' }] });
  });
});
