import { problemAt, type Problem } from './problem.ts';

/** A file of the project with its path below the project's folder, `models/marts/bracket.sql`. */
export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

/** What a file is says the folder it lies in; its name is the name of what it defines. */
export type FileRole =
  | { readonly kind: 'model'; readonly schema: string; readonly name: string }
  | { readonly kind: 'function'; readonly name: string }
  | { readonly kind: 'seed-head'; readonly name: string }
  | { readonly kind: 'seed-rows'; readonly name: string }
  | { readonly kind: 'test'; readonly name: string }
  | { readonly kind: 'report' };

const FOLDERS = 'models/<schema>/<name>.sql, functions/<name>.sql, seeds/<name>.csv and .yaml, tests/<name>.sql, reports/<name>.sql';
const PATTERNS: readonly (readonly [RegExp, (schema: string, name: string) => FileRole])[] = [
  [/^models\/(?<schema>[a-z][a-z0-9_]*)\/(?<name>[a-z][a-z0-9_]*)\.sql$/, (schema, name) => ({ kind: 'model', schema, name })],
  [/^functions\/(?<name>[a-z][a-z0-9_]*)\.sql$/, (_, name) => ({ kind: 'function', name })],
  [/^seeds\/(?<name>[a-z][a-z0-9_]*)\.yaml$/, (_, name) => ({ kind: 'seed-head', name })],
  [/^seeds\/(?<name>[a-z][a-z0-9_]*)\.csv$/, (_, name) => ({ kind: 'seed-rows', name })],
  [/^tests\/(?<name>[a-z][a-z0-9_]*)\.sql$/, (_, name) => ({ kind: 'test', name })],
  [/^reports\/(?<name>[a-z][a-z0-9_]*)\.sql$/, () => ({ kind: 'report' })],
];

/**
 * Whether the compiler wants to see a file: everything it compiles, nothing else.
 *
 * @example isProjectFile('models/marts/bracket.sql') // true
 * @example isProjectFile('platform.ts') // false: declarations arrive as a value
 */
export function isProjectFile(path: string): boolean {
  return /^(models|functions|seeds|tests|reports)\/.*\.(sql|csv|yaml)$/.test(path);
}

/** Gives the role of a file, or the problem that its path says none. */
export function fileRole(file: ProjectFile): FileRole | Problem {
  for (const [pattern, role] of PATTERNS) {
    const groups = pattern.exec(file.path)?.groups;
    if (groups) return role(groups['schema'] ?? '', groups['name'] ?? '');
  }
  return problemAt(file, 0, `${file.path} is nothing the compiler knows`, `files lie in ${FOLDERS}; names are lower case with _`);
}
