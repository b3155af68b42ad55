import type { RelationName } from '@hakkai/contract';

/**
 * An identifier as every statement writes it: always quoted, so that the producer's spelling survives
 * (`enable_case_sensitive_identifier` is on) and reserved words such as `raw`, `group` or `snapshot` are names like any other.
 * Source: Amazon Redshift Database Developer Guide, "Names and identifiers" and "Reserved words".
 *
 * @example quoteIdentifier('tournamentId') // '"tournamentId"'
 */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** @example quoteRelation({ schema: 'raw', name: 'matches_current' }) // '"raw"."matches_current"' */
export function quoteRelation(relation: RelationName): string {
  return `${quoteIdentifier(relation.schema)}.${quoteIdentifier(relation.name)}`;
}

/**
 * A string literal. Redshift reads a backslash in one as an escape, so it is doubled, as the quote is.
 *
 * @example quoteLiteral("O'Brien") // "'O''Brien'"
 */
export function quoteLiteral(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** `"a", "b"`, each with the alias before it when one is given. */
export function quoteColumns(names: readonly string[], alias?: string): string {
  return names.map((name) => (alias ? `${alias}.${quoteIdentifier(name)}` : quoteIdentifier(name))).join(', ');
}
