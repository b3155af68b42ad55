import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileProject, formatProblem } from '../src/index.ts';
import { readProjectText } from './project-text.ts';

const folder = new URL('problems/', import.meta.url);
const cases = readdirSync(folder).filter((name) => name.endsWith('.txt'));

describe('a project with mistakes', () => {
  it('has cases to read', () => expect(cases.length).toBeGreaterThanOrEqual(20));

  it.each(cases)('is told all of them, each at its place and with what to do: %s', (name) => {
    const { platform, files, expected } = readProjectText(readFileSync(new URL(name, folder), 'utf8'));
    const reports = files.has('reports/sales.sql') || platform.reports.length === 0 ? platform : { ...platform, reports: [] };
    const result = compileProject({ platform: reports, files, environment: 'dev' });
    const said = result.ok ? result.warnings : result.problems;
    expect(said.map(formatProblem).join('\n')).toBe(expected);
  });
});
