import type { Statement } from '@hakkai/redshift-sql';
import { RedshiftError } from '../redshift-error.ts';
import type { StatementRun } from './statement-run.ts';

/** Statements that change the catalog. Those that change rows are refused where they lock their table: temporary ones may be written. */
const CHANGES_CATALOG: ReadonlySet<Statement['kind']> = new Set<Statement['kind']>([
  'create-table',
  'create-table-as',
  'create-view',
  'create-schema',
  'create-function',
  'create-procedure',
  'create-materialized-view',
  'create-user',
  'create-group',
  'create-role',
  'alter-table',
  'alter-schema',
  'alter-user',
  'alter-group',
  'alter-role',
  'alter-routine',
  'alter-materialized-view',
  'alter-default-privileges',
  'drop-relation',
  'drop-schema',
  'drop-routine',
  'drop-principal',
  'grant',
  'revoke',
  'grant-role',
  'revoke-role',
  'grant-system-permissions',
  'revoke-system-permissions',
  'comment',
]);

/** https://docs.aws.amazon.com/redshift/latest/dg/r_BEGIN.html: READ ONLY gives a transaction permission to read. */
export function refuseChangeOfCatalog({ session, statement }: StatementRun): void {
  if (session.readOnly && CHANGES_CATALOG.has(statement.kind)) throw new RedshiftError('25006', 'transaction is read-only');
}
