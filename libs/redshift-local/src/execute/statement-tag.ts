import type { Statement } from '@hakkai/redshift-sql';

const TAGS: Partial<Record<Statement['kind'], string>> = {
  'select-statement': 'SELECT',
  'create-table-as': 'CREATE TABLE AS',
  'call-procedure': 'CALL',
  'show-parameter': 'SHOW',
  'show-objects': 'SHOW',
  'show-definition': 'SHOW',
  'show-procedure': 'SHOW',
  'show-parameters': 'SHOW',
  'show-constraints': 'SHOW',
  'show-grants': 'SHOW',
  'drop-relation': 'DROP TABLE',
  lock: 'LOCK TABLE',
  'alter-table-append': 'ALTER TABLE APPEND',
};

/** The command a statement is, as clients and SYS_QUERY_HISTORY print it. */
export const statementTag = (statement: Statement): string =>
  statement.kind === 'drop-relation' || statement.kind === 'drop-routine'
    ? `DROP ${statement.object.toUpperCase()}`
    : (TAGS[statement.kind] ?? statement.kind.replaceAll('-', ' ').toUpperCase());
