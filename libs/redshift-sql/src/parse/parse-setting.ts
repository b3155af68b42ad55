import type {
  ResetParameter,
  SetParameter,
  SetSessionAuthorization,
  SetSessionCharacteristics,
  SettingValue,
} from '../ast/statement-session.ts';
import { parseIsolationLevel } from './parse-transaction.ts';
import type { TokenCursor } from './token-cursor.ts';

/** SESSION AUTHORIZATION as a parameter, which is the same. */
const AUTHORIZATION = 'session_authorization';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_SET.html */
export function parseSet(cursor: TokenCursor): SetParameter | SetSessionAuthorization | SetSessionCharacteristics {
  const { start } = cursor.token;
  cursor.expect('set');
  const scope = parseScope(cursor);
  if (cursor.accept('session', 'authorization') || (scope === 'session' && cursor.accept('authorization'))) {
    return finishAuthorization(cursor, scope, start);
  }
  if (cursor.accept('session', 'characteristics')) return finishCharacteristics(cursor, start);
  if (cursor.at('transaction')) cursor.fail('set the isolation level with BEGIN ISOLATION LEVEL ...');
  const parameter = parseParameterName(cursor);
  if (!cursor.acceptSymbol('=') && !cursor.accept('to')) cursor.fail('expected TO or "="');
  if (parameter === AUTHORIZATION) return finishAuthorization(cursor, scope, start);
  const values = cursor.accept('default') ? null : cursor.commaSeparated(parseSettingValue);
  return { kind: 'set', scope, parameter, values, span: cursor.spanFrom(start) };
}

/** SESSION may also begin SESSION AUTHORIZATION, and both words may name a parameter. */
function parseScope(cursor: TokenCursor): 'session' | 'local' | null {
  if (cursor.atSymbol('=', 1) || cursor.at('to', 1) || cursor.atSymbol('.', 1)) return null;
  if (cursor.accept('local')) return 'local';
  if (cursor.at('session') && !cursor.at('authorization', 1) && !cursor.at('characteristics', 1)) {
    cursor.expect('session');
    return 'session';
  }
  return null;
}

function finishAuthorization(cursor: TokenCursor, scope: 'session' | 'local' | null, start: number): SetSessionAuthorization {
  const user = cursor.accept('default') ? null : parseAuthorizedUser(cursor);
  return { kind: 'set-session-authorization', scope, user, span: cursor.spanFrom(start) };
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_SET_SESSION_CHARACTERISTICS.html */
function finishCharacteristics(cursor: TokenCursor, start: number): SetSessionCharacteristics {
  cursor.expect('as');
  cursor.expect('transaction');
  if (cursor.at('read')) cursor.refuse('SET SESSION CHARACTERISTICS AS TRANSACTION READ');
  cursor.expect('isolation');
  cursor.expect('level');
  const isolation = parseIsolationLevel(cursor);
  return { kind: 'set-session-characteristics', isolation, span: cursor.spanFrom(start) };
}

/** A user's name, which may also stand in single quotes and is then exact. */
function parseAuthorizedUser(cursor: TokenCursor): SetSessionAuthorization['user'] {
  const { start } = cursor.token;
  if (cursor.token.text === '') cursor.fail('expected a user');
  const text = cursor.acceptString();
  return text === null ? cursor.identifier('a user') : { kind: 'identifier', text, quoted: true, span: cursor.spanFrom(start) };
}

/** A setting's name in lower case: parameters are not case-sensitive. */
export function parseParameterName(cursor: TokenCursor): string {
  let name = cursor.identifier('a setting').text;
  while (cursor.acceptSymbol('.')) name += `.${cursor.label('a setting').text}`;
  return name.toLowerCase();
}

/** One value of a setting: a text, a number or a bare word. */
export function parseSettingValue(cursor: TokenCursor): SettingValue {
  const token = cursor.token;
  const { start } = token;
  const done = (text: string, form: SettingValue['form']): SettingValue => ({
    kind: 'setting-value',
    text,
    form,
    span: cursor.spanFrom(start),
  });
  if (cursor.atSymbol('-') || cursor.atSymbol('+')) {
    const sign = cursor.next().text;
    if (cursor.token.type !== 'number') cursor.fail('expected a number');
    return done(`${sign === '-' ? '-' : ''}${cursor.next().text}`, 'number');
  }
  switch (token.type) {
    case 'string':
      return done(cursor.next().value, 'string');
    case 'number':
      return done(cursor.next().text, 'number');
    case 'quoted-word':
      return done(cursor.next().value, 'quoted-word');
    case 'word':
      return done(cursor.next().value, 'word');
    default:
      return cursor.fail('expected a value');
  }
}

export function parseReset(cursor: TokenCursor): ResetParameter | SetSessionAuthorization {
  const { start } = cursor.token;
  cursor.expect('reset');
  if (cursor.accept('session', 'authorization')) {
    return { kind: 'set-session-authorization', scope: null, user: null, span: cursor.spanFrom(start) };
  }
  const parameter = cursor.accept('all') ? null : parseParameterName(cursor);
  if (parameter === AUTHORIZATION) return { kind: 'set-session-authorization', scope: null, user: null, span: cursor.spanFrom(start) };
  return { kind: 'reset', parameter, span: cursor.spanFrom(start) };
}
