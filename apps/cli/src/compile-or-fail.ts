import type { Manifest } from '@hakkai/contract';
import { compileProject, formatProblem } from '@hakkai/model';
import { UserError } from './failure.ts';
import type { Project } from './load-project.ts';

/**
 * The manifest of an environment.
 *
 * @throws UserError that lists every problem as `file:line:column message`, with what to do beneath
 */
export function compileOrFail(project: Project, environment: string): Manifest {
  const compiled = compileProject({ platform: project.platform, files: project.files, environment });
  if (compiled.ok) return compiled.manifest;
  const lines = compiled.problems.map(formatProblem);
  const count = lines.length === 1 ? 'one problem' : `${lines.length} problems`;
  throw new UserError(`${project.directory} does not compile for ${environment}: ${count}\n  ${lines.join('\n  ')}`);
}
