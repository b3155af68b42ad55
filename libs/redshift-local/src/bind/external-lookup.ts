/** Binding met an external table that was not looked up yet. The session looks it up and binds again; it never reaches a user. */
export class ExternalLookup extends Error {
  readonly schema: string;
  readonly table: string;

  constructor(schema: string, table: string) {
    super(`The external table ${schema}.${table} has to be looked up.`);
    this.name = 'ExternalLookup';
    this.schema = schema;
    this.table = table;
  }
}
