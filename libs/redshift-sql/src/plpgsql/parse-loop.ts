import type { Token } from '../lex/token.ts';
import { type BodyReader, isSymbol, isWord } from './body-reader.ts';
import { parseStatements } from './parse-procedure-statement.ts';
import type { ForInteger, ForQuery, Leave, Loop, ProcedureStatement, RowsSource, VariableReference, While } from './procedure-body.ts';

/** LOOP, WHILE and FOR. https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-statements.html#r_PLpgSQL-loops */
export function parseLoop(reader: BodyReader, label: string | null): Loop | While | ForInteger | ForQuery {
  const { cursor } = reader;
  const { start } = cursor.token;
  if (cursor.accept('for')) return parseFor(reader, label, start);
  const condition = cursor.accept('while') ? reader.expressionBefore('loop') : null;
  if (condition === null) cursor.expect('loop');
  reader.scope.enter(label, true);
  const body = parseLoopBody(reader, label);
  reader.scope.leave();
  const span = cursor.spanFrom(start);
  return condition === null ? { kind: 'loop', label, body, span } : { kind: 'while', label, condition, body, span };
}

function parseLoopBody(reader: BodyReader, label: string | null): readonly ProcedureStatement[] {
  const { cursor } = reader;
  const body = parseStatements(reader, ['end']);
  cursor.expect('end', 'loop');
  acceptEndLabel(reader, label);
  cursor.expectSymbol(';');
  return body;
}

/** The label behind END, which repeats the one in front. */
export function acceptEndLabel(reader: BodyReader, label: string | null): void {
  const { cursor } = reader;
  if (!cursor.startsIdentifier()) return;
  const at = cursor.token;
  cursor.identifier('a label');
  if (reader.fold(at) !== label) throw reader.error(`end label "${reader.fold(at)}" is not the label in front`, at);
}

function parseFor(reader: BodyReader, label: string | null, start: number): ForInteger | ForQuery {
  const { cursor } = reader;
  const nameAt = cursor.token;
  const single = isWord(cursor.peek(1), 'in');
  const listed = single ? null : reader.targets();
  if (single) cursor.identifier('a loop variable');
  cursor.expect('in');
  const reverse = cursor.accept('reverse');
  if (!reverse && cursor.accept('execute')) {
    const source: RowsSource = { kind: 'text', text: reader.expressionBefore('loop') };
    return finishRows(reader, label, start, listed ?? declared(reader, nameAt), source);
  }
  const tokens = reader.take((token) => isWord(token, 'loop'), 'LOOP');
  const middle = rangeSign(tokens);
  if (middle === null) {
    if (reverse) throw reader.error('REVERSE stands before a range of whole numbers', nameAt);
    const source: RowsSource = { kind: 'query', query: reader.query(tokens) };
    cursor.expect('loop');
    return finishRows(reader, label, start, listed ?? declared(reader, nameAt), source);
  }
  if (!single) throw reader.error('a range has one loop variable', nameAt);
  const from = reader.expression(lowerBound(tokens, middle));
  const rest = upperBound(tokens, middle);
  const byAt = rest.findIndex((token) => isWord(token, 'by'));
  const to = reader.expression(byAt < 0 ? rest : rest.slice(0, byAt));
  const by = byAt < 0 ? null : reader.expression(rest.slice(byAt + 1));
  cursor.expect('loop');
  reader.scope.enter(label, true);
  const integer = { kind: 'scalar-type', name: 'integer', modifiers: [], span: { start: nameAt.start, end: nameAt.end } } as const;
  const variable = reader.scope.declare({
    name: reader.fold(nameAt),
    type: { kind: 'declared', type: integer },
    constant: false,
    notNull: false,
    initial: null,
    cursor: null,
  });
  const body = parseLoopBody(reader, label);
  reader.scope.leave();
  return { kind: 'for-integer', label, variable, reverse, from, to, by, body, span: cursor.spanFrom(start) };
}

/** The one variable a loop over rows fills; unlike a loop over numbers it does not make its own. */
function declared(reader: BodyReader, nameAt: Token): readonly VariableReference[] {
  const variable = reader.scope.find(reader.fold(nameAt));
  if (variable === null)
    throw reader.error('loop variable of loop over rows must be a record or row variable or list of scalar variables', nameAt);
  return [{ variable: variable.id, field: null, span: { start: nameAt.start, end: nameAt.end } }];
}

function finishRows(
  reader: BodyReader,
  label: string | null,
  start: number,
  target: readonly VariableReference[],
  source: RowsSource,
): ForQuery {
  reader.scope.enter(label, true);
  const body = parseLoopBody(reader, label);
  reader.scope.leave();
  return { kind: 'for-query', label, target, source, body, span: reader.cursor.spanFrom(start) };
}

/**
 * Where `..` stands: the index of the token that holds or is the first of the two dots. The lexer reads `1..10` as `1.` and `.10`.
 */
function rangeSign(tokens: readonly Token[]): number | null {
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    if (next === undefined || next.start !== token.end) continue;
    const ends = isSymbol(token, '.') || (token.type === 'number' && token.text.endsWith('.'));
    if (ends && (isSymbol(next, '.') || (next.type === 'number' && next.text.startsWith('.')))) return index;
  }
  return null;
}

function lowerBound(tokens: readonly Token[], middle: number): Token[] {
  const before = tokens.slice(0, middle);
  const token = tokens[middle];
  if (token?.type !== 'number') return before;
  const text = token.text.slice(0, -1);
  return [...before, { ...token, text, value: text, end: token.end - 1 }];
}

function upperBound(tokens: readonly Token[], middle: number): Token[] {
  const after = tokens.slice(middle + 2);
  const token = tokens[middle + 1];
  if (token?.type !== 'number') return after;
  const text = token.text.slice(1);
  return [{ ...token, text, value: text, start: token.start + 1 }, ...after];
}

/** EXIT and CONTINUE. */
export function parseLeave(reader: BodyReader): Leave {
  const { cursor, scope } = reader;
  const at = cursor.token;
  const action = cursor.expectOneOf(['exit', 'continue']);
  let label: string | null = null;
  if (cursor.startsIdentifier() && !cursor.at('when')) {
    const labelAt = cursor.token;
    cursor.identifier('a label');
    label = reader.fold(labelAt);
    if (!scope.hasLabel(label, action === 'continue')) throw reader.error(`label "${label}" does not exist`, labelAt);
  } else if (!scope.inLoop) {
    throw reader.error(`${action.toUpperCase()} cannot be used outside a loop`, at, 'give the label of a block to leave it');
  }
  const when = cursor.accept('when') ? reader.expression(reader.takeUntilSemicolon()) : null;
  cursor.expectSymbol(';');
  return { kind: 'leave', action, label, when, span: cursor.spanFrom(at.start) };
}
