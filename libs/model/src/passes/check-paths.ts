import type { Compilation } from '../compilation.ts';
import { isProblem, problemAt, type Problem } from '../problem.ts';
import { fileRole } from '../project-file.ts';
import { RESERVED_SCHEMAS } from '../reserved-schema.ts';

/** Names every file that lies where nothing is looked for, before it is missed as a model. */
export function checkPaths(compilation: Compilation): Compilation {
  const problems: Problem[] = [];
  const queried = new Set(compilation.platform.reports.map((report) => report.query));
  for (const file of compilation.files) {
    const role = fileRole(file);
    if (isProblem(role)) problems.push(role);
    else if (role.kind === 'model' && RESERVED_SCHEMAS.has(role.schema))
      problems.push(problemAt(file, 0, `schema ${role.schema} is the platform's own`, 'put the model into a folder of another name'));
    else if (role.kind === 'report' && !queried.has(file.path))
      problems.push(problemAt(file, 0, 'no report sends this query', `declare one: defineReport({ name: '…', query: '${file.path}', … })`));
  }
  return { ...compilation, problems: [...compilation.problems, ...problems] };
}
