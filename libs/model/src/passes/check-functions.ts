import type { Compilation, SqlFunction } from '../compilation.ts';
import { calledFunction } from '../expand/expand-call.ts';
import { problemAt, type Problem } from '../problem.ts';

/** Functions are put in place of their calls, so one that calls itself has no end. */
export function checkFunctions(compilation: Compilation): Compilation {
  const { functions } = compilation;
  const problems: Problem[] = [];
  for (const start of functions.values()) {
    const circle = circleFrom(start, start, functions, []);
    if (!circle) continue;
    const message = `a function calls itself: ${[...circle, start.name].join(' calls ')}`;
    problems.push(problemAt(start.file, start.bodyStart, message, 'take one of these calls out'));
  }
  return { ...compilation, problems: [...compilation.problems, ...problems] };
}

function circleFrom(
  from: SqlFunction,
  start: SqlFunction,
  functions: Compilation['functions'],
  path: readonly string[],
): readonly string[] | null {
  const here = [...path, from.name];
  for (const call of from.calls) {
    const called = calledFunction(call, functions);
    if (called === start) return here;
    const circle = called && !here.includes(called.name) ? circleFrom(called, start, functions, here) : null;
    if (circle) return circle;
  }
  return null;
}
