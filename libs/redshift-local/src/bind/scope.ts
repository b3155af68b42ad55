import type { RedshiftType } from '../types/redshift-type.ts';
import type { BoundColumn, BoundExpression } from './bound-expression.ts';
import type { OutputColumn } from './bound-query.ts';

export interface ScopeColumn {
  readonly name: string;
  readonly expression: BoundExpression;
  readonly type: RedshiftType;
  /** `*` leaves it out: `"$path"` and `"$size"` of an external table. */
  readonly pseudo?: true;
}

/** A column of JOIN USING or a natural join: one for those of its name in the relations it joins, which are in the order of FROM. */
export interface MergedColumn extends ScopeColumn {
  readonly relations: readonly number[];
}

/** The members of an unpivoted object, the rows of a recursive common table, the table that a statement writes. */
export type RelationRole = 'unpivot' | 'recursive' | 'target';

/** A relation that names can refer to. */
export interface ScopeRelation {
  /** Null for a derived table without alias. */
  readonly alias: string | null;
  /** Schema of a table named without alias: `schema.table.column` reaches it. */
  readonly schema: string | null;
  readonly id: number;
  readonly columns: readonly ScopeColumn[];
  /** An unnest variable: the alias itself is a value, its first column. */
  readonly variable: boolean;
  /** Names that JOIN USING merged away on this side. */
  readonly hidden: Set<string>;
  /** External tables note which of their columns are read. */
  readonly touch: ((column: string) => void) | null;
  /** What the relation is, where that limits what may be made of its SUPER values. */
  readonly role?: RelationRole | undefined;
}

export interface CommonTableEntry {
  readonly id: number;
  readonly columns: readonly OutputColumn[];
  readonly recursive: boolean;
}

/** The names one query block sees; `outer` is the block around it. */
export class Scope {
  readonly outer: Scope | null;
  readonly relations: ScopeRelation[] = [];
  /** Those of a join stand before those of the joins inside it, as `*` shows them. */
  merged: readonly MergedColumn[] = [];
  /** Aliases of the select list bound so far: later items may use them. */
  readonly aliases = new Map<string, BoundExpression>();
  /** The pseudo column LEVEL of a query with CONNECT BY. */
  level: BoundColumn | null = null;
  readonly #commonTables: Map<string, CommonTableEntry>;

  constructor(outer: Scope | null) {
    this.outer = outer;
    this.#commonTables = new Map();
  }

  addCommonTable(name: string, entry: CommonTableEntry): void {
    this.#commonTables.set(name, entry);
  }

  commonTable(name: string): CommonTableEntry | null {
    return this.#commonTables.get(name) ?? this.outer?.commonTable(name) ?? null;
  }

  /** Relation numbers of all blocks around this one. */
  get outerIds(): ReadonlySet<number> {
    return this.outer === null ? new Set() : new Set([...this.outer.ids, ...this.outer.outerIds]);
  }

  /** Relation numbers of this block, those of outer blocks excluded. */
  get ids(): ReadonlySet<number> {
    return new Set(this.relations.map((relation) => relation.id));
  }
}
