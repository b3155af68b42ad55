import type { ShowConstraints, ShowGrants, ShowParameters } from '../ast/statement-show.ts';
import { parseRoutineSignature } from './parse-drop.ts';
import { parseGrantee } from './parse-grant.ts';
import { parseQualifiedName } from './parse-name.ts';
import type { TokenCursor } from './token-cursor.ts';

const parseLimit = (cursor: TokenCursor): number | null => (cursor.accept('limit') ? cursor.integer('a number') : null);

/** SHOW GRANTS and SHOW COLUMN GRANTS, from the word behind SHOW on. */
export function parseShowGrants(cursor: TokenCursor, start: number): ShowGrants {
  const columns = cursor.accept('column');
  cursor.expect('grants');
  const on = cursor.accept('on') ? parseGrantedObject(cursor) : null;
  if (on === null || cursor.at('for')) cursor.expect('for');
  else return { kind: 'show-grants', columns, ...on, grantee: null, limit: parseLimit(cursor), span: cursor.spanFrom(start) };
  const grantee = parseGrantee(cursor);
  const limit = parseLimit(cursor);
  return { kind: 'show-grants', columns, ...(on ?? NOTHING), grantee, limit, span: cursor.spanFrom(start) };
}

type GrantedObject = Pick<ShowGrants, 'object' | 'name' | 'routine'>;

const NOTHING: GrantedObject = { object: null, name: null, routine: null };

function parseGrantedObject(cursor: TokenCursor): GrantedObject {
  if (cursor.at('function') || cursor.at('procedure')) {
    const object = cursor.expectOneOf(['function', 'procedure']);
    return { object, name: null, routine: parseRoutineSignature(cursor) };
  }
  const object =
    cursor.at('database') || cursor.at('schema') || cursor.at('table') ? cursor.expectOneOf(['database', 'schema', 'table']) : 'table';
  return { object, name: parseQualifiedName(cursor, `a ${object}`), routine: null };
}

/** From CONSTRAINTS on. */
export function parseShowConstraints(cursor: TokenCursor, start: number): ShowConstraints {
  cursor.expect('constraints');
  const primary = cursor.expectOneOf(['primary', 'foreign']) === 'primary';
  cursor.expect('keys');
  const keys = primary ? 'primary keys' : cursor.accept('exported') ? 'foreign keys exported' : 'foreign keys';
  cursor.expect('from', 'table');
  const table = parseQualifiedName(cursor, 'a table');
  const limit = parseLimit(cursor);
  return { kind: 'show-constraints', keys, table, limit, span: cursor.spanFrom(start) };
}

/** From PARAMETERS on. */
export function parseShowParameters(cursor: TokenCursor, start: number): ShowParameters {
  cursor.expect('parameters', 'of');
  const object = cursor.expectOneOf(['function', 'procedure']);
  const routine = parseRoutineSignature(cursor);
  const like = cursor.accept('like') ? cursor.string('a pattern') : null;
  return { kind: 'show-parameters', object, routine, like, span: cursor.spanFrom(start) };
}
