import type { Identifier } from '../ast/name.ts';
import type { TokenCursor } from './token-cursor.ts';

/** A role's name; those that Redshift defines have a colon in it: `sys:dba`. */
export function parseRoleName(cursor: TokenCursor): Identifier {
  const name = cursor.identifier('a role');
  const { type, start } = cursor.token;
  if (name.quoted || type !== 'named-parameter' || start !== name.span.end) return name;
  const text = `${name.text}:${cursor.next().value.replace(/^:/, '')}`.toLowerCase();
  return { kind: 'identifier', text, quoted: true, span: cursor.spanFrom(name.span.start) };
}
