import { RedshiftError } from '../redshift-error.ts';
import type { NativeFunction } from './native-function.ts';

const CLASSES: Readonly<Record<string, string>> = {
  alpha: 'a-zA-Z',
  digit: '0-9',
  alnum: 'a-zA-Z0-9',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\s',
  punct: '!-\\/:-@\\[-`{-~',
  xdigit: '0-9a-fA-F',
  blank: ' \\t',
  word: '\\w',
};

const compiled = new Map<string, RegExp>();
const MAX_COMPILED = 256;

/** A pattern of Redshift's (POSIX, or PCRE with `p`) as a regular expression of the platform. */
function expression(pattern: string, parameters: string): RegExp {
  const flags = `gu${parameters.includes('i') ? 'i' : ''}`;
  const key = `${flags} ${pattern}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  try {
    const made = new RegExp(
      pattern.replace(/\[:(\w+):\]/g, (all, name: string) => CLASSES[name] ?? all),
      flags,
    );
    if (compiled.size >= MAX_COMPILED) compiled.clear();
    compiled.set(key, made);
    return made;
  } catch (error) {
    throw new RedshiftError('2201B', `invalid regular expression: "${pattern}"`, { cause: error });
  }
}

/** Matches from a position (from 1, in characters), in order. */
function matches(
  text: string,
  pattern: string,
  position: number,
  parameters: string,
): readonly { readonly start: number; readonly text: string; readonly group: string | undefined }[] {
  const skipped = Array.from(text)
    .slice(0, Math.max(position, 1) - 1)
    .join('');
  return Array.from(text.slice(skipped.length).matchAll(expression(pattern, parameters)), (match) => ({
    start: skipped.length + match.index,
    text: match[0],
    group: match[1],
  }));
}

const characters = (text: string): number => Array.from(text).length;

/** Position of a match, or of what follows it with `option` 1; 0 where there is none. https://docs.aws.amazon.com/redshift/latest/dg/REGEXP_INSTR.html */
function instr(text: string, pattern: string, position: number, occurrence: number, option: number, parameters: string): number {
  const found = matches(text, pattern, position, parameters)[occurrence - 1];
  if (found === undefined) return 0;
  const end = option === 1 ? found.start + found.text.length : found.start;
  return characters(text.slice(0, end)) + 1;
}

const count = (text: string, pattern: string, position: number, parameters: string): number =>
  matches(text, pattern, position, parameters).length;

/** The match of an occurrence, or with `e` its first group; empty where there is none. */
function substr(text: string, pattern: string, position: number, occurrence: number, parameters: string): string {
  const found = matches(text, pattern, position, parameters)[occurrence - 1];
  return (parameters.includes('e') ? found?.group : found?.text) ?? '';
}

function replace(text: string, pattern: string, replacement: string, position: number, parameters: string): string {
  const skipped = Array.from(text)
    .slice(0, Math.max(position, 1) - 1)
    .join('');
  return skipped + text.slice(skipped.length).replace(expression(pattern, parameters), replacement.replace(/\\(\d)/g, '$$$1'));
}

export const REGEX_FUNCTIONS: readonly NativeFunction[] = [
  { name: 'rs_regexp_instr', parameters: ['text', 'text', 'integer', 'integer', 'integer', 'text'], returns: 'integer', call: instr },
  { name: 'rs_regexp_count', parameters: ['text', 'text', 'integer', 'text'], returns: 'integer', call: count },
  { name: 'rs_regexp_substr', parameters: ['text', 'text', 'integer', 'integer', 'text'], returns: 'text', call: substr },
  { name: 'rs_regexp_replace', parameters: ['text', 'text', 'text', 'integer', 'text'], returns: 'text', call: replace },
];
