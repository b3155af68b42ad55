import type { BoundExpression, BoundPath } from '../bind/bound-expression.ts';
import { quoteText } from './quote.ts';

const AWKWARD = /["\\*]|^$/;

/** The engine's path text for steps that are all known; null where a step is computed or its name needs another way. */
export function pathText(path: BoundPath): string | null {
  let text = '$';
  for (const step of path.steps) {
    if (step.kind === 'name') {
      if (AWKWARD.test(step.name)) return null;
      text += `."${step.name}"`;
    } else {
      const index = step.index;
      if (index.kind !== 'constant' || typeof index.value !== 'string' || !/^\d+$/.test(index.value)) return null;
      text += `[${index.value}]`;
    }
  }
  return text;
}

/** The JSON at a path, step by step where the path is not one known text. */
export function emitPath(path: BoundPath, emit: (expression: BoundExpression) => string): string {
  const known = pathText(path);
  const base = emit(path.base);
  if (known !== null) return `CAST(json_extract(${base}, ${quoteText(known)}) AS VARCHAR)`;
  let sql = base;
  for (const step of path.steps) {
    if (step.kind === 'index') sql = `CASE WHEN ${emit(step.index)} >= 0 THEN json_extract(${sql}, '$[' || ${emit(step.index)} || ']') END`;
    else if (AWKWARD.test(step.name))
      sql = `CASE WHEN json_type(${sql}) = 'OBJECT' THEN json_extract(${sql}, ${quoteText(`/${step.name.replaceAll('~', '~0').replaceAll('/', '~1')}`)}) END`;
    else sql = `json_extract(${sql}, ${quoteText(`$."${step.name}"`)})`;
  }
  return `CAST(${sql} AS VARCHAR)`;
}
