import type { BoundExpression, BoundPath } from '../bind/bound-expression.ts';
import { evaluateOnce } from './evaluate-once.ts';
import { quoteText } from './quote.ts';

const AWKWARD = /["\\*]|^$/;
/** Names that need no quotes in a path and that no position in an array is called. */
const PLAIN = /^[a-z_][a-z0-9_]*$/i;

/**
 * The engine's path text for steps that are all known; null where a step is computed or its name needs another way. The engine reads the
 * text again for every value: quotes cost a tenth of a query, and a pointer (`/a/b`) costs less than a path. A pointer takes an
 * object's attribute `0` for an array's first item, so that only names may stand in it.
 *
 * @example `payload.round` is `/round`, `payload.score.ft[0]` is `$.score.ft[0]`, `payload."first name"` is `$."first name"`
 */
export function pathText(path: BoundPath): string | null {
  const names = path.steps.flatMap((step) => (step.kind === 'name' && PLAIN.test(step.name) ? [step.name] : []));
  return names.length === path.steps.length ? names.map((name) => `/${name}`).join('') : steppedText(path);
}

/** The engine's path text for every item of the array at a path; null as for `pathText`. */
export function itemsText(path: BoundPath): string | null {
  const array = steppedText(path);
  return array === null ? null : `${array}[*]`;
}

function steppedText(path: BoundPath): string | null {
  let text = '$';
  for (const step of path.steps) {
    if (step.kind === 'name') {
      if (AWKWARD.test(step.name)) return null;
      text += PLAIN.test(step.name) ? `.${step.name}` : `."${step.name}"`;
    } else {
      const { index } = step;
      if (index.kind !== 'constant' || !/^\d+$/.test(String(index.value))) return null;
      text += `[${index.value}]`;
    }
  }
  return text;
}

/** The bare text of a value as a whole: a string without quotes, JSON null as NULL. */
export const wholeText = (value: string): string => `json_extract_string(${value}, '$')`;

/** The engine would count a position below 0 from the end. */
const elementAt = (list: string, index: string): string =>
  `CASE WHEN ${index} >= 0 THEN json_extract(${list}, '$[' || ${index} || ']') END`;

const pointer = (name: string): string => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The JSON at a path, step by step where the path is not one known text. */
export function emitPath(path: BoundPath, emit: (expression: BoundExpression) => string): string {
  const known = pathText(path);
  const base = emit(path.base);
  if (known !== null) return `CAST(json_extract(${base}, ${quoteText(known)}) AS VARCHAR)`;
  let sql = base;
  for (const step of path.steps) {
    if (step.kind === 'index') sql = evaluateOnce([sql, emit(step.index)], elementAt);
    else sql = `json_extract(${sql}, ${quoteText(AWKWARD.test(step.name) ? pointer(step.name) : `$."${step.name}"`)})`;
  }
  return `CAST(${sql} AS VARCHAR)`;
}
