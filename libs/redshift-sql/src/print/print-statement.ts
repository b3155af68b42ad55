import type { Statement } from '../ast/statement.ts';
import { phrase } from './phrase.ts';
import { printAlter } from './print-alter.ts';
import { printCopy } from './print-copy.ts';
import { printCreate } from './print-create.ts';
import { printDml } from './print-dml.ts';
import { printDrop } from './print-drop.ts';
import { printMaintenance } from './print-maintenance.ts';
import { printName } from './print-name.ts';
import { printPrincipal } from './print-principal.ts';
import { printSession } from './print-session.ts';
import { printUnload } from './print-unload.ts';

/**
 * A statement as canonical SQL, on one line and without a semicolon: key words in lower case, names as written, MINUS as EXCEPT, types under
 * one spelling. Parsing the text gives the same tree but for the spans.
 *
 * @example printStatement(parseStatement('SELECT A FROM T MINUS SELECT B FROM U')) // select A from T except select B from U
 */
export function printStatement(statement: Statement): string {
  switch (statement.kind) {
    case 'select-statement':
    case 'insert':
    case 'update':
    case 'delete':
    case 'merge':
    case 'truncate':
      return printDml(statement);
    case 'create-table':
    case 'create-table-as':
    case 'create-view':
    case 'create-materialized-view':
    case 'create-schema':
    case 'create-external-schema':
    case 'create-external-table':
    case 'create-database':
    case 'create-function':
    case 'create-external-function':
    case 'create-procedure':
      return printCreate(statement);
    case 'refresh-materialized-view':
      return phrase('refresh materialized view', printName(statement.name), statement.behavior);
    case 'alter-table':
    case 'alter-table-append':
    case 'alter-schema':
    case 'alter-external-schema':
    case 'alter-materialized-view':
    case 'alter-routine':
    case 'alter-database':
      return printAlter(statement);
    case 'drop-relation':
    case 'drop-schema':
    case 'drop-routine':
    case 'drop-principal':
      return printDrop(statement);
    case 'create-user':
    case 'alter-user':
    case 'create-group':
    case 'alter-group':
    case 'create-role':
    case 'alter-role':
    case 'grant':
    case 'revoke':
    case 'grant-role':
    case 'revoke-role':
    case 'grant-system-permissions':
    case 'revoke-system-permissions':
    case 'alter-default-privileges':
      return printPrincipal(statement);
    case 'analyze':
    case 'analyze-compression':
    case 'vacuum':
    case 'comment':
      return printMaintenance(statement);
    case 'copy':
      return printCopy(statement);
    case 'unload':
      return printUnload(statement);
    default:
      return printSession(statement);
  }
}
