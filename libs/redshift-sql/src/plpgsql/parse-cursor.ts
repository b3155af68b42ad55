import { type BodyReader, isSymbol } from './body-reader.ts';
import type { Close, FetchInto, Open, RowsSource, Variable } from './procedure-body.ts';

/** OPEN. https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-statements.html#r_PLpgSQL-cursors */
export function parseOpen(reader: BodyReader): Open {
  const { cursor } = reader;
  const at = cursor.token;
  cursor.expect('open');
  const variable = cursorVariable(reader);
  const source = parseSource(reader);
  if (source !== null && variable.cursor !== null)
    throw reader.error(`cursor "${variable.name}" has its query from its declaration`, at, 'write OPEN and its name only');
  if (source === null && variable.cursor === null) cursor.fail('expected FOR: the cursor was declared without a query');
  const given = source === null && cursor.acceptSymbol('(') ? parseArguments(reader) : [];
  const wanted = variable.cursor?.parameters.length ?? 0;
  if (given.length !== wanted) throw reader.error(`cursor "${variable.name}" takes ${wanted} arguments, not ${given.length}`, at);
  cursor.expectSymbol(';');
  return { kind: 'open', cursor: variable.id, source, arguments: given, span: cursor.spanFrom(at.start) };
}

function parseSource(reader: BodyReader): RowsSource | null {
  if (!reader.cursor.accept('for')) return null;
  if (reader.cursor.accept('execute')) return { kind: 'text', text: reader.expression(reader.takeUntilSemicolon()) };
  return { kind: 'query', query: reader.query(reader.takeUntilSemicolon()) };
}

function parseArguments(reader: BodyReader): Open['arguments'] {
  const given: Open['arguments'][number][] = [];
  do {
    given.push(reader.expression(reader.take((token) => isSymbol(token, ',') || isSymbol(token, ')'), '")"')));
  } while (reader.cursor.acceptSymbol(','));
  reader.cursor.expectSymbol(')');
  return given;
}

function cursorVariable(reader: BodyReader): Variable {
  const at = reader.cursor.token;
  const { variable: id, field } = reader.reference('a cursor');
  const variable = reader.scope.variables[id];
  if (variable === undefined || field !== null || !holdsCursor(variable)) throw reader.error('expected a cursor or refcursor variable', at);
  return variable;
}

/** An argument of type refcursor is read as a type with that name. */
const holdsCursor = ({ type }: Variable): boolean =>
  type.kind === 'refcursor' ||
  (type.kind === 'declared' && type.type.kind === 'named-type' && type.type.name.parts.at(-1)?.text.toLowerCase() === 'refcursor');

export function parseFetch(reader: BodyReader): FetchInto {
  const { cursor } = reader;
  const { start } = cursor.token;
  cursor.expect('fetch');
  const { id } = cursorVariable(reader);
  cursor.expect('into');
  const target = reader.targets();
  cursor.expectSymbol(';');
  return { kind: 'fetch-into', cursor: id, target, span: cursor.spanFrom(start) };
}

export function parseClose(reader: BodyReader): Close {
  const { cursor } = reader;
  const { start } = cursor.token;
  cursor.expect('close');
  const { id } = cursorVariable(reader);
  cursor.expectSymbol(';');
  return { kind: 'close', cursor: id, span: cursor.spanFrom(start) };
}
