/** One mistake in a project: where it is, what is wrong and what to do about it. Line and column count from 1. */
export interface Problem {
  /** Path below the project, or `platform.ts` for what is wrong in the declarations. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint: string;
}

/** Where the declarations are: they arrive as a value, so a problem in them has no line of its own. */
export const DECLARATIONS = 'platform.ts';

/** A problem at an offset (UTF-16 units from 0) of a file's text. */
export function problemAt(file: { readonly path: string; readonly text: string }, offset: number, message: string, hint: string): Problem {
  const before = file.text.slice(0, offset).split(/\r\n|\n|\r/);
  return { file: file.path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, message, hint };
}

/** A problem in the declarations. */
export function declarationProblem(message: string, hint: string): Problem {
  return { file: DECLARATIONS, line: 1, column: 1, message, hint };
}

/** By file, then by position, each said once. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const sorted = [...problems].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message),
  );
  return sorted.filter((problem, index) => {
    const previous = sorted[index - 1];
    return (
      previous === undefined ||
      previous.file !== problem.file ||
      previous.line !== problem.line ||
      previous.column !== problem.column ||
      previous.message !== problem.message
    );
  });
}

/** @example formatProblem(problem) // 'models/marts/a.sql:3:6 there is no relation marts.b\n    did you mean marts.c?' */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column} ${problem.message}\n    ${problem.hint}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Tells a problem from what was to be read. */
export function isProblem(value: object): value is Problem {
  return 'file' in value && 'hint' in value;
}
