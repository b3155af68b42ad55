import { parseColumnType } from '@hakkai/contract';
import type { Compilation, Seed } from '../compilation.ts';
import { SeedHeadShape, type SeedHead } from '../head/model-head.ts';
import type { ColumnTest } from '../head/column-test.ts';
import { readYaml } from '../head/read-yaml.ts';
import { isProblem, problemAt, type Problem } from '../problem.ts';
import { fileRole, type ProjectFile } from '../project-file.ts';
import { misfit, readCsv, type CsvRow } from '../seed-rows.ts';

/**
 * Reads seeds/<name>.csv with its types in seeds/<name>.yaml. The rows are at hand, so types and tests are checked here and not in the
 * warehouse.
 */
export function readSeeds(compilation: Compilation): Compilation {
  const problems: Problem[] = [];
  const seeds: Seed[] = [];
  const files = compilation.files.map((file) => ({ file, role: fileRole(file) }));
  const named = (kind: 'seed-head' | 'seed-rows', name: string): ProjectFile | undefined =>
    files.find(({ role }) => !isProblem(role) && role.kind === kind && role.name === name)?.file;
  for (const { file, role } of files) {
    if (isProblem(role)) continue;
    if (role.kind === 'seed-head' && !named('seed-rows', role.name)) {
      problems.push(problemAt(file, 0, `seed ${role.name} has types and no rows`, `add seeds/${role.name}.csv`));
    }
    if (role.kind !== 'seed-rows') continue;
    const headFile = named('seed-head', role.name);
    if (!headFile) {
      problems.push(
        problemAt(file, 0, `seed ${role.name} has rows and no types`, `add seeds/${role.name}.yaml: columns: {name: {type: varchar(64)}}`),
      );
      continue;
    }
    const head = readYaml(headFile, { text: headFile.text, start: 0 }, SeedHeadShape, 'a seed head is YAML: description, columns');
    const wrongTypes = Object.entries(head.value?.columns ?? {}).flatMap(([column, { type }]) => {
      const parsed = parseColumnType(type);
      const message = 'problem' in parsed ? parsed.problem : parsed.type.kind === 'super' ? 'a seed holds no super' : null;
      return message === null
        ? []
        : [problemAt(headFile, head.offsetOf(['columns', column, 'type']), message, 'for example varchar(64), bigint, boolean, date')];
    });
    problems.push(...head.problems, ...wrongTypes);
    if (!head.value || wrongTypes.length > 0) continue;
    const rows = readCsv(file.text);
    const wrongRows = checkRows(file, head.value, rows);
    problems.push(...wrongRows);
    if (wrongRows.length === 0)
      seeds.push({ id: `seeds.${role.name}`, name: role.name, head: head.value, rows: rows.slice(1).map((row) => row.fields) });
  }
  return { ...compilation, seeds, problems: [...compilation.problems, ...problems] };
}

function checkRows(file: ProjectFile, head: SeedHead, [header, ...rows]: readonly CsvRow[]): readonly Problem[] {
  const columns = Object.entries(head.columns);
  const names = columns.map(([name]) => name);
  if (header?.fields.join(',') !== names.join(',')) {
    return [problemAt(file, 0, `the first line is not ${names.join(',')}`, 'name the columns as the .yaml beside does, in its order')];
  }
  const problems: Problem[] = [];
  const seen = new Map<string, Set<string>>();
  for (const { offset, fields } of rows) {
    const wrong = (message: string, hint: string): number => problems.push(problemAt(file, offset, message, hint));
    if (fields.length !== names.length) {
      wrong(`this row has ${fields.length} fields, not ${names.length}`, 'put a field with a comma, quote or line break in double quotes');
      continue;
    }
    for (const [index, [name, { type, tests }]] of columns.entries()) {
      const value = fields[index] ?? null;
      const reason = value === null ? null : misfit(value, type);
      if (reason) wrong(`${name}: ${reason}`, 'change the value or the type');
      const broken = (tests ?? []).find((test) => breaks(test, value, seen, name));
      if (broken)
        wrong(`${name}: ${value === null ? 'null' : JSON.stringify(value)} breaks ${broken.kind}`, 'change the value or the test');
      if (value !== null) seen.set(name, (seen.get(name) ?? new Set()).add(value));
    }
  }
  return problems;
}

function breaks(test: ColumnTest, value: string | null, seen: ReadonlyMap<string, ReadonlySet<string>>, column: string): boolean {
  switch (test.kind) {
    case 'not_null':
      return value === null;
    case 'unique':
      return value !== null && seen.get(column)?.has(value) === true;
    case 'accepted_values':
      return value !== null && !test.values.map(String).includes(value);
    case 'relationships':
      return false;
    default:
      return test satisfies never;
  }
}
