import { physicalRelation, sourceRelations, type Environment, type SetupStep } from '@hakkai/contract';
import { createTableStatement } from './create-table.ts';
import { quoteColumns, quoteRelation } from './quote.ts';

/** The source's own tiny table that each load locks first and writes its fence into: one row, so two loads at once also conflict in writing it. */
export function lockStep(environment: Pick<Environment, 'schemas'>, source: string): SetupStep {
  const { lock } = sourceRelations(source);
  const physical = physicalRelation(environment, lock);
  return {
    id: `table:${lock.schema}.${lock.name}`,
    unless: { kind: 'relation', ...physical },
    group: {
      transaction: 'single',
      statements: [
        createTableStatement(physical, [
          { name: 'fence', type: 'bigint', nullable: false },
          { name: 'fenced_at', type: 'timestamp', nullable: true },
        ]),
        `insert into ${quoteRelation(physical)} (${quoteColumns(['fence'])}) values (0)`,
      ],
    },
  };
}
