import type { Token } from '../lex/token.ts';

/** Begins a statement that PL/pgSQL itself knows, and so writes anew. */
const OWN_WORDS: ReadonlySet<string> = new Set(['select', 'call']);

/**
 * A piece of SQL as it is sent, and logged: `INSERT INTO t values ( $1 )` for `INSERT INTO t values (a)`.
 * https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-transaction-management.html
 */
export function sentText(tokens: readonly Token[], source: string): string {
  let sent = '';
  let end: number | null = null;
  for (const token of tokens) {
    const parameter = token.type === 'positional-parameter';
    const apart = end !== null && (token.start > end || parameter);
    if (apart && !sent.endsWith(' ')) sent += ' ';
    if (parameter) sent += `$${token.value} `;
    else sent += end === null && OWN_WORDS.has(token.text) ? token.text.toUpperCase() : source.slice(token.start, token.end);
    end = token.end;
  }
  return sent.trim();
}
