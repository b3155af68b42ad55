import {
  formatColumnType,
  physicalRelation,
  sourceRelations,
  type Environment,
  type RelationName,
  type SetupStep,
  type Source,
} from '@hakkai/contract';
import { createTableStatement, type TableColumn } from './create-table.ts';
import { lockStep } from './lock-table.ts';
import { quoteIdentifier, quoteRelation } from './quote.ts';
import { sourceTables, type SourceTables } from './source-columns.ts';

/**
 * History, current rows, lock, and the two views models read. Contract attributes live in the views alone, so a new attribute
 * is a new view and never an ALTER under lock. The views are late-binding: `create or replace` may then change their columns,
 * and what models built on them is not dropped.
 * Source: "CREATE VIEW" (WITH NO SCHEMA BINDING), "Querying semistructured data" (navigation needs a table alias).
 */
export function kinesisSourceSetup(source: Source, environment: Pick<Environment, 'schemas'>): SetupStep[] {
  const relations = sourceRelations(source.name);
  const tables = sourceTables(source);
  const physical = (relation: RelationName): RelationName => physicalRelation(environment, relation);
  const table = (relation: RelationName, columns: readonly TableColumn[]): SetupStep => ({
    id: `table:${relation.schema}.${relation.name}`,
    unless: { kind: 'relation', ...physical(relation) },
    group: { transaction: 'single', statements: [createTableStatement(physical(relation), columns, ['_load_id'])] },
  });
  const view = (relation: RelationName, select: string): SetupStep => ({
    id: `view:${relation.schema}.${relation.name}`,
    group: {
      transaction: 'single',
      statements: [`create or replace view ${quoteRelation(physical(relation))} as\n${select}\nwith no schema binding`],
    },
  });
  return [
    table(relations.history, tables.history),
    table(relations.current, tables.current),
    lockStep(environment, source.name),
    view(relations.live, liveSelect(tables, physical(relations.current))),
    view(relations.historyView, historySelect(tables, physical(relations.history))),
  ];
}

function liveSelect(tables: SourceTables, current: RelationName): string {
  const columns = [...tables.keys.map(plain), ...attributes(tables), ...['payload', '_version', '_changed_at', '_load_id'].map(plain)];
  return `select\n${columns.join(',\n')}\nfrom ${quoteRelation(current)} as r\nwhere r."_op" <> 'remove'`;
}

function historySelect(tables: SourceTables, history: RelationName): string {
  const own = tables.history.map((c) => c.name).filter((name) => !tables.keys.includes(name));
  const columns = [...tables.keys.map(plain), ...attributes(tables), ...own.map(plain)];
  return `select\n${columns.join(',\n')}\nfrom ${quoteRelation(history)} as r`;
}

function attributes(tables: SourceTables): string[] {
  return tables.attributes.map(({ name, type }) => {
    const path = `r."payload".${quoteIdentifier(name)}`;
    return type.kind === 'super'
      ? `  ${path} as ${quoteIdentifier(name)}`
      : `  ${path}::${formatColumnType(type)} as ${quoteIdentifier(name)}`;
  });
}

const plain = (name: string): string => `  r.${quoteIdentifier(name)}`;
