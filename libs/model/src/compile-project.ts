import type { Manifest, Platform } from '@hakkai/contract';
import { assembleManifest } from './assemble-manifest.ts';
import type { Compilation } from './compilation.ts';
import { didYouMean } from './nearest-name.ts';
import { CHECKS, WRITERS } from './passes.ts';
import { declarationProblem, sortProblems, type Problem } from './problem.ts';

/** What is compiled. Nothing else is read: equal projects give equal manifests. */
export interface Project {
  /** The declarations, already read by `parsePlatform` of the contract. */
  readonly platform: Platform;
  /** Text by path below the project, `models/marts/bracket.sql`; all files for which `isProjectFile` says yes. */
  readonly files: ReadonlyMap<string, string>;
  /** Name of one of the platform's environments. */
  readonly environment: string;
}

export type CompileResult =
  | { readonly ok: true; readonly manifest: Manifest; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Compiles a project for one environment: its queries are bound to what they read, functions put in place, and every model, test, report
 * and pipeline written as the statements that run. Mistakes are values, all of them at once, sorted by file and position.
 *
 * @example
 * const result = compileProject({ platform, files: new Map([['models/marts/a.sql', 'select 1 as one']]), environment: 'dev' });
 * if (result.ok) result.manifest.models[0]?.run // [{ transaction: 'single', statements: ['create or replace view "marts"."a" as …'] }]
 */
export function compileProject(project: Project): CompileResult {
  const { platform } = project;
  const environment = platform.environments.find((candidate) => candidate.name === project.environment);
  if (!environment) {
    const names = platform.environments.map((candidate) => candidate.name);
    const hint = didYouMean(project.environment, names, `declared are ${names.join(', ') || 'none'}`);
    return { ok: false, problems: [declarationProblem(`there is no environment ${project.environment}`, hint)] };
  }
  const files = [...project.files].map(([path, text]) => ({ path, text })).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const start: Compilation = {
    platform,
    environment,
    files,
    problems: [],
    warnings: [],
    brokenSources: new Set(),
    functions: new Map(),
    seeds: [],
    models: [],
    tests: [],
    reports: [],
    catalog: new Map(),
  };
  const checked = CHECKS.reduce((compilation, pass) => pass(compilation), start);
  if (checked.problems.length > 0) return { ok: false, problems: sortProblems(checked.problems) };
  const written = WRITERS.reduce((compilation, pass) => pass(compilation), checked);
  if (written.problems.length > 0) return { ok: false, problems: sortProblems(written.problems) };
  return { ok: true, manifest: assembleManifest(written), warnings: sortProblems(written.warnings) };
}
