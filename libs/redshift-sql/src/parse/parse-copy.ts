import type { AuthorizationOption, CopyFlagName, CopyFormat, CopyOption, NullAs, ShapefileSimplify } from '../ast/copy-option.ts';
import type { Copy, CopySource } from '../ast/statement-copy.ts';
import { parseIamRole } from './parse-iam-role.ts';
import { parseColumnList, parseQualifiedName } from './parse-name.ts';
import type { TokenCursor } from './token-cursor.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_COPY.html */
export function parseCopy(cursor: TokenCursor): Copy {
  const { start } = cursor.token;
  cursor.expect('copy');
  const table = parseQualifiedName(cursor, 'a table');
  const columns = parseColumnList(cursor);
  cursor.expect('from');
  const source = parseSource(cursor);
  const options: CopyOption[] = [];
  const seen = new Set<string>();
  for (;;) {
    const token = cursor.token;
    const option = parseCopyOption(cursor);
    if (option === null) break;
    const slot = optionSlot(option);
    if (seen.has(slot)) cursor.failAt(token, `conflicting or redundant options: ${slot} is already given`);
    seen.add(slot);
    options.push(option);
  }
  return { kind: 'copy', table, columns, source, options, span: cursor.spanFrom(start) };
}

function parseSource(cursor: TokenCursor): CopySource {
  const { start } = cursor.token;
  const uri = cursor.string('where to copy from, such as s3://bucket/prefix');
  return { kind: 'copy-source', uri, span: cursor.spanFrom(start) };
}

/** What an option sets; two options with one slot contradict each other. */
function optionSlot(option: CopyOption): string {
  if (option.kind.startsWith('format-')) return 'format';
  return 'name' in option ? option.name : option.kind;
}

const FLAGS: ReadonlyMap<string, CopyFlagName> = new Map(
  (
    [
      'acceptanydate',
      'blanksasnull',
      'bzip2',
      'emptyasnull',
      'encrypted',
      'escape',
      'explicit_ids',
      'fillrecord',
      'gzip',
      'ignoreallerrors',
      'ignoreblanklines',
      'lzop',
      'manifest',
      'noload',
      'removequotes',
      'roundec',
      'serializetojson',
      'trimblanks',
      'truncatecolumns',
      'zstd',
    ] as const
  ).map((name) => [name, name]),
);

const TEXT_OPTIONS = ['dateformat', 'delimiter', 'master_symmetric_key', 'region', 'timeformat'] as const;
const NUMBER_OPTIONS = ['comprows', 'ignoreheader', 'maxerror', 'readratio'] as const;

function parseCopyOption(cursor: TokenCursor): CopyOption | null {
  const { start, type, text } = cursor.token;
  if (type !== 'word') return null;
  const flag = FLAGS.get(text);
  if (flag !== undefined) {
    cursor.next();
    return { kind: 'flag', name: flag, span: cursor.spanFrom(start) };
  }
  const textName = TEXT_OPTIONS.find((name) => name === text);
  if (textName !== undefined) {
    cursor.next();
    cursor.accept('as');
    const value = cursor.string(`the value of ${text.toUpperCase()}`);
    return { kind: 'text-option', name: textName, value, span: cursor.spanFrom(start) };
  }
  const numberName = NUMBER_OPTIONS.find((name) => name === text);
  if (numberName !== undefined) {
    cursor.next();
    cursor.accept('as');
    const value = cursor.integer(`the value of ${text.toUpperCase()}`);
    return { kind: 'number-option', name: numberName, value, span: cursor.spanFrom(start) };
  }
  return parseSpecialOption(cursor) ?? parseIamRole(cursor) ?? parseAuthorization(cursor) ?? parseNullAs(cursor) ?? parseFormat(cursor);
}

function parseSpecialOption(cursor: TokenCursor): CopyOption | null {
  const { start } = cursor.token;
  if (cursor.accept('acceptinvchars')) {
    cursor.accept('as');
    return { kind: 'text-option', name: 'acceptinvchars', value: cursor.acceptString(), span: cursor.spanFrom(start) };
  }
  if (cursor.accept('encoding')) {
    cursor.accept('as');
    const value = cursor.acceptString() ?? cursor.label('an encoding such as UTF8').text.toLowerCase();
    return { kind: 'text-option', name: 'encoding', value, span: cursor.spanFrom(start) };
  }
  if (cursor.at('compupdate') || cursor.at('statupdate')) {
    const name = cursor.expectOneOf(['compupdate', 'statupdate']);
    return { kind: 'switch', name, value: parseSwitch(cursor, name), span: cursor.spanFrom(start) };
  }
  return cursor.accept('ssh') ? { kind: 'ssh', span: cursor.spanFrom(start) } : null;
}

/** A switch without a value is on. */
function parseSwitch(cursor: TokenCursor, name: 'compupdate' | 'statupdate'): 'on' | 'off' | 'preset' {
  if (cursor.accept('off') || cursor.accept('false')) return 'off';
  if (name === 'compupdate' && cursor.accept('preset')) return 'preset';
  if (!cursor.accept('on')) cursor.accept('true');
  return 'on';
}

/** The other ways than IAM_ROLE to say with whose rights COPY and UNLOAD go to S3. */
export function parseAuthorization(cursor: TokenCursor): AuthorizationOption | null {
  const { start } = cursor.token;
  for (const name of ['credentials', 'access_key_id', 'secret_access_key', 'session_token'] as const) {
    if (!cursor.accept(name)) continue;
    if (name === 'credentials') cursor.accept('as');
    const value = cursor.string(`the value of ${name.toUpperCase()}`);
    return { kind: 'authorization', name, value, span: cursor.spanFrom(start) };
  }
  return null;
}

export function parseNullAs(cursor: TokenCursor): NullAs | null {
  const { start } = cursor.token;
  if (!cursor.accept('null')) return null;
  cursor.accept('as');
  const text = cursor.string('the text that means null');
  return { kind: 'null-as', text, span: cursor.spanFrom(start) };
}

const COLUMNAR = ['parquet', 'orc', 'rcfile', 'sequencefile', 'textfile', 'ion'] as const;

/** https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html; FORMAT AS may be left out. */
function parseFormat(cursor: TokenCursor): CopyFormat | null {
  const { start } = cursor.token;
  const announced = cursor.accept('format');
  if (announced) cursor.accept('as');
  if (cursor.accept('csv')) return { kind: 'format-csv', quote: parseQuote(cursor), span: cursor.spanFrom(start) };
  if (cursor.at('json') || cursor.at('avro')) {
    const name = cursor.expectOneOf(['json', 'avro']);
    cursor.accept('as');
    const mapping = cursor.acceptString();
    return { kind: `format-${name}`, mapping, span: cursor.spanFrom(start) };
  }
  if (cursor.accept('shapefile')) return { kind: 'format-shapefile', simplify: parseSimplify(cursor), span: cursor.spanFrom(start) };
  if (cursor.accept('fixedwidth')) {
    cursor.accept('as');
    const specification = cursor.string('the widths of the columns');
    return { kind: 'format-fixedwidth', specification, span: cursor.spanFrom(start) };
  }
  if (COLUMNAR.some((name) => cursor.at(name))) {
    return { kind: 'format-columnar', format: cursor.expectOneOf(COLUMNAR), span: cursor.spanFrom(start) };
  }
  return announced ? cursor.fail('expected a format such as CSV, JSON or PARQUET') : null;
}

function parseQuote(cursor: TokenCursor): string | null {
  if (!cursor.accept('quote')) return null;
  cursor.accept('as');
  return cursor.string('the quote character');
}

function parseSimplify(cursor: TokenCursor): ShapefileSimplify | null {
  const { start } = cursor.token;
  if (!cursor.accept('simplify')) return null;
  const auto = cursor.accept('auto');
  const tolerance = cursor.token.type === 'number' ? Number(cursor.next().text) : null;
  return { kind: 'shapefile-simplify', auto, tolerance, span: cursor.spanFrom(start) };
}
