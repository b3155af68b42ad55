import type { Expression } from './ast/expression.ts';
import type { Statement } from './ast/statement.ts';
import { tokenize } from './lex/tokenize.ts';
import { parseExpression as parseExpressionAt } from './parse/parse-expression.ts';
import { parseStatementAt } from './parse/parse-statement.ts';
import { TokenCursor } from './parse/token-cursor.ts';

/**
 * Parses one statement, with or without a semicolon behind it. Throws `SqlSyntaxError` where the text is no statement of Redshift's, is
 * empty, or holds more than one.
 *
 * @example
 * const statement = parseStatement('select payload.rounds[0].name from matches');
 * if (statement.kind === 'select-statement') inspect(statement.query);
 */
export function parseStatement(text: string): Statement {
  const cursor = new TokenCursor(text, tokenize(text));
  skipSemicolons(cursor);
  const statement = parseStatementAt(cursor);
  skipSemicolons(cursor);
  expectEnd(cursor, 'expected the end of the statement');
  return statement;
}

/**
 * Parses a script: statements separated by semicolons, empty ones left out. `span` of each is its place in `text`, without the semicolon.
 * As in Redshift, one syntax error anywhere refuses the whole text.
 *
 * @example
 * for (const { span } of parseStatements(script)) run(script.slice(span.start, span.end));
 */
export function parseStatements(text: string): Statement[] {
  const cursor = new TokenCursor(text, tokenize(text));
  const statements: Statement[] = [];
  skipSemicolons(cursor);
  while (!cursor.atEnd()) {
    statements.push(parseStatementAt(cursor));
    if (!cursor.atEnd() && !cursor.atSymbol(';')) cursor.fail('expected ";" or the end of the statement');
    skipSemicolons(cursor);
  }
  return statements;
}

/** Parses an expression that stands alone, such as the condition of a test: `parseExpression("round = 'Final' and goals > 0")`. */
export function parseExpression(text: string): Expression {
  const cursor = new TokenCursor(text, tokenize(text));
  const expression = parseExpressionAt(cursor);
  expectEnd(cursor, 'expected the end of the expression');
  return expression;
}

function skipSemicolons(cursor: TokenCursor): void {
  while (cursor.atSymbol(';')) cursor.next();
}

function expectEnd(cursor: TokenCursor, hint: string): void {
  if (!cursor.atEnd()) cursor.fail(hint);
}
