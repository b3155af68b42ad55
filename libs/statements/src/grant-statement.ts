import { quoteColumns, quoteIdentifier } from './quote.ts';

export type TablePrivilege = 'select' | 'insert' | 'update' | 'delete' | 'drop';

/**
 * Privileges on all tables and views that are in a schema and will be, whoever creates them: a table that one role rebuilds stays open
 * to the others. ALTER DEFAULT PRIVILEGES would reach only what the granting user creates itself. The schema's own USAGE goes apart.
 * Source: "GRANT", "Scoped permissions".
 *
 * @example grantTablesStatement('marts', ['select'], 'bi') // 'grant select for tables in schema "marts" to role "bi"'
 */
export function grantTablesStatement(schema: string, privileges: readonly TablePrivilege[], role: string): string {
  return `grant ${privileges.join(', ')} for tables in schema ${quoteIdentifier(schema)} to role ${quoteIdentifier(role)}`;
}

/**
 * USAGE lets a role name what is in a schema, CREATE put something into it. USAGE of an external schema opens its tables too, and
 * granting it does not run inside a transaction. Source: "GRANT".
 */
export function grantSchemasStatement(privileges: readonly ('usage' | 'create')[], schemas: readonly string[], role: string): string {
  return `grant ${privileges.join(', ')} on schema ${quoteColumns(schemas)} to role ${quoteIdentifier(role)}`;
}
