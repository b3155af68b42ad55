import type { BindContext } from '../bind/bind-context.ts';
import type { RowSource } from '../bind/bound-query.ts';
import type { Relation, Schema, SqlFunction, Table } from './catalog-entry.ts';
import type { CatalogState } from './catalog-state.ts';

/** The catalog as one transaction sees it. Names are already folded. */
export interface CatalogView {
  /** Everything that is committed, and the transaction's own changes. */
  readonly state: CatalogState;
  readonly temporaryTables: ReadonlyMap<string, Table>;
  schema(name: string): Schema | null;
  relation(schema: string, name: string): Relation | null;
  temporary(name: string): Relation | null;
  /** Names of relations, for hints. */
  relationNames(): Iterable<string>;
  functions(schema: string, name: string): readonly SqlFunction[];
  /** A view of the system catalog (`svv_tables`, `pg_class`, ...); null where there is none of that name. */
  systemRelation(schema: string | null, name: string, context: BindContext): RowSource | null;
}

export const TEMPORARY_SCHEMA = 'pg_temp';

/** The key of a relation in lock tables, dependencies and messages. */
export const relationKey = (relation: { readonly schema: string; readonly name: string }): string => `${relation.schema}.${relation.name}`;
