import type { Expression } from '../ast/expression.ts';
import { type BodyReader, isSymbol, isWord } from './body-reader.ts';
import { parseStatements } from './parse-procedure-statement.ts';
import type { CaseStatement, ConditionalBody, Embedded, If, VariableReference } from './procedure-body.ts';

const BRANCH_END = ['elsif', 'elseif', 'else', 'end'];

/** IF from IF on. https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-statements.html#r_PLpgSQL-conditionals-if */
export function parseIf(reader: BodyReader): If {
  const { cursor } = reader;
  const { start } = cursor.token;
  cursor.expect('if');
  const branches = [parseBranch(reader)];
  while (cursor.accept('elsif') || cursor.accept('elseif')) branches.push(parseBranch(reader));
  const otherwise = cursor.accept('else') ? parseStatements(reader, ['end']) : [];
  cursor.expect('end', 'if');
  cursor.expectSymbol(';');
  return { kind: 'if', branches, otherwise, span: cursor.spanFrom(start) };
}

function parseBranch(reader: BodyReader): ConditionalBody {
  const { start } = reader.cursor.token;
  const condition = reader.expressionBefore('then');
  return { condition, body: parseStatements(reader, BRANCH_END), span: reader.cursor.spanFrom(start) };
}

/** CASE from CASE on. https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-statements.html#r_PLpgSQL-conditionals-case */
export function parseCase(reader: BodyReader): CaseStatement {
  const { cursor, scope } = reader;
  const { start } = cursor.token;
  cursor.expect('case');
  const value = cursor.at('when') ? null : reader.expression(reader.take((token) => isWord(token, 'when'), 'WHEN'));
  const operand =
    value === null
      ? null
      : {
          value,
          variable: scope.declare({ name: '', type: { kind: 'any' }, constant: false, notNull: false, initial: null, cursor: null }),
        };
  const branches: CaseStatement['branches'][number][] = [];
  if (!cursor.at('when')) cursor.fail('expected WHEN');
  while (cursor.accept('when')) {
    const conditions = parseConditions(reader, operand?.variable ?? null);
    branches.push({ conditions, body: parseStatements(reader, ['when', 'else', 'end']) });
  }
  const otherwise = cursor.accept('else') ? parseStatements(reader, ['end']) : null;
  cursor.expect('end', 'case');
  cursor.expectSymbol(';');
  return { kind: 'case-statement', operand, branches, otherwise, span: cursor.spanFrom(start) };
}

/** `a, b THEN`: comparisons with the operand; one condition where there is none. */
function parseConditions(reader: BodyReader, operand: number | null): Embedded<Expression>[] {
  const { cursor } = reader;
  if (operand === null) return [reader.expressionBefore('then')];
  const conditions: Embedded<Expression>[] = [];
  do {
    const read = reader.expression(reader.take((token) => isWord(token, 'then') || isSymbol(token, ','), 'THEN'));
    conditions.push(equals(operand, read));
  } while (cursor.acceptSymbol(','));
  cursor.expect('then');
  return conditions;
}

/** `operand = value`, as a piece of SQL with one reference more. */
function equals(operand: number, { tree, references, text, span }: Embedded<Expression>): Embedded<Expression> {
  const reference: VariableReference = { variable: operand, field: null, span };
  const left = { kind: 'positional-parameter', index: references.length + 1, span } as const;
  const equal: Expression = { kind: 'binary', operator: '=', left, right: tree, span };
  return { tree: equal, references: [...references, reference], text: `$${left.index} = ${text}`, span };
}
