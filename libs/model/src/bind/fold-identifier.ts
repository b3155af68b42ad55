import type { Identifier } from '@hakkai/redshift-sql';

/** The name an identifier means: unquoted ones fold to lower case, quoted ones keep theirs (sessions run case sensitive). */
export function foldIdentifier(identifier: Identifier): string {
  return identifier.quoted ? identifier.text : identifier.text.toLowerCase();
}
