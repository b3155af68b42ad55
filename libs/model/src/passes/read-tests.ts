import type { Compilation, SqlTest } from '../compilation.ts';
import { TestHeadShape } from '../head/model-head.ts';
import { readYaml } from '../head/read-yaml.ts';
import { splitHead } from '../head/split-head.ts';
import { parseFileQuery } from '../parse-file.ts';
import { isProblem, problemAt, type Problem } from '../problem.ts';
import { fileRole } from '../project-file.ts';
import { unbound } from './read-models.ts';

/** Reads tests/*.sql: a query that gives the offending rows, and at its head the model that it guards. */
export function readTests(compilation: Compilation): Compilation {
  const problems: Problem[] = [];
  const tests: SqlTest[] = [];
  for (const file of compilation.files) {
    const role = fileRole(file);
    if (isProblem(role) || role.kind !== 'test') continue;
    const query = parseFileQuery(file);
    if (isProblem(query)) problems.push(query);
    const { head: part } = splitHead(file.text);
    if (!part) {
      problems.push(problemAt(file, 0, 'the test does not say which model it guards', 'begin it with /* model: schema.name */'));
      continue;
    }
    const head = readYaml(file, part, TestHeadShape, "a test's head is YAML: model, description");
    problems.push(...head.problems);
    if (head.value && !isProblem(query))
      tests.push({ id: role.name, head: head.value, modelOffset: head.offsetOf(['model']), query: unbound(file, query) });
  }
  return { ...compilation, tests, problems: [...compilation.problems, ...problems] };
}
