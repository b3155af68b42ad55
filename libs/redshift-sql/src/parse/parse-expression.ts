import type { BinaryOperator, ComparisonOperator, Expression, Logical, UnaryOperator } from '../ast/expression.ts';
import type { IsTest, QuantifiedComparison } from '../ast/predicate.ts';
import { parsePredicate } from './parse-predicate.ts';
import { parsePrimary } from './parse-primary.ts';
import { parseQuery, startsQuery } from './parse-query.ts';
import { parseTypeName } from './parse-type.ts';
import { operatorRule, PRECEDENCE } from './precedence.ts';
import type { TokenCursor } from './token-cursor.ts';

/** A whole expression. */
export function parseExpression(cursor: TokenCursor): Expression {
  return parseOperand(cursor, 0);
}

/** An expression whose operators all bind at least as tightly as `minimum` says. */
export function parseOperand(cursor: TokenCursor, minimum: number): Expression {
  return cursor.measured(() => {
    const start = cursor.token.start;
    return continueExpression(cursor, parsePrefix(cursor), start, minimum);
  });
}

/** Goes on after an operand that is already read. `start` is where it begins, its parentheses included. */
export function continueExpression(cursor: TokenCursor, operand: Expression, start: number, minimum = 0): Expression {
  let left = operand;
  for (;;) {
    const height = cursor.height;
    const next = parseInfix(cursor, left, start, minimum);
    if (next === null) return left;
    cursor.height = cursor.grown(Math.max(height, cursor.height));
    left = next;
  }
}

const PREFIXES: ReadonlyMap<string, readonly [UnaryOperator, number]> = new Map([
  ['-', ['-', PRECEDENCE.sign]],
  ['+', ['+', PRECEDENCE.sign]],
  ['~', ['~', PRECEDENCE.bitwise]],
  ['@', ['@', PRECEDENCE.absolute]],
  ['|/', ['|/', PRECEDENCE.power]],
  ['||/', ['||/', PRECEDENCE.power]],
]);

function parsePrefix(cursor: TokenCursor): Expression {
  const token = cursor.token;
  if (token.type === 'word' && token.text === 'not') {
    cursor.next();
    const operand = parseOperand(cursor, PRECEDENCE.not);
    return { kind: 'unary', operator: 'not', operand, span: cursor.spanFrom(token.start) };
  }
  const prefix = token.type === 'symbol' ? PREFIXES.get(token.text) : undefined;
  if (prefix === undefined) return parsePrimary(cursor);
  cursor.next();
  const [operator, precedence] = prefix;
  const operand = parseOperand(cursor, precedence + (operator === '-' || operator === '+' ? 0 : 1));
  return { kind: 'unary', operator, operand, span: cursor.spanFrom(token.start) };
}

/** Reads one infix or postfix operator with its right side; null where there is none that binds tightly enough. */
function parseInfix(cursor: TokenCursor, left: Expression, start: number, minimum: number): Expression | null {
  const token = cursor.token;
  if (token.type === 'symbol') {
    if (token.text === '::') return minimum <= PRECEDENCE.cast ? parseCastOperator(cursor, left, start) : null;
    const rule = operatorRule(token.text);
    return rule === undefined || rule.precedence < minimum ? null : parseBinary(cursor, left, start, token.text, 1);
  }
  if (token.type !== 'word') return null;
  switch (token.text) {
    case 'and':
      return minimum <= PRECEDENCE.and ? parseLogical(cursor, left, start, 'and') : null;
    case 'or':
      return minimum <= PRECEDENCE.or ? parseLogical(cursor, left, start, 'or') : null;
    case 'is':
    case 'isnull':
    case 'notnull':
      return parseIs(cursor, left, start, minimum);
    case 'at':
      if (!cursor.atWords('at', 'time', 'zone') || minimum > PRECEDENCE.atTimeZone) return null;
      return parseAtTimeZone(cursor, left, start);
    case 'operator':
      return parseQualifiedOperator(cursor, left, start, minimum);
    default:
      return parsePredicate(cursor, left, start, minimum);
  }
}

function parseBinary(cursor: TokenCursor, left: Expression, start: number, symbol: string, tokens: number): Expression {
  const rule = operatorRule(symbol);
  if (rule === undefined) cursor.fail();
  for (let taken = 0; taken < tokens; taken++) cursor.next();
  if (isComparison(rule.operator) && (cursor.at('any') || cursor.at('some') || cursor.at('all'))) {
    return parseQuantified(cursor, left, start, rule.operator);
  }
  const right = parseOperand(cursor, rule.precedence + 1);
  if (rule.associativity === 'none' && operatorRule(cursor.token.text)?.precedence === rule.precedence && cursor.token.type === 'symbol') {
    cursor.fail('comparisons do not chain: join them with AND, or use parentheses');
  }
  return { kind: 'binary', operator: rule.operator, left, right, span: cursor.spanFrom(start) };
}

function isComparison(operator: BinaryOperator): operator is ComparisonOperator {
  return operator === '=' || operator === '<>' || operator === '<' || operator === '<=' || operator === '>' || operator === '>=';
}

function parseQuantified(cursor: TokenCursor, left: Expression, start: number, operator: ComparisonOperator): QuantifiedComparison {
  const quantifier = cursor.next().text === 'all' ? 'all' : 'any';
  cursor.expectSymbol('(');
  const content = startsQuery(cursor) ? parseQuery(cursor) : parseExpression(cursor);
  const right = content.kind === 'scalar-subquery' ? content.query : content;
  cursor.expectSymbol(')');
  return { kind: 'quantified-comparison', operator, quantifier, left, right, span: cursor.spanFrom(start) };
}

/** `operator(pg_catalog.~)`, as psql writes its catalog queries. */
function parseQualifiedOperator(cursor: TokenCursor, left: Expression, start: number, minimum: number): Expression | null {
  if (!cursor.atSymbol('(', 1) || cursor.peek(2).text !== 'pg_catalog' || !cursor.atSymbol('.', 3)) return null;
  const symbol = cursor.peek(4);
  const rule = symbol.type === 'symbol' ? operatorRule(symbol.text) : undefined;
  if (rule === undefined || !cursor.atSymbol(')', 5)) return cursor.failAt(symbol);
  if (rule.precedence < minimum) return null;
  return parseBinary(cursor, left, start, symbol.text, 6);
}

/** A run of the same word is one node; its operands bind tighter, so that parenthesised runs stay nodes of their own. */
function parseLogical(cursor: TokenCursor, left: Expression, start: number, operator: 'and' | 'or'): Logical {
  const operands = [left];
  const tighter = operator === 'and' ? PRECEDENCE.not : PRECEDENCE.and;
  while (cursor.accept(operator)) operands.push(parseOperand(cursor, tighter));
  return { kind: 'logical', operator, operands, span: cursor.spanFrom(start) };
}

/** IS tests what stands before it up to a comparison or `||` in some PostgreSQLs, and what is behind those in others: it is refused there. */
function parseIs(cursor: TokenCursor, operand: Expression, start: number, minimum: number): IsTest | null {
  if (minimum > PRECEDENCE.is) return null;
  if (minimum > PRECEDENCE.not) cursor.fail('put what IS tests, or the whole test, in parentheses');
  const word = cursor.next().text;
  if (word !== 'is') return { kind: 'is', test: 'null', negated: word === 'notnull', operand, span: cursor.spanFrom(start) };
  const negated = cursor.accept('not');
  if (cursor.at('distinct')) cursor.fail('Redshift has no IS DISTINCT FROM: compare with = and test both sides with IS NULL');
  const test = cursor.expectOneOf(['null', 'true', 'false', 'unknown']);
  return { kind: 'is', test, negated, operand, span: cursor.spanFrom(start) };
}

function parseAtTimeZone(cursor: TokenCursor, operand: Expression, start: number): Expression {
  cursor.expect('at', 'time', 'zone');
  const zone = parseOperand(cursor, PRECEDENCE.atTimeZone + 1);
  return { kind: 'at-time-zone', operand, zone, span: cursor.spanFrom(start) };
}

function parseCastOperator(cursor: TokenCursor, operand: Expression, start: number): Expression {
  cursor.expectSymbol('::');
  const type = parseTypeName(cursor);
  return { kind: 'cast', form: 'operator', operand, type, span: cursor.spanFrom(start) };
}
