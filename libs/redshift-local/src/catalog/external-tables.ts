import type { ExternalTable } from '../runtime/runtime.ts';
import type { SystemReader } from './system-relations.ts';

export interface ListedTable {
  readonly schema: string;
  readonly table: ExternalTable;
}

/** The tables of all external schemas, as the data catalog has them now. */
export function externalTables({ catalog, database }: SystemReader): readonly ListedTable[] {
  return [...catalog.state.schemas.values()].flatMap((schema) =>
    schema.external === null ? [] : database.runtime.external.listTables(schema.external).map((table) => ({ schema: schema.name, table })),
  );
}
