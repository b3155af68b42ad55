import type { ShowDefinition, ShowObjects, ShowParameter, ShowProcedure } from '../ast/statement-session.ts';
import type { ShowStatement } from '../ast/statement-show.ts';
import { parseRoutineSignature } from './parse-drop.ts';
import { parseQualifiedName } from './parse-name.ts';
import { parseParameterName } from './parse-setting.ts';
import { parseShowConstraints, parseShowGrants, parseShowParameters } from './parse-show-grants.ts';
import type { TokenCursor } from './token-cursor.ts';

type Show = ShowParameter | ShowObjects | ShowDefinition | ShowProcedure | ShowStatement;

/** SHOW of a setting, of what is in a database, or of an object's definition. https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW.html */
export function parseShow(cursor: TokenCursor): Show {
  const { start } = cursor.token;
  cursor.expect('show');
  if (cursor.atWords('databases', 'from')) cursor.refuse('SHOW DATABASES FROM DATA CATALOG');
  if (cursor.accept('databases')) return finishObjects(cursor, 'databases', null, start);
  for (const [objects, container] of CONTAINERS) {
    if (!cursor.atWords(objects, 'from')) continue;
    cursor.expect(objects, 'from', container);
    return finishObjects(cursor, objects, parseQualifiedName(cursor, `a ${container}`), start);
  }
  if (cursor.at('grants') || cursor.atWords('column', 'grants')) return parseShowGrants(cursor, start);
  if (cursor.at('constraints')) return parseShowConstraints(cursor, start);
  if (cursor.atWords('parameters', 'of')) return parseShowParameters(cursor, start);
  if (cursor.accept('procedure')) return { kind: 'show-procedure', routine: parseRoutineSignature(cursor), span: cursor.spanFrom(start) };
  const object = parseDefinedObject(cursor);
  if (object !== null) {
    const name = parseQualifiedName(cursor, `a ${object}`);
    const partitions = object === 'external table' && cursor.accept('partition');
    return { kind: 'show-definition', object, name, partitions, span: cursor.spanFrom(start) };
  }
  const parameter = cursor.accept('all') ? 'all' : parseParameterName(cursor);
  return { kind: 'show-parameter', parameter, span: cursor.spanFrom(start) };
}

const CONTAINERS = [
  ['schemas', 'database'],
  ['tables', 'schema'],
  ['columns', 'table'],
  ['functions', 'schema'],
  ['procedures', 'schema'],
] as const;

function parseDefinedObject(cursor: TokenCursor): ShowDefinition['object'] | null {
  if (cursor.accept('external', 'table')) return 'external table';
  if (cursor.accept('table')) return 'table';
  return cursor.at('view') && cursor.startsIdentifier(1) && cursor.accept('view') ? 'view' : null;
}

function finishObjects(cursor: TokenCursor, objects: ShowObjects['objects'], within: ShowObjects['in'], start: number): ShowObjects {
  const like = cursor.accept('like') ? cursor.string('a pattern') : null;
  const limit = cursor.accept('limit') ? cursor.integer('a number') : null;
  return { kind: 'show-objects', objects, in: within, like, limit, span: cursor.spanFrom(start) };
}
