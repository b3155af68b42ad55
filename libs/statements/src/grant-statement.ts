import { quoteIdentifier } from './quote.ts';

/** Read access to everything that is in a schema and will be. Source: "GRANT", "ALTER DEFAULT PRIVILEGES". */
export function grantReadStatements(schema: string, role: string): readonly string[] {
  const name = quoteIdentifier(schema);
  const to = `to role ${quoteIdentifier(role)}`;
  return [
    `grant usage on schema ${name} ${to}`,
    `grant select on all tables in schema ${name} ${to}`,
    `alter default privileges in schema ${name} grant select on tables ${to}`,
  ];
}
