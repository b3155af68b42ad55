import type { Merge, MergeBranches, MergeDelete, MergeInsert, MergeUpdate } from '../ast/statement-dml.ts';
import { parseExpression } from './parse-expression.ts';
import { parseValue } from './parse-insert.ts';
import { parseAlias, parseColumnList, parseQualifiedName } from './parse-name.ts';
import { parseAssignment } from './parse-update.ts';
import type { TokenCursor } from './token-cursor.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_MERGE.html */
export function parseMerge(cursor: TokenCursor): Merge {
  const { start } = cursor.token;
  cursor.expect('merge', 'into');
  const target = parseQualifiedName(cursor, 'a table');
  if (!cursor.at('using')) cursor.fail('expected USING: the target of MERGE takes no alias');
  cursor.expect('using');
  if (cursor.atSymbol('(')) cursor.fail('the source of MERGE is a table: put the query into a temporary table first');
  const source = parseQualifiedName(cursor, 'a table');
  const sourceAlias = parseAlias(cursor);
  cursor.expect('on');
  const condition = parseExpression(cursor);
  const actionStart = cursor.token.start;
  const action = cursor.accept('remove', 'duplicates')
    ? ({ kind: 'merge-remove-duplicates', span: cursor.spanFrom(actionStart) } as const)
    : parseBranches(cursor);
  return { kind: 'merge', target, source, sourceAlias, condition, action, span: cursor.spanFrom(start) };
}

function parseBranches(cursor: TokenCursor): MergeBranches {
  const { start } = cursor.token;
  let matched: MergeUpdate | MergeDelete | null = null;
  let notMatched: MergeInsert | null = null;
  while (cursor.at('when')) {
    const branch = cursor.token;
    cursor.expect('when');
    const negated = cursor.accept('not');
    cursor.expect('matched');
    if (cursor.at('and')) cursor.fail('MERGE takes no condition after MATCHED: filter the source first');
    cursor.expect('then');
    if (negated ? notMatched !== null : matched !== null) cursor.failAt(branch, 'MERGE takes each WHEN once');
    if (negated) notMatched = parseInsertBranch(cursor);
    else matched = parseMatchedBranch(cursor);
  }
  if (matched === null || notMatched === null) {
    return cursor.fail('MERGE needs both WHEN MATCHED and WHEN NOT MATCHED, or REMOVE DUPLICATES');
  }
  return { kind: 'merge-branches', matched, notMatched, span: cursor.spanFrom(start) };
}

function parseMatchedBranch(cursor: TokenCursor): MergeUpdate | MergeDelete {
  const { start } = cursor.token;
  if (cursor.accept('delete')) return { kind: 'merge-delete', span: cursor.spanFrom(start) };
  cursor.expect('update', 'set');
  const assignments = cursor.commaSeparated(parseAssignment);
  return { kind: 'merge-update', assignments, span: cursor.spanFrom(start) };
}

function parseInsertBranch(cursor: TokenCursor): MergeInsert {
  const { start } = cursor.token;
  cursor.expect('insert');
  const columns = parseColumnList(cursor);
  cursor.expect('values');
  const values = cursor.parenthesized(parseValue);
  return { kind: 'merge-insert', columns, values, span: cursor.spanFrom(start) };
}
