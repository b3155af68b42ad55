import type { Column, Relation } from './relation.ts';

/** What an alias in FROM stands for; `columns` is null where they are not known, as for the elements of an array. */
export interface TableVariable {
  readonly columns: readonly Column[] | null;
  /** The relation whose own name is the alias: `from staging.goals`. */
  readonly unaliased: Relation | null;
  /** Columns that a join by USING or NATURAL makes one with those of its left side: `*` gives them once. */
  readonly merged?: ReadonlySet<string>;
}

/** The names a part of a query can see: common tables, and the aliases of its own FROM and of the queries around it. */
export interface Scope {
  readonly outer: Scope | null;
  readonly commonTables: ReadonlyMap<string, readonly Column[] | null>;
  readonly variables: ReadonlyMap<string, TableVariable>;
  /** Names that SELECT gives to its items: the rest of the query, and later items, may use them. */
  readonly itemAliases: ReadonlySet<string>;
}

export const EMPTY_SCOPE: Scope = { outer: null, commonTables: new Map(), variables: new Map(), itemAliases: new Set() };

export function findVariable(scope: Scope | null, name: string): TableVariable | null {
  for (let at = scope; at !== null; at = at.outer) {
    const found = at.variables.get(name);
    if (found) return found;
  }
  return null;
}

/** Undefined when there is no common table of that name; null when its columns are not known. */
export function findCommonTable(scope: Scope | null, name: string): readonly Column[] | null | undefined {
  for (let at = scope; at !== null; at = at.outer) {
    const found = at.commonTables.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

export type ColumnLookup =
  | { readonly kind: 'column'; readonly column: Column }
  | { readonly kind: 'alias' | 'unknowable' }
  | { readonly kind: 'missing'; readonly known: readonly string[] };

/** What an unqualified name means. `unknowable` where some table in sight has columns that are not known. */
export function findColumn(scope: Scope, name: string): ColumnLookup {
  const known: string[] = [];
  let open = false;
  for (let at: Scope | null = scope; at !== null; at = at.outer) {
    for (const variable of at.variables.values()) {
      const column = variable.columns?.find((candidate) => candidate.name === name);
      if (column) return { kind: 'column', column };
      if (variable.columns === null) open = true;
      else known.push(...variable.columns.map((candidate) => candidate.name));
    }
    if (at.itemAliases.has(name)) return { kind: 'alias' };
  }
  return open ? { kind: 'unknowable' } : { kind: 'missing', known };
}
