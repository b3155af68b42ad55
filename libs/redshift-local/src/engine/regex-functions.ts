import { RedshiftError } from '../redshift-error.ts';
import type { NativeFunction } from './native-function.ts';
import { withinTime } from './within-time.ts';

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

const PERL_ALONE = /\(\?(?!:)|\\[1-9]/;

/** A character that is escaped, or what stands between brackets: a bracket that is the first one there is one of the characters. */
const ESCAPES_AND_BRACKETS = /\\[\s\S]|\[\^?\]?(?:\[:\w+:\]|\\[\s\S]|[^\]\\])*\]/g;

/** How many subexpressions a pattern has: parentheses that are not escaped, in no brackets, and not only there to group. */
const groupsOf = (pattern: string): number => pattern.replace(ESCAPES_AND_BRACKETS, '').match(/\((?!\?)/g)?.length ?? 0;

export const hasGroup = (pattern: string): boolean => groupsOf(pattern) > 0;

/** A pattern of Redshift's (POSIX, or PCRE with `p`) as a regular expression of the platform. */
function expression(pattern: string, parameters: string): RegExp {
  const perl = parameters.includes('p');
  const flags = `gu${perl ? '' : 's'}${parameters.lastIndexOf('i') > parameters.lastIndexOf('c') ? 'i' : ''}`;
  const key = `${flags} ${pattern}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  if (!perl && PERL_ALONE.test(pattern.replaceAll('\\\\', ''))) throw invalid(pattern);
  const made = platformExpression(pattern, flags);
  if (compiled.size >= MAX_COMPILED) compiled.clear();
  compiled.set(key, made);
  return made;
}

/** The platform knows no classes by name, no bracket as the first one between brackets, and escapes before letters and metacharacters alone. */
function platformExpression(pattern: string, flags: string): RegExp {
  const closed = pattern.replace(ESCAPES_AND_BRACKETS, (part) => part.replace(/^(\[\^?)\]/, '$1\\]'));
  const read = closed.replace(/\[:(\w+):\]|\\([^\w\s^$\\.*+?()[\]{}|/])/g, (all, name: string | undefined, escaped: string | undefined) =>
    name === undefined ? (escaped === '-' ? '\\x2d' : (escaped ?? all)) : (CLASSES[name] ?? all),
  );
  try {
    return new RegExp(read, flags);
  } catch (error) {
    throw invalid(pattern, error);
  }
}

const invalid = (pattern: string, cause?: unknown): RedshiftError =>
  new RedshiftError('2201B', `invalid regular expression: "${pattern}"`, { cause });

interface Match {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Matches from a position (from 1, in characters), in order; with `e` their first subexpressions, where the pattern has one. */
function matches(text: string, pattern: string, position: number, parameters: string): readonly Match[] {
  const skipped = before(text, position);
  const made = expression(pattern, parameters);
  const grouped = parameters.includes('e') && hasGroup(pattern);
  const asked = grouped ? new RegExp(made.source, `${made.flags}d`) : made;
  const found = withinTime(pattern, text, () => Array.from(text.slice(skipped.length).matchAll(asked)));
  return found.map((match) => {
    const [start, end] = (grouped ? match.indices?.[1] : undefined) ?? [match.index, match.index + match[0].length];
    return { start: skipped.length + start, end: skipped.length + end, text: grouped ? (match[1] ?? '') : match[0] };
  });
}

const before = (text: string, position: number): string =>
  Array.from(text)
    .slice(0, Math.max(position, 1) - 1)
    .join('');

const characters = (text: string): number => Array.from(text).length;

/** Position of a match, or of what follows it with an `option`; 0 where there is none. https://docs.aws.amazon.com/redshift/latest/dg/REGEXP_INSTR.html */
function instr(text: string, pattern: string, position: number, occurrence: number, option: number, parameters: string): number {
  const found = matches(text, pattern, position, parameters)[occurrence - 1];
  if (found === undefined || occurrence > characters(text)) return 0;
  return characters(text.slice(0, option === 0 ? found.start : found.end)) + 1;
}

const count = (text: string, pattern: string, position: number, parameters: string): number =>
  matches(text, pattern, position, parameters).length;

/** The match of an occurrence; empty where there is none, NULL for one that no text of this length has. */
function substr(text: string, pattern: string, position: number, occurrence: number, parameters: string): string | null {
  const found = matches(text, pattern, position, parameters);
  if (occurrence < 1 || (occurrence > 1 && occurrence > characters(text))) return null;
  return found[occurrence - 1]?.text ?? '';
}

function replace(text: string, pattern: string, replacement: string, position: number, parameters: string): string {
  const skipped = before(text, position);
  const written = replaced(replacement, { group: '$', backslash: '\\', dollar: '$$' });
  const made = expression(pattern, parameters);
  return skipped + withinTime(pattern, text, () => text.slice(skipped.length).replace(made, written));
}

interface Spelling {
  readonly group: string;
  readonly backslash: string;
  readonly dollar: string;
}

/** A replacement in another spelling: `\1` and `$1` stand for subexpressions, two backslashes for one, any other for itself. */
const replaced = (replacement: string, { group, backslash, dollar }: Spelling): string =>
  replacement.replace(/[\\$](\d)|\\\\?|\$/g, (mark: string, digit: string | undefined) =>
    digit === undefined ? (mark === '$' ? dollar : backslash) : `${group}${digit}`,
  );

/** A replacement as the engine reads it, which leaves the text as it is where a subexpression is named that the pattern has not. */
function rewrite(replacement: string, pattern: string): string {
  const groups = groupsOf(pattern);
  return replaced(replacement, { group: '\\', backslash: '\\\\', dollar: '$' }).replace(/\\(\d)|\\\\/g, (mark: string, digit?: string) =>
    digit === undefined || Number(digit) <= groups ? mark : '',
  );
}

export const REGEX_FUNCTIONS: readonly NativeFunction[] = [
  { name: 'rs_regexp_instr', parameters: ['text', 'text', 'integer', 'integer', 'integer', 'text'], returns: 'integer', call: instr },
  { name: 'rs_regexp_count', parameters: ['text', 'text', 'integer', 'text'], returns: 'integer', call: count },
  { name: 'rs_regexp_substr', parameters: ['text', 'text', 'integer', 'integer', 'text'], returns: 'text', call: substr },
  { name: 'rs_regexp_replace', parameters: ['text', 'text', 'text', 'integer', 'text'], returns: 'text', call: replace },
  { name: 'rs_regexp_rewrite', parameters: ['text', 'text'], returns: 'text', call: rewrite },
];
