import type { OwnerTo, RenameTo } from '../ast/rename.ts';
import type { TokenCursor } from './token-cursor.ts';

export function parseRenameTo(cursor: TokenCursor): RenameTo {
  const { start } = cursor.token;
  cursor.expect('rename', 'to');
  const name = cursor.identifier('the new name');
  return { kind: 'rename-to', name, span: cursor.spanFrom(start) };
}

export function parseOwnerTo(cursor: TokenCursor): OwnerTo {
  const { start } = cursor.token;
  cursor.expect('owner', 'to');
  const owner = cursor.at('current_user') || cursor.at('session_user') ? cursor.label() : cursor.identifier('a user');
  return { kind: 'owner-to', owner, span: cursor.spanFrom(start) };
}
