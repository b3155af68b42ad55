import type { Table } from '../catalog/catalog-entry.ts';
import type { RedshiftErrorDetail } from '../redshift-error.ts';
import type { ExternalTable } from '../runtime/runtime.ts';
import type { Cell } from '../session/session.ts';
import type { RedshiftType } from '../types/redshift-type.ts';
import type { BoundAggregate, BoundColumn, BoundExpression, BoundOrder, ColumnOrigin } from './bound-expression.ts';

export interface OutputColumn {
  readonly name: string;
  readonly type: RedshiftType;
  readonly origin: ColumnOrigin | null;
}

/** A query. Its output columns are named `c0`, `c1`, ... in the engine, in order. */
export interface BoundQuery {
  readonly columns: readonly OutputColumn[];
  readonly commonTables: readonly BoundCommonTable[];
  readonly body: BoundBody;
  readonly orderBy: readonly BoundOrder[];
  readonly limit: BoundExpression | null;
  readonly offset: BoundExpression | null;
}

export interface BoundCommonTable {
  readonly id: number;
  readonly recursive: boolean;
  readonly query: BoundQuery;
}

export type BoundBody = BoundSelect | BoundSetOperation;

export interface BoundSelect {
  readonly kind: 'select';
  readonly distinct: boolean;
  readonly items: readonly BoundExpression[];
  readonly from: BoundFrom | null;
  readonly where: BoundExpression | null;
  readonly grouping: BoundGrouping | null;
  /** After grouping. */
  readonly having: BoundExpression | null;
  readonly qualify: BoundExpression | null;
}

/**
 * The inner stage of a grouped query: keys and aggregates are computed once and become columns `k0`.. and `a0`.. of relation `id`, which
 * everything after the grouping reads.
 */
export interface BoundGrouping {
  readonly id: number;
  readonly keys: readonly BoundExpression[];
  /** Positions in `keys` of each grouping set; null for the plain GROUP BY of all keys. */
  readonly sets: readonly (readonly number[])[] | null;
  readonly aggregates: readonly BoundAggregate[];
  /** GROUPING() calls: positions of their keys, as columns `g0`... */
  readonly groupingCalls: readonly (readonly number[])[];
}

/** Both sides have the output types of the whole. `id` names the result for ORDER BY. */
export interface BoundSetOperation {
  readonly kind: 'set-operation';
  readonly id: number;
  readonly operator: 'union' | 'intersect' | 'except';
  readonly all: boolean;
  readonly left: BoundQuery;
  readonly right: BoundQuery;
}

export type BoundFrom =
  | { readonly kind: 'table'; readonly id: number; readonly table: Table }
  | { readonly kind: 'derived'; readonly id: number; readonly query: BoundQuery }
  | { readonly kind: 'common-table'; readonly id: number; readonly commonTable: number }
  | { readonly kind: 'unnest'; readonly id: number; readonly source: BoundExpression; readonly position: boolean }
  | { readonly kind: 'unpivot'; readonly id: number; readonly source: BoundExpression }
  | { readonly kind: 'external'; readonly id: number; readonly scan: ExternalReference }
  | { readonly kind: 'rows'; readonly id: number; readonly rows: RowSource }
  | { readonly kind: 'series'; readonly id: number; readonly args: readonly BoundExpression[] }
  | BoundHierarchy
  | BoundJoin;

export interface BoundJoin {
  readonly kind: 'join';
  readonly type: 'inner' | 'left' | 'right' | 'full' | 'cross';
  readonly left: BoundFrom;
  readonly right: BoundFrom;
  readonly on: BoundExpression | null;
}

/**
 * CONNECT BY over a FROM clause. Its columns: `c0`.. the values that `columns` name, `p0`.. the same of the parent row, and `level`. In `start`
 * and `condition`, relation `row` is a row of the source, and relation `id` its parent; both have `c0`...
 */
export interface BoundHierarchy {
  readonly kind: 'hierarchy';
  readonly id: number;
  readonly row: number;
  readonly source: BoundFrom;
  readonly columns: readonly BoundColumn[];
  readonly start: BoundExpression | null;
  readonly condition: BoundExpression;
}

/** An external table in FROM. `used` collects the columns the statement reads; `key` names the scan that the session prepares. */
export interface ExternalReference {
  readonly key: string;
  readonly table: ExternalTable;
  readonly used: Set<string>;
  readonly place: RedshiftErrorDetail;
}

/** Rows that the catalog knows without asking the engine. */
export interface RowSource {
  readonly columns: readonly { readonly name: string; readonly type: RedshiftType }[];
  readonly rows: readonly (readonly Cell[])[];
  /** A column whose cells name tables, and stand for how many rows those have; rows of tables without any are left out. */
  readonly counted?: { readonly column: number; readonly tables: ReadonlyMap<string, string> };
}

/** Column `index` of the query that relation `id` stands for. */
export const outputReference = (id: number, index: number, column: OutputColumn): BoundColumn => ({
  kind: 'column',
  type: column.type,
  relation: id,
  column: `c${index}`,
  label: column.name,
  origin: column.origin,
});

type BoundRelation = Exclude<BoundFrom, BoundJoin>;

/** The relations that a FROM joins, from left to right. */
export function relationsOf(from: BoundFrom | null): readonly BoundRelation[] {
  if (from === null) return [];
  return from.kind === 'join' ? [...relationsOf(from.left), ...relationsOf(from.right)] : [from];
}

/** A query of no more than items out of a FROM. */
export const plainQuery = (columns: readonly OutputColumn[], items: readonly BoundExpression[], from: BoundFrom | null) =>
  ({
    columns,
    commonTables: [],
    body: { kind: 'select', distinct: false, items, from, where: null, grouping: null, having: null, qualify: null },
    orderBy: [],
    limit: null,
    offset: null,
  }) as const satisfies BoundQuery;
