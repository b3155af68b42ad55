import type { DropStatement } from '../ast/statement-drop.ts';
import { list, phrase } from './phrase.ts';
import { printIdentifier, printName } from './print-name.ts';
import { printSignature } from './print-routine.ts';

export function printDrop(statement: DropStatement): string {
  const ifExists = statement.ifExists ? 'if exists' : null;
  switch (statement.kind) {
    case 'drop-relation':
      return phrase('drop', statement.object, ifExists, list(statement.names, printName), statement.behavior);
    case 'drop-schema': {
      const database = statement.dropExternalDatabase ? 'drop external database' : null;
      return phrase('drop schema', ifExists, list(statement.names, printIdentifier), database, statement.behavior);
    }
    case 'drop-routine':
      return phrase('drop', statement.object, ifExists, list(statement.routines, printSignature), statement.behavior);
    case 'drop-principal':
      return phrase('drop', statement.object, ifExists, list(statement.names, printIdentifier), statement.behavior);
  }
}
