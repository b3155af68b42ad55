import type { Constraint, Table } from './catalog-entry.ts';

/** The keys of a table; those of a table that older versions made have no more than the primary one. */
export const constraintsOf = ({ constraints, name, primaryKey }: Table): readonly Constraint[] => {
  if (constraints !== undefined) return constraints;
  return primaryKey.length === 0 ? [] : [{ kind: 'primary key', name: `${name}_pkey`, columns: primaryKey }];
};

/** Constraints have no ids of their own: theirs follow from the table's, and stay below those of new objects. */
const CONSTRAINT_IDS = 1_000_000;
const PER_TABLE = 64;

export const constraintOid = (table: Table, index: number): number => CONSTRAINT_IDS + table.oid * PER_TABLE + index;
