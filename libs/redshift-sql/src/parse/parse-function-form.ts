import type { Cast, Expression } from '../ast/expression.ts';
import type { Extract, ObjectTransformSet, Trim } from '../ast/function-call.ts';
import type { Identifier, QualifiedName } from '../ast/name.ts';
import { parseCall } from './parse-call.ts';
import { parseExpression, parseOperand } from './parse-expression.ts';
import { parseTypeName } from './parse-type.ts';
import { PRECEDENCE } from './precedence.ts';
import type { TokenCursor } from './token-cursor.ts';

type FormParser = (cursor: TokenCursor, start: number, name: Identifier) => Expression;

/** Functions with a syntax of their own. Those that also take plain commas fall back to a call. */
const FORMS: ReadonlyMap<string, FormParser> = new Map<string, FormParser>([
  ['cast', (cursor, start) => parseCast(cursor, start, 'cast')],
  ['try_cast', (cursor, start) => parseCast(cursor, start, 'try-cast')],
  ['convert', parseConvert],
  ['extract', parseExtract],
  ['trim', parseTrim],
  ['substring', parseSubstring],
  ['position', parsePosition],
  ['object_transform', parseObjectTransform],
]);

export function isFunctionForm(word: string): boolean {
  return FORMS.has(word);
}

/** Reads the call of a function for which `isFunctionForm` holds, from its name on. */
export function parseFunctionForm(cursor: TokenCursor, word: string): Expression {
  const form = FORMS.get(word);
  if (form === undefined) return cursor.fail();
  const name = cursor.label();
  return cursor.measured(() => form(cursor, name.span.start, name));
}

function parseCast(cursor: TokenCursor, start: number, form: Cast['form']): Expression {
  cursor.expectSymbol('(');
  const operand = parseExpression(cursor);
  cursor.expect('as');
  const type = parseTypeName(cursor);
  cursor.expectSymbol(')');
  return { kind: 'cast', form, operand, type, span: cursor.spanFrom(start) };
}

function parseConvert(cursor: TokenCursor, start: number): Expression {
  cursor.expectSymbol('(');
  const type = parseTypeName(cursor);
  cursor.expectSymbol(',');
  const operand = parseExpression(cursor);
  cursor.expectSymbol(')');
  return { kind: 'cast', form: 'convert', operand, type, span: cursor.spanFrom(start) };
}

function parseExtract(cursor: TokenCursor, start: number): Extract {
  cursor.expectSymbol('(');
  const part = (cursor.acceptString() ?? cursor.label('a date part').text).toLowerCase();
  cursor.expect('from');
  const operand = parseExpression(cursor);
  cursor.expectSymbol(')');
  return { kind: 'extract', part, operand, span: cursor.spanFrom(start) };
}

/** `trim([both | leading | trailing] [characters] [from] text)`; a plain `trim(text)` is a call. */
function parseTrim(cursor: TokenCursor, start: number, name: Identifier): Expression {
  const sided = cursor.at('both', 1) || cursor.at('leading', 1) || cursor.at('trailing', 1);
  if (!sided) return parseTrimWithoutSide(cursor, start, name);
  cursor.expectSymbol('(');
  const side = cursor.expectOneOf(['both', 'leading', 'trailing']);
  if (cursor.accept('from')) return finishTrim(cursor, start, side, null, parseExpression(cursor));
  const first = parseExpression(cursor);
  if (!cursor.accept('from')) return finishTrim(cursor, start, side, null, first);
  return finishTrim(cursor, start, side, first, parseExpression(cursor));
}

function parseTrimWithoutSide(cursor: TokenCursor, start: number, name: Identifier): Expression {
  cursor.expectSymbol('(');
  const first = parseExpression(cursor);
  if (cursor.accept('from')) return finishTrim(cursor, start, 'both', first, parseExpression(cursor));
  const args = [first];
  while (cursor.acceptSymbol(',')) args.push(parseExpression(cursor));
  cursor.expectSymbol(')');
  return plainCall(cursor, start, name, args);
}

function finishTrim(cursor: TokenCursor, start: number, side: Trim['side'], characters: Expression | null, operand: Expression): Trim {
  cursor.expectSymbol(')');
  return { kind: 'trim', side, characters, operand, span: cursor.spanFrom(start) };
}

function parseSubstring(cursor: TokenCursor, start: number, name: Identifier): Expression {
  cursor.expectSymbol('(');
  const operand = parseExpression(cursor);
  if (cursor.accept('from')) {
    const from = parseExpression(cursor);
    const length = cursor.accept('for') ? parseExpression(cursor) : null;
    cursor.expectSymbol(')');
    return { kind: 'substring', operand, from, for: length, span: cursor.spanFrom(start) };
  }
  const args = [operand];
  while (cursor.acceptSymbol(',')) args.push(parseExpression(cursor));
  cursor.expectSymbol(')');
  return plainCall(cursor, start, name, args);
}

function parsePosition(cursor: TokenCursor, start: number): Expression {
  cursor.expectSymbol('(');
  // The operand stops before IN, which would otherwise read as a predicate.
  const search = parseOperand(cursor, PRECEDENCE.in + 1);
  cursor.expect('in');
  const operand = parseExpression(cursor);
  cursor.expectSymbol(')');
  return { kind: 'position', search, operand, span: cursor.spanFrom(start) };
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_object_transform_function.html */
function parseObjectTransform(cursor: TokenCursor, start: number): Expression {
  cursor.expectSymbol('(');
  const input = parseExpression(cursor);
  const keep = cursor.accept('keep') ? cursor.commaSeparated(parseExpression) : [];
  const set = cursor.accept('set') ? cursor.commaSeparated(parseTransformSet) : [];
  cursor.expectSymbol(')');
  return { kind: 'object-transform', input, keep, set, span: cursor.spanFrom(start) };
}

function parseTransformSet(cursor: TokenCursor): ObjectTransformSet {
  const { start } = cursor.token;
  const path = parseExpression(cursor);
  cursor.expectSymbol(',');
  const value = parseExpression(cursor);
  return { kind: 'object-transform-set', path, value, span: cursor.spanFrom(start) };
}

function plainCall(cursor: TokenCursor, start: number, name: Identifier, args: Expression[]): Expression {
  const qualified: QualifiedName = { kind: 'qualified-name', parts: [name], span: name.span };
  const call = { kind: 'call', name: qualified, arguments: args, star: false, quantifier: null, approximate: false } as const;
  return { ...call, withinGroup: null, nullTreatment: null, over: null, span: cursor.spanFrom(start) };
}

/** `approximate count(distinct x)`: the word stands before a call. */
export function startsApproximate(cursor: TokenCursor): boolean {
  return cursor.at('approximate') && cursor.peek(1).type === 'word' && cursor.atSymbol('(', 2);
}

export function parseApproximate(cursor: TokenCursor): Expression {
  const { start } = cursor.token;
  cursor.expect('approximate');
  const name = cursor.identifier('a function');
  return parseCall(cursor, { kind: 'qualified-name', parts: [name], span: name.span }, true, start);
}
