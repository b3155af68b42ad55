import type { Query } from '../ast/query.ts';
import type { Unload, UnloadFlag, UnloadOption } from '../ast/statement-unload.ts';
import { tokenizeQuoted } from '../lex/tokenize-quoted.ts';
import { parseAuthorization, parseNullAs } from './parse-copy.ts';
import { parseIamRole } from './parse-iam-role.ts';
import { parseQuery, startsQueryInParentheses } from './parse-query.ts';
import { TokenCursor } from './token-cursor.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html */
export function parseUnload(cursor: TokenCursor): Unload {
  const { start } = cursor.token;
  cursor.expect('unload');
  cursor.expectSymbol('(');
  const query = parseQuotedQuery(cursor);
  cursor.expectSymbol(')');
  cursor.expect('to');
  const destinationStart = cursor.token.start;
  const uri = cursor.string('where to unload to, such as s3://bucket/prefix');
  const destination = { kind: 'unload-destination', uri, span: cursor.spanFrom(destinationStart) } as const;
  const options: UnloadOption[] = [];
  const seen = new Set<string>();
  for (;;) {
    const token = cursor.token;
    const option = parseUnloadOption(cursor);
    if (option === null) break;
    const slot = 'name' in option ? option.name : option.kind;
    if (seen.has(slot)) cursor.failAt(token, `conflicting or redundant options: ${slot} is already given`);
    seen.add(slot);
    options.push(option);
  }
  return { kind: 'unload', query, destination, options, span: cursor.spanFrom(start) };
}

/** The query is a text, whose quotes are doubled; it is parsed as SQL of its own at its place in the outer text. */
function parseQuotedQuery(cursor: TokenCursor): Query {
  const token = cursor.token;
  if (token.type !== 'string' && token.type !== 'dollar-string') return cursor.fail('expected a query, in single quotes');
  const inner = new TokenCursor(cursor.text, tokenizeQuoted(cursor.text, token));
  if (!startsQueryInParentheses(inner)) inner.fail('UNLOAD takes a SELECT');
  const query = parseQuery(inner);
  if (!inner.atEnd()) inner.fail();
  cursor.next();
  return query;
}

const FLAGS: readonly UnloadFlag['name'][] = ['addquotes', 'allowoverwrite', 'bzip2', 'cleanpath', 'escape', 'gzip', 'header', 'zstd'];
const TEXT_OPTIONS = ['delimiter', 'extension', 'kms_key_id', 'master_symmetric_key', 'region'] as const;

function parseUnloadOption(cursor: TokenCursor): UnloadOption | null {
  const { start, text, type } = cursor.token;
  if (type !== 'word') return null;
  const flag = FLAGS.find((name) => name === text);
  if (flag !== undefined) {
    cursor.next();
    return { kind: 'unload-flag', name: flag, span: cursor.spanFrom(start) };
  }
  const textName = TEXT_OPTIONS.find((name) => name === text);
  if (textName !== undefined) {
    cursor.next();
    cursor.accept('as');
    const value = cursor.string(`the value of ${text.toUpperCase()}`);
    return { kind: 'unload-text', name: textName, value, span: cursor.spanFrom(start) };
  }
  return parseIamRole(cursor) ?? parseAuthorization(cursor) ?? parseNullAs(cursor) ?? parseFormat(cursor) ?? parseStructuredOption(cursor);
}

function parseFormat(cursor: TokenCursor): UnloadOption | null {
  const { start } = cursor.token;
  const announced = cursor.accept('format');
  if (announced) cursor.accept('as');
  if (!announced && !cursor.at('csv') && !cursor.at('parquet') && !cursor.at('json')) return null;
  const format = cursor.expectOneOf(['csv', 'parquet', 'json']);
  return { kind: 'unload-format', format, span: cursor.spanFrom(start) };
}

function parseStructuredOption(cursor: TokenCursor): UnloadOption | null {
  const { start } = cursor.token;
  if (cursor.accept('encrypted')) {
    const name = cursor.accept('auto') ? 'encrypted auto' : 'encrypted';
    return { kind: 'unload-flag', name, span: cursor.spanFrom(start) };
  }
  if (cursor.accept('manifest')) {
    const verbose = cursor.accept('verbose');
    return { kind: 'unload-manifest', verbose, span: cursor.spanFrom(start) };
  }
  if (cursor.accept('partition', 'by')) {
    const columns = cursor.parenthesized((inner) => inner.identifier('a column'));
    const include = cursor.accept('include');
    return { kind: 'partition-by', columns, include, span: cursor.spanFrom(start) };
  }
  if (cursor.accept('parallel')) {
    const off = cursor.accept('off') || cursor.accept('false');
    if (!off && !cursor.accept('on')) cursor.accept('true');
    return { kind: 'parallel', value: off ? 'off' : 'on', span: cursor.spanFrom(start) };
  }
  if (cursor.accept('fixedwidth')) {
    cursor.accept('as');
    const specification = cursor.string('the widths of the columns');
    return { kind: 'unload-fixedwidth', specification, span: cursor.spanFrom(start) };
  }
  return cursor.at('maxfilesize') || cursor.at('rowgroupsize') ? parseSize(cursor) : null;
}

function parseSize(cursor: TokenCursor): UnloadOption {
  const { start } = cursor.token;
  const name = cursor.expectOneOf(['maxfilesize', 'rowgroupsize']);
  cursor.accept('as');
  if (cursor.token.type !== 'number') cursor.fail('expected a size, such as 64 MB');
  const size = cursor.next().text;
  const unit = cursor.at('mb') || cursor.at('gb') ? cursor.expectOneOf(['mb', 'gb']) : 'mb';
  return { kind: 'size', name, size, unit, span: cursor.spanFrom(start) };
}
