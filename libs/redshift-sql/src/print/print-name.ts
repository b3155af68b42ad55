import type { Identifier, QualifiedName } from '../ast/name.ts';
import { isPosition } from '../identifier.ts';

const WORD = /^#?[A-Za-z_\u0080-\uffff][A-Za-z0-9_$\u0080-\uffff]*$/;

/** As written: a bare name stays bare. One that could not stand bare, as a rewrite may make, is quoted. */
export function printIdentifier(identifier: Identifier): string {
  if (!identifier.quoted && (WORD.test(identifier.text) || isPosition(identifier))) return identifier.text;
  return `"${identifier.text.replaceAll('"', '""')}"`;
}

export function printName(name: QualifiedName): string {
  return name.parts.map(printIdentifier).join('.');
}

export function printAlias(alias: Identifier | null): string | null {
  return alias === null ? null : `as ${printIdentifier(alias)}`;
}

/** A text as a string literal: Redshift reads backslashes in strings, so they are doubled like quotes. */
export function printString(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
