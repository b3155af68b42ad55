/**
 * A query without names: where it reads a column, `pick` counts through those that can be read there, round and round. So any part can be taken
 * out of it, or be put elsewhere, and it stays a query.
 */
export interface Query {
  readonly commonTables: readonly Query[];
  readonly body: Body;
  readonly order: Order | null;
}

/** All columns of the result, from the first on, so that the rows under a limit are the same rows everywhere. */
export interface Order {
  readonly descending: readonly boolean[];
  readonly limit: number | null;
  readonly offset: number | null;
}

export type Body = Select | SetOperation;

export interface SetOperation {
  readonly is: 'set';
  readonly operator: 'union' | 'union all' | 'intersect' | 'except';
  readonly left: Body;
  readonly right: Body;
}

export interface Select {
  readonly is: 'select';
  readonly distinct: boolean;
  readonly items: readonly Item[];
  readonly from: Relation;
  readonly where: Condition | null;
  readonly grouping: Grouping | null;
}

/** What stands in the list: of rows, a value or a window's; of groups, a key or an aggregate. */
export interface Item {
  readonly value: Value;
  readonly window: Window | null;
  readonly key: number | null;
  readonly aggregate: Aggregate;
}

export interface Window {
  readonly name:
    | 'rank'
    | 'dense_rank'
    | 'row_number'
    | 'count'
    | 'sum'
    | 'min'
    | 'max'
    | 'lag'
    | 'lead'
    | 'first_value'
    | 'last_value'
    | 'ntile';
  readonly of: Value;
  readonly partition: Value | null;
  readonly descending: boolean;
  readonly frame: string;
}

export interface Aggregate {
  readonly name: 'count' | 'count(*)' | 'sum' | 'min' | 'max';
  readonly distinct: boolean;
  readonly of: Value;
}

export interface Grouping {
  readonly form: 'plain' | 'rollup' | 'cube' | 'sets';
  readonly keys: readonly { readonly kind: Kind; readonly pick: number }[];
  readonly having: { readonly aggregate: Aggregate; readonly operator: Comparison; readonly with: number } | null;
}

export type Relation =
  | { readonly is: 'table'; readonly pick: number }
  | { readonly is: 'common'; readonly pick: number }
  | { readonly is: 'derived'; readonly query: Query; readonly shape: number }
  | { readonly is: 'merged'; readonly join: Join | 'natural'; readonly left: number; readonly right: number; readonly using: number }
  | {
      readonly is: 'join';
      readonly join: Join;
      readonly left: Relation;
      readonly right: Relation;
      readonly on: Condition;
      readonly pick: number;
    };

export type Join = 'inner join' | 'left join' | 'right join' | 'full join' | 'cross join';

export type Kind = 'number' | 'text';

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

export type Value =
  | { readonly is: 'literal'; readonly pick: number }
  | { readonly is: 'column'; readonly pick: number; readonly outer: boolean }
  | { readonly is: 'joined'; readonly left: Value; readonly right: Value }
  | { readonly is: 'converted'; readonly of: Value }
  | { readonly is: 'call'; readonly name: 'coalesce' | 'nullif' | 'greatest' | 'least'; readonly left: Value; readonly right: Value }
  | { readonly is: 'case'; readonly when: Condition; readonly then: Value; readonly otherwise: Value | null }
  | { readonly is: 'scalar'; readonly aggregate: Aggregate; readonly from: Relation; readonly where: Condition | null };

export type Condition =
  | { readonly is: 'compare'; readonly kind: Kind; readonly operator: Comparison; readonly left: Value; readonly right: Value }
  | { readonly is: 'null'; readonly kind: Kind; readonly of: Value; readonly not: boolean }
  | { readonly is: 'both'; readonly operator: 'and' | 'or'; readonly left: Condition; readonly right: Condition }
  | { readonly is: 'not'; readonly of: Condition }
  | { readonly is: 'list'; readonly kind: Kind; readonly of: Value; readonly not: boolean; readonly items: readonly Value[] }
  | { readonly is: 'between'; readonly kind: Kind; readonly of: Value; readonly low: Value; readonly high: Value }
  | { readonly is: 'like'; readonly of: Value; readonly pattern: string }
  | { readonly is: 'in'; readonly kind: Kind; readonly of: Value; readonly not: boolean; readonly query: Query }
  | { readonly is: 'exists'; readonly not: boolean; readonly query: Query };

/** A statement that changes the table `many`. */
export type Change =
  | { readonly is: 'insert'; readonly query: Query; readonly shape: number }
  | { readonly is: 'update'; readonly sets: readonly Assignment[]; readonly from: Source | null; readonly where: Condition | null }
  | { readonly is: 'delete'; readonly using: Relation | null; readonly where: Condition | null };

export interface Assignment {
  readonly pick: number;
  readonly value: Value;
}

/** The rows that an UPDATE joins: one for each key, so that no row of the table has two. */
export interface Source {
  readonly table: number;
  readonly key: { readonly kind: Kind; readonly pick: number };
  readonly number: Aggregate;
  readonly text: Aggregate;
}
