import type { Token } from '../lex/token.ts';
import { type BodyReader, isSymbol, isWord } from './body-reader.ts';
import { parseBlock } from './parse-block.ts';
import { parseCase, parseIf } from './parse-conditional.ts';
import { parseClose, parseFetch, parseOpen } from './parse-cursor.ts';
import { parseLeave, parseLoop } from './parse-loop.ts';
import { parseRaise } from './parse-raise.ts';
import type {
  VariableAssignment,
  ExecuteText,
  GetRowCount,
  Perform,
  ProcedureStatement,
  SqlStatement,
  TransactionControl,
  VariableReference,
} from './procedure-body.ts';

/** Statements up to one of the words, which is left. */
export function parseStatements(reader: BodyReader, ends: readonly string[]): ProcedureStatement[] {
  const statements: ProcedureStatement[] = [];
  while (!ends.some((word) => reader.cursor.at(word))) {
    if (reader.cursor.atEnd()) reader.cursor.fail(`expected ${ends.map((word) => word.toUpperCase()).join(' or ')}`);
    statements.push(reader.cursor.measured(() => parseProcedureStatement(reader)));
  }
  return statements;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-statements.html */
function parseProcedureStatement(reader: BodyReader): ProcedureStatement {
  const { cursor } = reader;
  const assignment = acceptAssignment(reader);
  if (assignment !== null) return assignment;
  const label = acceptLabel(reader);
  const { type, text, start } = cursor.token;
  const word = type === 'word' ? text : '';
  if (label !== null && !['declare', 'begin', 'loop', 'while', 'for'].includes(word))
    cursor.fail('expected a block or loop behind a label');
  switch (word) {
    case 'declare':
    case 'begin':
      return parseBlock(reader, label);
    case 'loop':
    case 'while':
    case 'for':
      return parseLoop(reader, label);
    case 'if':
      return parseIf(reader);
    case 'case':
      return parseCase(reader);
    case 'exit':
    case 'continue':
      return parseLeave(reader);
    case 'return':
      cursor.expect('return');
      if (!cursor.atSymbol(';')) cursor.fail('a procedure returns no value: give it in an OUT or INOUT argument');
      cursor.expectSymbol(';');
      return { kind: 'return', span: cursor.spanFrom(start) };
    case 'null':
      cursor.expect('null');
      cursor.expectSymbol(';');
      return { kind: 'no-operation', span: cursor.spanFrom(start) };
    case 'perform':
      return parsePerform(reader);
    case 'execute':
      return parseExecuteText(reader);
    case 'get':
      return parseGetDiagnostics(reader);
    case 'open':
      return parseOpen(reader);
    case 'fetch':
      return parseFetch(reader);
    case 'close':
      return parseClose(reader);
    case 'raise':
      return parseRaise(reader);
    case 'commit':
    case 'rollback':
      return parseTransactionEnd(reader, word);
    case 'start':
      cursor.expect('start', 'transaction');
      cursor.expectSymbol(';');
      return { kind: 'transaction-control', action: 'start', span: cursor.spanFrom(start) };
    default:
      return parseSql(reader);
  }
}

function acceptLabel(reader: BodyReader): string | null {
  const { cursor } = reader;
  if (!cursor.acceptSymbol('<<')) return null;
  const at = cursor.token;
  cursor.identifier('a label');
  cursor.expectSymbol('>>');
  return reader.fold(at);
}

/** `name := value` and `record.field := value`; `=` does as well. */
function acceptAssignment(reader: BodyReader): VariableAssignment | null {
  const { cursor } = reader;
  let distance = 1;
  while (isSymbol(cursor.peek(distance), '.')) distance += 2;
  const sign = cursor.peek(distance);
  const { type, start } = cursor.token;
  if (!['word', 'quoted-word', 'positional-parameter'].includes(type) || !(isSymbol(sign, ':=') || isSymbol(sign, '='))) return null;
  const target = reader.target();
  if (!cursor.acceptSymbol(':=')) cursor.expectSymbol('=');
  const value = reader.expression(reader.takeUntilSemicolon());
  cursor.expectSymbol(';');
  return { kind: 'assignment', target, value, span: cursor.spanFrom(start) };
}

function parsePerform(reader: BodyReader): Perform {
  const { cursor } = reader;
  const { start } = cursor.token;
  const [perform, ...rest] = reader.takeUntilSemicolon();
  const select: Token = { type: 'word', text: 'select', value: 'select', start, end: perform?.end ?? start };
  const query = reader.query([select, ...rest]);
  cursor.expectSymbol(';');
  return { kind: 'perform', query, span: cursor.spanFrom(start) };
}

function parseExecuteText(reader: BodyReader): ExecuteText {
  const { cursor } = reader;
  const { start } = cursor.token;
  cursor.expect('execute');
  const text = reader.expression(reader.take((token) => isSymbol(token, ';') || isWord(token, 'into'), '";"'));
  const into = cursor.accept('into') ? reader.targets() : null;
  cursor.expectSymbol(';');
  return { kind: 'execute-text', text, into, span: cursor.spanFrom(start) };
}

function parseGetDiagnostics(reader: BodyReader): GetRowCount {
  const { cursor } = reader;
  const { start } = cursor.token;
  cursor.expect('get', 'diagnostics');
  const target = reader.target();
  if (!cursor.acceptSymbol(':=')) cursor.expectSymbol('=');
  cursor.expect('row_count');
  cursor.expectSymbol(';');
  return { kind: 'get-row-count', target, span: cursor.spanFrom(start) };
}

/** WORK and TRANSACTION behind COMMIT and ROLLBACK are not for procedures. https://docs.aws.amazon.com/redshift/latest/dg/r_COMMIT.html */
function parseTransactionEnd(reader: BodyReader, action: 'commit' | 'rollback'): TransactionControl {
  const { cursor } = reader;
  const { start } = cursor.token;
  cursor.expect(action);
  cursor.expectSymbol(';');
  return { kind: 'transaction-control', action, span: cursor.spanFrom(start) };
}

function parseSql(reader: BodyReader): SqlStatement {
  const { cursor } = reader;
  const { start } = cursor.token;
  const before: Token[] = [];
  const ends = (token: Token): boolean => isSymbol(token, ';') || isWord(token, 'into');
  const isQuery = cursor.at('select') || cursor.at('with');
  let into: readonly VariableReference[] | null = null;
  while (isQuery && into === null) {
    before.push(...reader.take(ends, '";"'));
    if (!cursor.accept('into')) break;
    into = reader.targets();
  }
  const sql = reader.statement([...before, ...reader.takeUntilSemicolon()]);
  cursor.expectSymbol(';');
  return { kind: 'sql', sql, into, span: cursor.spanFrom(start) };
}
