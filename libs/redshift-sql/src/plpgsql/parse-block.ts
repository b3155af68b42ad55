import type { BodyReader } from './body-reader.ts';
import { parseDeclarations } from './parse-declarations.ts';
import { acceptEndLabel } from './parse-loop.ts';
import { parseStatements } from './parse-procedure-statement.ts';
import type { Block, ExceptionHandler, Variable } from './procedure-body.ts';

/** A block inside of a body, with its semicolon. */
export function parseBlock(reader: BodyReader, label: string | null): Block {
  const block = parseBareBlock(reader, label);
  reader.cursor.expectSymbol(';');
  return block;
}

/** `[DECLARE ...] BEGIN ... [EXCEPTION ...] END [label]`. https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-structure.html#r_PLpgSQL-block */
export function parseBareBlock(reader: BodyReader, label: string | null): Block {
  const { cursor, scope } = reader;
  const { start } = cursor.token;
  scope.enter(label, false);
  const declares = cursor.accept('declare') ? parseDeclarations(reader) : [];
  cursor.expect('begin');
  const body = parseStatements(reader, ['exception', 'end']);
  const handler = cursor.at('exception') ? parseHandler(reader) : null;
  cursor.expect('end');
  acceptEndLabel(reader, label);
  scope.leave();
  return { kind: 'block', label, declares, body, handler, span: cursor.spanFrom(start) };
}

/** https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-trapping-errors.html: OTHERS is the only condition. */
function parseHandler(reader: BodyReader): ExceptionHandler {
  const { cursor, scope } = reader;
  const { start } = cursor.token;
  cursor.expect('exception');
  const after = cursor.accept('continue_handler') ? 'continue' : 'exit';
  if (after === 'exit') cursor.accept('exit_handler');
  cursor.expect('when');
  if (!cursor.accept('others')) cursor.fail('expected OTHERS, the only condition that Redshift has');
  cursor.expect('then');
  scope.enter(null, false);
  const sqlstate = scope.declare(textVariable('sqlstate'));
  const sqlerrm = scope.declare(textVariable('sqlerrm'));
  reader.handlers++;
  const body = parseStatements(reader, ['end', 'when']);
  if (cursor.at('when')) cursor.fail('a handler has one condition, OTHERS');
  reader.handlers--;
  scope.leave();
  return { after, sqlstate, sqlerrm, body, span: cursor.spanFrom(start) };
}

const textVariable = (name: string): Omit<Variable, 'id'> => ({
  name,
  type: { kind: 'any' },
  constant: false,
  notNull: false,
  initial: null,
  cursor: null,
});
