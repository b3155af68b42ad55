import type { Statement } from '@hakkai/redshift-sql';
import { NotEmulated } from '../redshift-error.ts';
import { authorize } from '../authorize/authorize.ts';
import { statementNeeds } from '../authorize/statement-needs.ts';
import { alterDatabase } from './alter-database.ts';
import { alterExternalSchema } from './alter-external-schema.ts';
import { alterFunction } from './alter-function.ts';
import { alterRole } from './alter-role.ts';
import { alterSchema } from './alter-schema.ts';
import { alterTable } from './alter-table.ts';
import { alterTableAppend } from './alter-table-append.ts';
import { alterUser } from './alter-user.ts';
import { bindContext } from './bind-run.ts';
import { cancel } from './cancel.ts';
import { comment } from './comment.ts';
import { copy } from './copy.ts';
import { createDatabase } from './create-database.ts';
import { createExternalSchema, createExternalTable } from './create-external.ts';
import { createFunction } from './create-function.ts';
import { createMaterializedView } from './create-materialized-view.ts';
import { createSchema } from './create-schema.ts';
import { createTable } from './create-table.ts';
import { createTableAs } from './create-table-as.ts';
import { createView } from './create-view.ts';
import { closeCursor, declareCursor, fetchFromCursor } from './cursor.ts';
import { alterDefaultPrivileges } from './default-privileges.ts';
import { deleteRows } from './delete.ts';
import { dropFunction, dropRelation, dropSchema } from './drop.ts';
import { explain } from './explain.ts';
import { grant, grantRole, grantSystemPermissions, revoke, revokeRole, revokeSystemPermissions } from './grant.ts';
import { insertRows } from './insert.ts';
import { merge } from './merge.ts';
import { alterProcedure } from '../procedure/alter-procedure.ts';
import { callProcedure } from '../procedure/call-procedure.ts';
import { createProcedure } from '../procedure/create-procedure.ts';
import { dropProcedure } from '../procedure/drop-procedure.ts';
import { showProcedure } from '../procedure/show-procedure.ts';
import { alterGroup, createPrincipal, dropPrincipal } from './principal.ts';
import { select } from './select.ts';
import { analyze, analyzeCompression } from './maintenance.ts';
import { deallocate, execute, prepare } from './prepare.ts';
import { refuseChangeOfCatalog } from './read-only.ts';
import { alterMaterializedView, refreshMaterializedView } from './refresh-materialized-view.ts';
import { resetParameter, setParameter, setSessionAuthorization, showParameter } from './set-parameter.ts';
import { showConstraints } from './show-constraints.ts';
import { showDefinition } from './show-definition.ts';
import { showGrants } from './show-grants.ts';
import { showObjects } from './show-objects.ts';
import { showParameters } from './show-routines.ts';
import type { Outcome, StatementRun } from './statement-run.ts';
import { statementTag } from './statement-tag.ts';
import { begin, commit, lockTables, rollback, setSessionCharacteristics } from './transaction.ts';
import { truncate } from './truncate.ts';
import { unload } from './unload.ts';
import { updateRows } from './update.ts';
import { useDatabase } from './use-database.ts';

/** Runs one statement; what the local Redshift does not have fails by name and position. */
export async function executeStatement(run: StatementRun): Promise<Outcome> {
  const { statement, session } = run;
  authorize(
    statementNeeds(statement, { user: session.user, context: bindContext(run), state: session.catalog.state }),
    session.catalog.state,
  );
  refuseChangeOfCatalog(run);
  switch (statement.kind) {
    case 'select-statement':
      return select({ ...run, statement });
    case 'insert':
      return insertRows({ ...run, statement });
    case 'update':
      return updateRows({ ...run, statement });
    case 'delete':
      return deleteRows({ ...run, statement });
    case 'merge':
      return merge({ ...run, statement });
    case 'truncate':
      return truncate({ ...run, statement });
    case 'copy':
      return copy({ ...run, statement });
    case 'unload':
      return unload({ ...run, statement });
    case 'create-table':
      return createTable({ ...run, statement });
    case 'create-table-as':
      return createTableAs({ ...run, statement });
    case 'create-view':
      return createView({ ...run, statement });
    case 'create-schema':
      return createSchema({ ...run, statement });
    case 'create-function':
      return createFunction({ ...run, statement });
    case 'create-external-schema':
      return createExternalSchema({ ...run, statement });
    case 'create-external-table':
      return createExternalTable({ ...run, statement });
    case 'alter-table':
      return alterTable({ ...run, statement });
    case 'alter-table-append':
      return alterTableAppend({ ...run, statement });
    case 'alter-schema':
      return alterSchema({ ...run, statement });
    case 'drop-relation':
      return dropRelation({ ...run, statement });
    case 'drop-schema':
      return dropSchema({ ...run, statement });
    case 'drop-routine':
      return statement.object === 'procedure' ? dropProcedure({ ...run, statement }) : dropFunction({ ...run, statement });
    case 'drop-principal':
      return dropPrincipal({ ...run, statement });
    case 'create-user':
    case 'create-group':
    case 'create-role':
      return createPrincipal({ ...run, statement });
    case 'alter-group':
      return alterGroup({ ...run, statement });
    case 'grant':
      return grant({ ...run, statement });
    case 'revoke':
      return revoke({ ...run, statement });
    case 'alter-default-privileges':
      return alterDefaultPrivileges({ ...run, statement });
    case 'grant-system-permissions':
      return grantSystemPermissions({ ...run, statement });
    case 'revoke-system-permissions':
      return revokeSystemPermissions({ ...run, statement });
    case 'grant-role':
      return grantRole({ ...run, statement });
    case 'revoke-role':
      return revokeRole({ ...run, statement });
    case 'begin':
      return begin({ ...run, statement });
    case 'commit':
      return commit({ ...run, statement });
    case 'rollback':
      return rollback({ ...run, statement });
    case 'lock':
      return lockTables({ ...run, statement });
    case 'set':
      return setParameter({ ...run, statement });
    case 'reset':
      return resetParameter({ ...run, statement });
    case 'show-parameter':
      return showParameter({ ...run, statement });
    case 'set-session-authorization':
      return setSessionAuthorization({ ...run, statement });
    case 'set-session-characteristics':
      return setSessionCharacteristics();
    case 'comment':
      return comment({ ...run, statement });
    case 'analyze':
    case 'vacuum':
      return analyze({ ...run, statement });
    case 'create-procedure':
      return createProcedure({ ...run, statement });
    case 'call-procedure':
      return callProcedure({ ...run, statement }, executeStatement);
    case 'alter-routine':
      return statement.object === 'function' ? alterFunction({ ...run, statement }) : alterProcedure({ ...run, statement });
    case 'show-procedure':
      return showProcedure({ ...run, statement });
    case 'create-materialized-view':
      return createMaterializedView({ ...run, statement });
    case 'refresh-materialized-view':
      return refreshMaterializedView({ ...run, statement });
    case 'alter-materialized-view':
      return alterMaterializedView({ ...run, statement });
    case 'explain':
      return explain({ ...run, statement });
    case 'prepare':
      return prepare({ ...run, statement });
    case 'execute':
      return execute({ ...run, statement }, executeStatement);
    case 'deallocate':
      return deallocate({ ...run, statement });
    case 'show-parameters':
      return showParameters({ ...run, statement });
    case 'show-constraints':
      return showConstraints({ ...run, statement });
    case 'show-grants':
      return showGrants({ ...run, statement });
    case 'show-objects':
      return showObjects({ ...run, statement });
    case 'show-definition':
      return showDefinition({ ...run, statement });
    case 'declare-cursor':
      return declareCursor({ ...run, statement });
    case 'fetch':
      return fetchFromCursor({ ...run, statement });
    case 'close-cursor':
      return closeCursor({ ...run, statement });
    case 'alter-database':
      return alterDatabase({ ...run, statement });
    case 'alter-external-schema':
      return alterExternalSchema({ ...run, statement });
    case 'alter-user':
      return alterUser({ ...run, statement });
    case 'alter-role':
      return alterRole({ ...run, statement });
    case 'use':
      return useDatabase({ ...run, statement });
    case 'cancel':
      return cancel({ ...run, statement });
    case 'create-database':
      return createDatabase({ ...run, statement });
    case 'analyze-compression':
      return analyzeCompression({ ...run, statement });
    case 'create-external-function':
      throw new NotEmulated(statementTag(statement), position(statement));
    default:
      return statement satisfies never;
  }
}

const position = (statement: Statement): { readonly position: number } => ({ position: statement.span.start + 1 });
