import type { Source } from '@hakkai/contract';

/** A column as far as the compiler knows it; `type` is null where it does not. */
export interface Column {
  readonly name: string;
  readonly type: string | null;
}

/** Something that a query of the project may read, under its logical schema and name. */
export interface Relation {
  /** `source.matches`, `source_history.matches`, `seeds.rounds`, `staging.goals` */
  readonly id: string;
  readonly schema: string;
  readonly name: string;
  readonly is:
    | { readonly kind: 'source' | 'source-history'; readonly source: Source }
    | { readonly kind: 'seed' }
    | { readonly kind: 'model' };
  /** Null while they are not known. */
  readonly columns: readonly Column[] | null;
}

/** All relations by id. */
export type Catalog = ReadonlyMap<string, Relation>;

export function columnOf(columns: readonly Column[], name: string): Column | undefined {
  return columns.find((column) => column.name === name);
}

export function namedColumns(names: readonly string[]): readonly Column[] {
  return names.map((name) => ({ name, type: null }));
}
