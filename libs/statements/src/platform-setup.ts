import {
  LEDGER,
  PLATFORM_SCHEMAS,
  physicalRelation,
  QUARANTINE,
  UNROUTED,
  type Environment,
  type RelationName,
  type SetupStep,
} from '@hakkai/contract';
import { createTableStatement, type TableColumn } from './create-table.ts';
import { LEDGER_COLUMNS, QUARANTINE_COLUMNS, WATERMARK_COLUMNS, WATERMARKS } from './platform-tables.ts';
import { quoteIdentifier } from './quote.ts';
import { lockStep } from './lock-table.ts';

/**
 * What every environment has before its first source: the platform's schemas, the ledger of loads, the quarantine and the watermarks.
 * Steps are in order and can be repeated.
 *
 * @example platformSetup(dev).map((step) => step.id) // ['schema:raw', …, 'table:raw.load_ledger', …]
 */
export function platformSetup(environment: Pick<Environment, 'schemas'>): SetupStep[] {
  const { raw, source, sourceHistory, ops } = PLATFORM_SCHEMAS;
  const table = (relation: RelationName, columns: readonly TableColumn[], sortKey: readonly string[]): SetupStep => {
    const physical = physicalRelation(environment, relation);
    return {
      id: `table:${relation.schema}.${relation.name}`,
      unless: { kind: 'relation', ...physical },
      group: { transaction: 'single', statements: [createTableStatement(physical, columns, sortKey)] },
    };
  };
  return [
    ...[raw, source, sourceHistory, ops].map((schema) => schemaStep(environment, schema)),
    table(LEDGER, LEDGER_COLUMNS, ['source', 'loaded_at']),
    table(QUARANTINE, QUARANTINE_COLUMNS, ['source', 'loaded_at']),
    table(WATERMARKS, WATERMARK_COLUMNS, ['model']),
    lockStep(environment, UNROUTED),
  ];
}

/** A schema in an environment, left alone where it exists. */
export function schemaStep(environment: Pick<Environment, 'schemas'>, logical: string): SetupStep {
  const physical = environment.schemas[logical] ?? logical;
  return {
    id: `schema:${logical}`,
    group: { transaction: 'single', statements: [`create schema if not exists ${quoteIdentifier(physical)}`] },
  };
}
