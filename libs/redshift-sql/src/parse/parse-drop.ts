import type { DropPrincipal, DropRelation, DropRoutine, DropSchema, DropStatement, RoutineSignature } from '../ast/statement-drop.ts';
import { parseDropBehavior } from './parse-alter-table.ts';
import { parseSignatureParameters } from './parse-create-routine.ts';
import { parseQualifiedName } from './parse-name.ts';
import { parseRoleName } from './parse-role-name.ts';
import type { TokenCursor } from './token-cursor.ts';

/** DROP and what it removes. */
export function parseDrop(cursor: TokenCursor): DropStatement {
  const { start } = cursor.token;
  cursor.expect('drop');
  switch (cursor.token.type === 'word' ? cursor.token.text : '') {
    case 'table':
    case 'view':
    case 'materialized':
      return parseDropRelation(cursor, start);
    case 'schema':
      return parseDropSchema(cursor, start);
    case 'function':
    case 'procedure':
      return parseDropRoutine(cursor, start);
    case 'user':
    case 'group':
    case 'role':
    case 'database':
      return parseDropPrincipal(cursor, start);
    case 'external':
      return cursor.fail('an external table is dropped with DROP TABLE, an external schema with DROP SCHEMA');
    default:
      return cursor.fail('expected what to drop, such as TABLE or VIEW');
  }
}

function parseDropRelation(cursor: TokenCursor, start: number): DropRelation {
  const object = cursor.accept('materialized', 'view') ? 'materialized view' : cursor.expectOneOf(['table', 'view']);
  const ifExists = cursor.accept('if', 'exists');
  const names = cursor.commaSeparated((inner) => parseQualifiedName(inner));
  const behavior = parseDropBehavior(cursor);
  return { kind: 'drop-relation', object, ifExists, names, behavior, span: cursor.spanFrom(start) };
}

function parseDropSchema(cursor: TokenCursor, start: number): DropSchema {
  cursor.expect('schema');
  const ifExists = cursor.accept('if', 'exists');
  const names = cursor.commaSeparated((inner) => inner.identifier('a schema'));
  const dropExternalDatabase = cursor.accept('drop', 'external', 'database');
  const behavior = parseDropBehavior(cursor);
  return { kind: 'drop-schema', ifExists, names, dropExternalDatabase, behavior, span: cursor.spanFrom(start) };
}

function parseDropRoutine(cursor: TokenCursor, start: number): DropRoutine {
  const object = cursor.expectOneOf(['function', 'procedure']);
  const ifExists = cursor.accept('if', 'exists');
  const routines = cursor.commaSeparated(parseRoutineSignature);
  const behavior = parseDropBehavior(cursor);
  return { kind: 'drop-routine', object, ifExists, routines, behavior, span: cursor.spanFrom(start) };
}

/** `f(int, varchar)`, or only a name. */
export function parseRoutineSignature(cursor: TokenCursor): RoutineSignature {
  const { start } = cursor.token;
  const name = parseQualifiedName(cursor, 'a function or procedure');
  const parameters = cursor.atSymbol('(') ? parseSignatureParameters(cursor) : null;
  return { kind: 'routine-signature', name, parameters, span: cursor.spanFrom(start) };
}

function parseDropPrincipal(cursor: TokenCursor, start: number): DropPrincipal {
  const object = cursor.expectOneOf(['user', 'group', 'role', 'database']);
  const ifExists = cursor.accept('if', 'exists');
  const names = cursor.commaSeparated((inner) => (object === 'role' ? parseRoleName(inner) : inner.identifier(`a ${object}`)));
  const behavior = cursor.at('force') || cursor.at('restrict') ? cursor.expectOneOf(['force', 'restrict']) : null;
  return { kind: 'drop-principal', object, ifExists, names, behavior, span: cursor.spanFrom(start) };
}
