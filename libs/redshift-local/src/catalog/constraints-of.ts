import type { Constraint, Table } from './catalog-entry.ts';
import { relationsOf } from './svv-views.ts';
import type { SystemReader } from './system-relations.ts';

/** The keys of a table; those of a table that older versions made have no more than the primary one. */
export const constraintsOf = ({ constraints, name, primaryKey }: Table): readonly Constraint[] => {
  if (constraints !== undefined) return constraints;
  return primaryKey.length === 0 ? [] : [{ kind: 'primary key', name: `${name}_pkey`, columns: primaryKey }];
};

export const withConstraints = (table: Table, constraints: readonly Constraint[]): Table => ({
  ...table,
  primaryKey: constraints.find(({ kind }) => kind === 'primary key')?.columns ?? [],
  constraints,
});

/** Constraints have no ids of their own: theirs follow from the table's, and stay below those of new objects. */
const CONSTRAINT_IDS = 1_000_000;
const PER_TABLE = 64;

export const constraintOid = (table: Table, index: number): number => CONSTRAINT_IDS + table.oid * PER_TABLE + index;

/** Each primary and each unique key is an index in the catalog, though no query uses it, and has an id of its own there. */
const INDEX_IDS = 300_000_000;

export const indexOid = (constraintId: number): number => INDEX_IDS + constraintId;

export interface OwnedConstraint {
  readonly table: Table;
  readonly constraint: Constraint;
  readonly oid: number;
}

export const constraintsIn = (reader: SystemReader): readonly OwnedConstraint[] =>
  relationsOf(reader).flatMap((table) =>
    table.kind === 'table'
      ? constraintsOf(table).map((constraint, index) => ({ table, constraint, oid: constraintOid(table, index) }))
      : [],
  );

export const indexesIn = (reader: SystemReader): readonly OwnedConstraint[] =>
  constraintsIn(reader).filter(({ constraint }) => constraint.kind !== 'foreign key');

/** Where columns stand in their table, from 1. */
export const columnNumbers = (table: Table | undefined, columns: readonly string[]): readonly number[] =>
  columns.map((name) => (table?.columns.findIndex((column) => column.name === name) ?? -1) + 1);
