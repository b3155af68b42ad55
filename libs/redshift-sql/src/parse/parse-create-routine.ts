import type {
  CreateExternalFunction,
  CreateFunction,
  CreateProcedure,
  RoutineBody,
  RoutineParameter,
  RoutineSetting,
  Volatility,
} from '../ast/statement-create-routine.ts';
import { parseIamRole } from './parse-iam-role.ts';
import { parseQualifiedName } from './parse-name.ts';
import { parseTypeName } from './parse-type.ts';
import type { TokenCursor } from './token-cursor.ts';

/** CREATE FUNCTION from FUNCTION on. LANGUAGE stands before or behind the body. */
export function parseCreateFunction(cursor: TokenCursor, orReplace: boolean, start: number): CreateFunction {
  cursor.expect('function');
  const name = parseQualifiedName(cursor, 'a function');
  const parameters = parseParameters(cursor, parseFunctionParameter);
  cursor.expect('returns');
  const returns = parseTypeName(cursor);
  const volatility = parseVolatility(cursor);
  const early = cursor.accept('language') ? parseLanguage(cursor) : null;
  cursor.expect('as');
  const body = parseBody(cursor);
  if (early === null) cursor.expect('language');
  const language = early ?? parseLanguage(cursor);
  return { kind: 'create-function', orReplace, name, parameters, returns, volatility, language, body, span: cursor.spanFrom(start) };
}

function parseLanguage(cursor: TokenCursor): CreateFunction['language'] {
  return cursor.expectOneOf(['sql', 'plpythonu']);
}

function parseVolatility(cursor: TokenCursor): Volatility {
  if (!cursor.at('volatile') && !cursor.at('stable') && !cursor.at('immutable')) cursor.fail('expected VOLATILE, STABLE or IMMUTABLE');
  return cursor.expectOneOf(['volatile', 'stable', 'immutable']);
}

function parseParameters(cursor: TokenCursor, parseParameter: (cursor: TokenCursor) => RoutineParameter): RoutineParameter[] {
  if (!cursor.atSymbol('(') || !cursor.atSymbol(')', 1)) return cursor.parenthesized(parseParameter);
  cursor.expectSymbol('(');
  cursor.expectSymbol(')');
  return [];
}

/** `[name] type`: a SQL function's arguments have no names. */
function parseFunctionParameter(cursor: TokenCursor): RoutineParameter {
  const { start } = cursor.token;
  const name = typeStandsAlone(cursor) ? null : cursor.identifier('an argument');
  const type = parseTypeName(cursor);
  return { kind: 'routine-parameter', mode: null, name, type, span: cursor.spanFrom(start) };
}

/** Whether no word, that is no type, follows the word here: `date`, `varchar(10)`, `double precision` and `timestamp with time zone` are types. */
function typeStandsAlone(cursor: TokenCursor): boolean {
  if (cursor.at('interval')) return true;
  const next = cursor.peek(1);
  if (next.type !== 'word') return next.type !== 'quoted-word';
  return ['precision', 'varying', 'with', 'without'].includes(next.text);
}

/** `[name] [in | out | inout] type`; the mode may also stand before the name. Null where no mode is written. */
function parseModedParameter(cursor: TokenCursor): RoutineParameter {
  const { start } = cursor.token;
  const early = parseMode(cursor);
  const name = typeStandsAlone(cursor) ? null : cursor.identifier('an argument');
  const mode = early ?? parseMode(cursor);
  const type = parseTypeName(cursor);
  return { kind: 'routine-parameter', mode, name, type, span: cursor.spanFrom(start) };
}

function parseProcedureParameter(cursor: TokenCursor): RoutineParameter {
  const parameter = parseModedParameter(cursor);
  return { ...parameter, mode: parameter.mode ?? 'in' };
}

function parseMode(cursor: TokenCursor): 'in' | 'out' | 'inout' | null {
  if (!cursor.at('in') && !cursor.at('out') && !cursor.at('inout')) return null;
  const mode = cursor.expectOneOf(['in', 'out', 'inout']);
  return mode === 'in' && cursor.accept('out') ? 'inout' : mode;
}

/** The types of a routine's arguments as DROP, GRANT and ALTER write them: `(int, varchar)`, with names and modes where written. */
export function parseSignatureParameters(cursor: TokenCursor): RoutineParameter[] {
  return parseParameters(cursor, parseModedParameter);
}

function parseBody(cursor: TokenCursor): RoutineBody {
  const token = cursor.token;
  const text = cursor.string('the body, between $$ and $$ or');
  const dollarQuoted = token.type === 'dollar-string';
  const delimiter = dollarQuoted ? (token.end - token.start - text.length) / 2 : 1;
  return { kind: 'routine-body', text, dollarQuoted, span: { start: token.start + delimiter, end: token.end - delimiter } };
}

/** CREATE PROCEDURE from PROCEDURE on. */
export function parseCreateProcedure(cursor: TokenCursor, orReplace: boolean, start: number): CreateProcedure {
  cursor.expect('procedure');
  const name = parseQualifiedName(cursor, 'a procedure');
  const parameters = parseParameters(cursor, parseProcedureParameter);
  const nonatomic = cursor.accept('nonatomic');
  const early = parseProcedureOptions(cursor);
  cursor.expect('as');
  const body = parseBody(cursor);
  const late = parseProcedureOptions(cursor);
  if (!early.language && !late.language) cursor.expect('language');
  const security = late.security ?? early.security;
  const settings = [...early.settings, ...late.settings];
  return { kind: 'create-procedure', orReplace, name, parameters, nonatomic, body, security, settings, span: cursor.spanFrom(start) };
}

interface ProcedureOptions extends Pick<CreateProcedure, 'security' | 'settings'> {
  readonly language: boolean;
}

/** LANGUAGE, SECURITY and SET, which stand before or behind the body. */
function parseProcedureOptions(cursor: TokenCursor): ProcedureOptions {
  const language = cursor.accept('language');
  if (language) cursor.expect('plpgsql');
  const security = cursor.accept('security') ? cursor.expectOneOf(['invoker', 'definer']) : null;
  const settings: RoutineSetting[] = [];
  while (cursor.at('set')) settings.push(parseSetting(cursor));
  return { language, security, settings };
}

function parseSetting(cursor: TokenCursor): RoutineSetting {
  const { start } = cursor.token;
  cursor.expect('set');
  const name = cursor.identifier('a setting');
  if (!cursor.accept('to')) cursor.expectSymbol('=');
  const value = cursor.acceptString() ?? cursor.label('a value').text;
  return { kind: 'routine-setting', name, value, span: cursor.spanFrom(start) };
}

/** CREATE EXTERNAL FUNCTION from FUNCTION on. */
export function parseCreateExternalFunction(cursor: TokenCursor, orReplace: boolean, start: number): CreateExternalFunction {
  cursor.expect('function');
  const name = parseQualifiedName(cursor, 'a function');
  const parameters = parseParameters(cursor, parseFunctionParameter);
  cursor.expect('returns');
  const returns = parseTypeName(cursor);
  const volatility = parseVolatility(cursor);
  cursor.expect('lambda');
  const lambda = cursor.string('the name of a Lambda function');
  const iamRole = parseIamRole(cursor) ?? cursor.fail('expected IAM_ROLE');
  const retryTimeout = cursor.accept('retry_timeout') ? cursor.integer('milliseconds') : null;
  const maxBatchRows = cursor.accept('max_batch_rows') ? cursor.integer('a number of rows') : null;
  const maxBatchSize = cursor.accept('max_batch_size') ? parseBatchSize(cursor) : null;
  const limits = { retryTimeout, maxBatchRows, maxBatchSize };
  return {
    kind: 'create-external-function',
    orReplace,
    name,
    parameters,
    returns,
    volatility,
    lambda,
    iamRole,
    ...limits,
    span: cursor.spanFrom(start),
  };
}

function parseBatchSize(cursor: TokenCursor): string {
  const size = cursor.integer('a size');
  return cursor.at('kb') || cursor.at('mb') ? `${size} ${cursor.expectOneOf(['kb', 'mb'])}` : String(size);
}
