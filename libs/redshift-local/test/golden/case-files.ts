import { readdirSync, readFileSync } from 'node:fs';
import { type GoldenCase, readGoldenCases, splitStatements, type Tables } from './golden-case.ts';

export interface CaseGroup {
  readonly group: string;
  readonly cases: readonly GoldenCase[];
}

/** All cases of `cases/`, a group a file, and the tables they stand on. */
export function readCaseFiles(): { readonly groups: readonly CaseGroup[]; readonly tables: Tables } {
  const groups = [...sqlFiles('cases')].map(([group, text]) => ({ group, cases: readGoldenCases(`${group}.sql`, text) }));
  const tables = new Map([...sqlFiles('tables')].map(([name, text]) => [name, splitStatements(text)]));
  return { groups, tables };
}

function* sqlFiles(folder: string): Generator<[name: string, text: string]> {
  const url = new URL(`${folder}/`, import.meta.url);
  for (const file of readdirSync(url).sort()) yield [file.replace(/\.sql$/, ''), readFileSync(new URL(file, url), 'utf8')];
}
