import { foldIdentifier, type Identifier } from '@hakkai/redshift-sql';

/** The name an identifier means in a session of Hakkai's, which are all case sensitive: `"playedAt"` keeps its capital. */
export function nameOf(identifier: Identifier): string {
  return foldIdentifier(identifier, { enableCaseSensitiveIdentifier: true });
}
