import type { CreateStatement } from '../ast/statement.ts';
import type { DatabaseOption } from '../ast/statement-alter.ts';
import type { CreateSchema, SchemaQuota } from '../ast/statement-create-schema.ts';
import type { CreateMaterializedView } from '../ast/statement-create-view.ts';
import { group, phrase } from './phrase.ts';
import { printCreateTable, printTableAttributes } from './print-create-table.ts';
import { printCreateExternalSchema } from './print-external-schema.ts';
import { printCreateExternalTable } from './print-external-table.ts';
import { printIdentifier, printName } from './print-name.ts';
import { printQuery } from './print-query.ts';
import { printCreateExternalFunction, printCreateFunction, printCreateProcedure } from './print-routine.ts';

export function printCreate(statement: CreateStatement): string {
  switch (statement.kind) {
    case 'create-table':
    case 'create-table-as':
      return printCreateTable(statement);
    case 'create-view':
      return phrase(
        'create',
        statement.orReplace && 'or replace',
        'view',
        printName(statement.name),
        group(statement.columns, printIdentifier),
        `as ${printQuery(statement.query)}`,
        statement.lateBinding && 'with no schema binding',
      );
    case 'create-materialized-view':
      return printMaterializedView(statement);
    case 'create-schema':
      return printSchema(statement);
    case 'create-external-schema':
      return printCreateExternalSchema(statement);
    case 'create-external-table':
      return printCreateExternalTable(statement);
    case 'create-database':
      return phrase('create database', printIdentifier(statement.name), ...statement.options.map(printDatabaseOption));
    case 'create-function':
      return printCreateFunction(statement);
    case 'create-external-function':
      return printCreateExternalFunction(statement);
    case 'create-procedure':
      return printCreateProcedure(statement);
  }
}

function printMaterializedView({ name, columns, attributes, autoRefresh, query }: CreateMaterializedView): string {
  const refresh = autoRefresh === null ? null : `auto refresh ${autoRefresh ? 'yes' : 'no'}`;
  const head = phrase('create materialized view', printName(name), group(columns, printIdentifier));
  return phrase(head, printTableAttributes(attributes), refresh, `as ${printQuery(query)}`);
}

function printSchema({ ifNotExists, name, authorization, quota }: CreateSchema): string {
  return phrase(
    'create schema',
    ifNotExists && 'if not exists',
    name && printIdentifier(name),
    authorization && `authorization ${printIdentifier(authorization)}`,
    quota && printQuota(quota),
  );
}

export function printQuota({ megabytes }: SchemaQuota): string {
  return megabytes === null ? 'quota unlimited' : `quota ${megabytes} mb`;
}

export function printDatabaseOption({ option, value }: DatabaseOption): string {
  return `${option} ${value}`;
}
