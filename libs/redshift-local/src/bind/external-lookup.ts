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

/** Binding met a system view over the tables of all external schemas. The session lists them and binds again. */
export class ExternalListing extends Error {
  constructor() {
    super('The external tables have to be listed.');
    this.name = 'ExternalListing';
  }
}
