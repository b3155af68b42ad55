import type { CreateExternalTable, RowFormat, StoredAs, TableProperty } from '../ast/statement-external-table.ts';
import { group, list, phrase } from './phrase.ts';
import { printIdentifier, printName, printString } from './print-name.ts';
import { printQuery } from './print-query.ts';
import { printType } from './print-type.ts';

export function printCreateExternalTable(statement: CreateExternalTable): string {
  const partitions = group(statement.partitionedBy, ({ name, type }) => phrase(printIdentifier(name), type && printType(type)));
  return phrase(
    'create external table',
    printName(statement.name),
    group(statement.columns, ({ name, type }) => `${printIdentifier(name)} ${printType(type)}`),
    partitions && `partitioned by ${partitions}`,
    statement.rowFormat && `row format ${printRowFormat(statement.rowFormat)}`,
    `stored as ${printStoredAs(statement.storedAs)}`,
    `location ${printString(statement.location)}`,
    statement.properties.length > 0 && printTableProperties(statement.properties),
    statement.query && `as ${printQuery(statement.query)}`,
  );
}

function printRowFormat(format: RowFormat): string {
  if (format.kind === 'serde-format') {
    const properties = group(format.properties, printProperty);
    return phrase(`serde ${printString(format.className)}`, properties && `with serdeproperties ${properties}`);
  }
  const { fieldsTerminatedBy, linesTerminatedBy } = format;
  return phrase(
    'delimited',
    fieldsTerminatedBy === null ? null : `fields terminated by ${printString(fieldsTerminatedBy)}`,
    linesTerminatedBy === null ? null : `lines terminated by ${printString(linesTerminatedBy)}`,
  );
}

function printStoredAs(storedAs: StoredAs): string {
  if (storedAs.kind === 'stored-as-format') return storedAs.format;
  return `inputformat ${printString(storedAs.inputFormat)} outputformat ${printString(storedAs.outputFormat)}`;
}

export function printTableProperties(properties: readonly TableProperty[]): string {
  return `table properties (${list(properties, printProperty)})`;
}

function printProperty({ name, value }: TableProperty): string {
  return `${printString(name)} = ${printString(value)}`;
}
