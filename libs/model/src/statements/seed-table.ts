import type { RelationName, SetupStep } from '@hakkai/contract';
import { createTableStatement, quoteColumns, quoteLiteral, quoteRelation } from '@hakkai/statements';
import type { Seed } from '../compilation.ts';

/** Puts a seed's rows into the warehouse, anew at each apply: a seed is small, and its file is the truth. */
export function seedTable(seed: Seed, table: RelationName): SetupStep {
  const columns = Object.entries(seed.head.columns);
  const definitions = columns.map(([name, { type, tests }]) => ({
    name,
    type: type.replace(/\?$/, ''),
    nullable: !(tests ?? []).some((test) => test.kind === 'not_null'),
  }));
  const rows = seed.rows.map((row) => `  (${row.map((value) => (value === null ? 'null' : quoteLiteral(value))).join(', ')})`);
  const insert = `insert into ${quoteRelation(table)} (${quoteColumns(columns.map(([name]) => name))}) values\n${rows.join(',\n')}`;
  return {
    id: `seed:${seed.id}`,
    group: {
      transaction: 'single',
      statements: [
        `drop table if exists ${quoteRelation(table)}`,
        createTableStatement(table, definitions),
        ...(rows.length > 0 ? [insert] : []),
      ],
    },
  };
}
