import type { IamRole } from '../ast/statement-create-schema.ts';
import type { TokenCursor } from './token-cursor.ts';

/** `iam_role default | 'arn'`; null where there is none. */
export function parseIamRole(cursor: TokenCursor): IamRole | null {
  const { start } = cursor.token;
  if (!cursor.accept('iam_role')) return null;
  const arn = cursor.accept('default') ? null : cursor.string('the ARN of a role or DEFAULT');
  return { kind: 'iam-role', arn, span: cursor.spanFrom(start) };
}
