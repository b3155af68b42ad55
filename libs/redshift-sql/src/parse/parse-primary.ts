import type { Case, Expression } from '../ast/expression.ts';
import type { NiladicFunctionName } from '../ast/function-call.ts';
import { isReservedWord } from '../lex/reserved-word.ts';
import { parseExpression, parseOperand } from './parse-expression.ts';
import { isFunctionForm, parseApproximate, parseFunctionForm, startsApproximate } from './parse-function-form.ts';
import { parseInterval } from './parse-interval.ts';
import { parseTypedLiteral } from './parse-literal.ts';
import { parseParenthesized } from './parse-parenthesized.ts';
import { parseNavigationSteps, parsePathOrCall } from './parse-path.ts';
import { parseQuery } from './parse-query.ts';
import { PRECEDENCE } from './precedence.ts';
import type { TokenCursor } from './token-cursor.ts';

/** An operand: a literal, a name, a call, a parenthesised expression, with SUPER navigation behind it. */
export function parsePrimary(cursor: TokenCursor): Expression {
  const token = cursor.token;
  switch (token.type) {
    case 'number':
      cursor.next();
      return { kind: 'number', text: token.text, span: cursor.spanFrom(token.start) };
    case 'string':
    case 'dollar-string':
      cursor.next();
      return { kind: 'string', value: token.value, span: cursor.spanFrom(token.start) };
    case 'named-parameter':
      cursor.next();
      return parseNavigationSteps(cursor, { kind: 'named-parameter', name: token.value, span: cursor.spanFrom(token.start) });
    case 'positional-parameter':
      return parsePositional(cursor);
    case 'quoted-word':
      return parsePathOrCall(cursor);
    case 'symbol':
      if (token.text === '(') return parseParenthesized(cursor);
      return cursor.startsIdentifier() ? parsePathOrCall(cursor) : cursor.fail('expected an expression');
    case 'word':
      return parseWord(cursor, token.text);
    case 'end':
      return cursor.fail('expected an expression');
  }
}

function parsePositional(cursor: TokenCursor): Expression {
  const token = cursor.next();
  const index = Number(token.text);
  if (index < 1 || index > 65_535) cursor.failAt(token, 'parameters are numbered from $1');
  return parseNavigationSteps(cursor, { kind: 'positional-parameter', index, span: cursor.spanFrom(token.start) });
}

const NILADIC: ReadonlyMap<string, NiladicFunctionName> = new Map(
  (
    [
      'current_date',
      'current_time',
      'current_timestamp',
      'current_user',
      'current_user_id',
      'localtime',
      'localtimestamp',
      'session_user',
      'sysdate',
      'user',
    ] as const
  ).map((name) => [name, name]),
);

/** Words that end an expression: where one stands in its place, something is missing before it. */
const CLAUSE_WORDS: ReadonlySet<string> = new Set(
  'and as else end except from group having in intersect into limit minus offset on or order then union when where'.split(' '),
);

/** Reserved words that are also functions. */
const RESERVED_FUNCTIONS: ReadonlySet<string> = new Set(['array', 'collate', 'left', 'right']);

function parseWord(cursor: TokenCursor, word: string): Expression {
  const { start } = cursor.token;
  const called = cursor.atSymbol('(', 1);
  if (called && isFunctionForm(word)) return parseNavigationSteps(cursor, parseFunctionForm(cursor, word));
  if (called && RESERVED_FUNCTIONS.has(word)) return parsePathOrCall(cursor);
  switch (word) {
    case 'null':
      cursor.next();
      return { kind: 'null', span: cursor.spanFrom(start) };
    case 'true':
    case 'false':
      cursor.next();
      return { kind: 'boolean', value: word === 'true', span: cursor.spanFrom(start) };
    case 'case':
      return parseCase(cursor);
    case 'interval':
      return parseInterval(cursor);
    case 'approximate':
      if (startsApproximate(cursor)) return parseApproximate(cursor);
      break;
    case 'exists':
      if (called) return parseExists(cursor);
      break;
    case 'prior':
      if (startsPriorOperand(cursor)) return parsePrior(cursor);
      break;
    case 'array':
      if (cursor.atSymbol('[', 1)) return parsePostgresArray(cursor);
      break;
  }
  const typed = parseTypedLiteral(cursor, word);
  if (typed !== null) return typed;
  const niladic = NILADIC.get(word);
  if (niladic !== undefined) {
    cursor.next();
    return { kind: 'niladic-function', name: niladic, span: cursor.spanFrom(start) };
  }
  if (CLAUSE_WORDS.has(word)) cursor.fail('expected an expression');
  if (isReservedWord(word)) cursor.fail(`"${word}" is a reserved word: write it in double quotes to use it as a name`);
  return parsePathOrCall(cursor);
}

function parseCase(cursor: TokenCursor): Case {
  const { start } = cursor.token;
  cursor.expect('case');
  const operand = cursor.at('when') ? null : parseExpression(cursor);
  const branches: Case['branches'][number][] = [];
  while (cursor.at('when')) {
    const branchStart = cursor.token.start;
    cursor.expect('when');
    const when = parseExpression(cursor);
    cursor.expect('then');
    const then = parseExpression(cursor);
    branches.push({ kind: 'case-branch', when, then, span: cursor.spanFrom(branchStart) });
  }
  if (branches.length === 0) cursor.fail('expected WHEN');
  const otherwise = cursor.accept('else') ? parseExpression(cursor) : null;
  cursor.expect('end');
  return { kind: 'case', operand, branches, otherwise, span: cursor.spanFrom(start) };
}

function parseExists(cursor: TokenCursor): Expression {
  const { start } = cursor.token;
  cursor.expect('exists');
  cursor.expectSymbol('(');
  const query = parseQuery(cursor);
  cursor.expectSymbol(')');
  return { kind: 'exists', query, span: cursor.spanFrom(start) };
}

/** PRIOR is no reserved word: it is the operator only where an operand touches it without an operator between them. */
function startsPriorOperand(cursor: TokenCursor): boolean {
  const next = cursor.peek(1);
  return next.type === 'quoted-word' || (next.type === 'word' && !isReservedWord(next.text));
}

function parsePrior(cursor: TokenCursor): Expression {
  const { start } = cursor.token;
  cursor.expect('prior');
  const operand = parseOperand(cursor, PRECEDENCE.sign);
  return { kind: 'prior', operand, span: cursor.spanFrom(start) };
}

function parsePostgresArray(cursor: TokenCursor): Expression {
  const { start } = cursor.token;
  cursor.expect('array');
  cursor.expectSymbol('[');
  const items = cursor.atSymbol(']') ? [] : cursor.commaSeparated(parseExpression);
  cursor.expectSymbol(']');
  return { kind: 'postgres-array', items, span: cursor.spanFrom(start) };
}
