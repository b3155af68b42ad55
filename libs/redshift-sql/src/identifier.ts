import type { Identifier } from './ast/name.ts';
import { isReservedWord } from './lex/reserved-word.ts';

/** The session setting that names depend on. https://docs.aws.amazon.com/redshift/latest/dg/r_enable_case_sensitive_identifier.html */
export interface NameRules {
  readonly enableCaseSensitiveIdentifier: boolean;
}

/**
 * The name an identifier stands for: lower case, unless it is quoted and the session keeps the case of quoted names.
 * Only ASCII letters fold. https://docs.aws.amazon.com/redshift/latest/dg/r_names.html
 *
 * @example foldIdentifier(parsed, { enableCaseSensitiveIdentifier: true }) // `"playedAt"` -> playedAt, `playedAt` -> playedat
 */
export function foldIdentifier(identifier: Pick<Identifier, 'text' | 'quoted'>, rules: NameRules): string {
  if (identifier.quoted && rules.enableCaseSensitiveIdentifier) return identifier.text;
  return identifier.text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** Letters of any script, but no capital ASCII ones, which would fold; what is invisible or no letter is better seen in quotes. */
const PLAIN_NAME = /^(?!.*[A-Z])[_\p{L}][_$\p{L}\p{N}]*$/u;
const TEMPORARY_NAME = /^#[a-z_][a-z0-9_$]*$/;

/**
 * Text that reads back as exactly this name: bare where that is enough, else in double quotes.
 *
 * @example quoteIdentifier('goals') // goals
 * @example quoteIdentifier('playedAt') // "playedAt", which keeps its case only under enable_case_sensitive_identifier
 */
export function quoteIdentifier(name: string): string {
  const bare = (PLAIN_NAME.test(name) && !isReservedWord(name)) || TEMPORARY_NAME.test(name);
  return bare ? name : `"${name.replaceAll('"', '""')}"`;
}

/** Whether a key names its column by a place, `distkey (1)`: no bare name begins with a digit. */
export const isPosition = ({ text, quoted }: Identifier): boolean => !quoted && /^[0-9]+$/.test(text);
