import type { AlterDistribution, AlterSortKey, AlterStatement, AlterTableAction, Partition } from '../ast/statement-alter.ts';
import { list, phrase } from './phrase.ts';
import { printColumn, printConstraint, printSortKey } from './print-create-table.ts';
import { printDatabaseOption, printQuota } from './print-create.ts';
import { printExpression } from './print-expression.ts';
import { printAlterExternalSchema } from './print-external-schema.ts';
import { printTableProperties } from './print-external-table.ts';
import { printIdentifier, printName, printString } from './print-name.ts';
import { printOwnerTo, printRenameTo } from './print-rename.ts';
import { printSignature } from './print-routine.ts';
import { printType } from './print-type.ts';

export function printAlter(statement: AlterStatement): string {
  switch (statement.kind) {
    case 'alter-table':
      return `alter table ${printName(statement.name)} ${printTableAction(statement.action)}`;
    case 'alter-table-append':
      return phrase(`alter table ${printName(statement.target)} append from ${printName(statement.source)}`, statement.extraColumns);
    case 'alter-schema': {
      const { action } = statement;
      const change =
        action.kind === 'schema-quota' ? printQuota(action) : action.kind === 'rename-to' ? printRenameTo(action) : printOwnerTo(action);
      return `alter schema ${printIdentifier(statement.name)} ${change}`;
    }
    case 'alter-external-schema':
      return printAlterExternalSchema(statement);
    case 'alter-materialized-view': {
      const { action } = statement;
      const change = action.kind === 'auto-refresh' ? `auto refresh ${action.enabled ? 'yes' : 'no'}` : printTableAction(action);
      return `alter materialized view ${printName(statement.name)} ${change}`;
    }
    case 'alter-routine': {
      const { action } = statement;
      const change = action.kind === 'rename-to' ? printRenameTo(action) : printOwnerTo(action);
      return `alter ${statement.object} ${printSignature(statement.routine)} ${change}`;
    }
    case 'alter-database': {
      const { action } = statement;
      const change = action.kind === 'database-option' ? printDatabaseOption(action) : printTableAction(action);
      return `alter database ${printIdentifier(statement.name)} ${change}`;
    }
  }
}

function printTableAction(action: AlterTableAction): string {
  switch (action.kind) {
    case 'rename-to':
      return printRenameTo(action);
    case 'owner-to':
      return printOwnerTo(action);
    case 'add-column':
      return `add column ${printColumn(action.column)}`;
    case 'drop-column':
      return phrase(`drop column ${printIdentifier(action.column)}`, action.behavior);
    case 'rename-column':
      return `rename column ${printIdentifier(action.column)} to ${printIdentifier(action.to)}`;
    case 'alter-column-type':
      return `alter column ${printIdentifier(action.column)} type ${printType(action.type)}`;
    case 'alter-column-encode':
      return list(action.changes, ({ column, encode }) => `alter column ${printIdentifier(column)} encode ${encode}`);
    case 'alter-column-default': {
      const change = action.default === null ? 'drop default' : `set default ${printExpression(action.default)}`;
      return `alter column ${printIdentifier(action.column)} ${change}`;
    }
    case 'add-constraint':
      return `add ${printConstraint(action.constraint)}`;
    case 'drop-constraint':
      return phrase(`drop constraint ${printIdentifier(action.constraint)}`, action.behavior);
    case 'alter-distribution':
      return printDistribution(action);
    case 'alter-sort-key':
      return printAlterSortKey(action);
    case 'alter-encode-auto':
      return 'alter encode auto';
    case 'add-partitions':
      return phrase('add', action.ifNotExists && 'if not exists', action.partitions.map(printPartition).join(' '));
    case 'drop-partition':
      return `drop ${printPartition(action.partition)}`;
    case 'set-location':
      return phrase(action.partition && printPartition(action.partition), `set location ${printString(action.location)}`);
    case 'set-file-format':
      return `set file format ${action.format}`;
    case 'set-table-properties':
      return `set ${printTableProperties(action.properties)}`;
  }
}

function printDistribution({ distStyle, distKey }: AlterDistribution): string {
  return phrase('alter', distStyle && `diststyle ${distStyle}`, distKey && `distkey ${printIdentifier(distKey)}`);
}

function printAlterSortKey({ sortKey }: AlterSortKey): string {
  return sortKey === null ? 'alter sortkey none' : `alter ${printSortKey(sortKey)}`;
}

function printPartition({ values, location }: Partition): string {
  const pairs = list(values, ({ column, value }) => `${printIdentifier(column)} = ${printExpression(value)}`);
  return phrase(`partition (${pairs})`, location === null ? null : `location ${printString(location)}`);
}
