export { quoteColumns, quoteIdentifier, quoteLiteral, quoteRelation } from './quote.ts';
export { StatementError } from './statement-error.ts';
export { createTableStatement, createTempTableStatement, type TableColumn } from './create-table.ts';
export { platformSetup, schemaStep } from './platform-setup.ts';
export { WATERMARKS } from './platform-tables.ts';
export { sourceSetup } from './source-setup.ts';
export { sourceTables, type SourceTables } from './source-columns.ts';
