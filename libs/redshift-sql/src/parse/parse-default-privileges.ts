import type { AlterDefaultPrivileges } from '../ast/statement-grant.ts';
import { parseDropBehavior } from './parse-alter-table.ts';
import { parseGrantee, parsePrivileges } from './parse-grant.ts';
import type { TokenCursor } from './token-cursor.ts';

/** ALTER DEFAULT PRIVILEGES from DEFAULT on. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_DEFAULT_PRIVILEGES.html */
export function parseAlterDefaultPrivileges(cursor: TokenCursor, start: number): AlterDefaultPrivileges {
  cursor.expect('default', 'privileges');
  const forUsers = cursor.accept('for', 'user') ? cursor.commaSeparated((inner) => inner.identifier('a user')) : [];
  const inSchemas = cursor.accept('in', 'schema') ? cursor.commaSeparated((inner) => inner.identifier('a schema')) : [];
  const change = cursor.expectOneOf(['grant', 'revoke']);
  const revokesOption = change === 'revoke' && cursor.accept('grant', 'option', 'for');
  const privileges = parsePrivileges(cursor);
  cursor.expect('on');
  const objects = cursor.expectOneOf(['tables', 'functions', 'procedures']);
  cursor.expect(change === 'grant' ? 'to' : 'from');
  const grantees = cursor.commaSeparated(parseGrantee);
  const grantOption = revokesOption || (change === 'grant' && cursor.accept('with', 'grant', 'option'));
  const behavior = change === 'revoke' ? parseDropBehavior(cursor) : null;
  const granted = { change, grantOption, privileges, objects, grantees, behavior };
  return { kind: 'alter-default-privileges', forUsers, inSchemas, ...granted, span: cursor.spanFrom(start) };
}
