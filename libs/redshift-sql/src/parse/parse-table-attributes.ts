import type { Identifier } from '../ast/name.ts';
import type { SortKey, TableAttributes } from '../ast/statement-create-table.ts';
import type { TokenCursor } from './token-cursor.ts';

type Attributes = Omit<TableAttributes, 'kind' | 'span'>;

/** What stands between the columns of CREATE TABLE and its end, or AS, in any order, each at most once. */
export function parseTableAttributes(cursor: TokenCursor): TableAttributes {
  const { start } = cursor.token;
  let attributes: Attributes = { backup: null, distStyle: null, distKey: null, sortKey: null, encodeAuto: null };
  for (;;) {
    const token = cursor.token;
    const found = parseAttribute(cursor);
    if (found === null) break;
    if (Object.keys(found).some((key) => attributes[key as keyof Attributes] !== null))
      cursor.failAt(token, 'this attribute is already given');
    attributes = { ...attributes, ...found };
  }
  const written = Object.values(attributes).some((value) => value !== null);
  return { kind: 'table-attributes', ...attributes, span: cursor.spanFrom(written ? start : cursor.previousEnd) };
}

function parseAttribute(cursor: TokenCursor): Partial<Attributes> | null {
  if (cursor.accept('backup')) return { backup: cursor.expectOneOf(['yes', 'no']) === 'yes' };
  if (cursor.accept('diststyle')) return { distStyle: parseDistStyle(cursor) };
  if (cursor.accept('distkey')) {
    const [distKey, second] = cursor.parenthesized(parseKeyColumn);
    if (distKey === undefined || second !== undefined) return cursor.fail('DISTKEY takes one column');
    return { distKey };
  }
  if (cursor.accept('encode', 'auto')) return { encodeAuto: true };
  if (cursor.at('compound') || cursor.at('interleaved') || cursor.at('sortkey')) return { sortKey: parseSortKey(cursor) };
  return null;
}

/** A column by its name, or by its place in the query of CREATE TABLE AS. */
function parseKeyColumn(cursor: TokenCursor): Identifier {
  const { start, type } = cursor.token;
  if (type !== 'number') return cursor.identifier('a column');
  const text = String(cursor.integer('the place of a column'));
  return { kind: 'identifier', text, quoted: false, span: cursor.spanFrom(start) };
}

export function parseDistStyle(cursor: TokenCursor): 'auto' | 'even' | 'key' | 'all' {
  return cursor.expectOneOf(['auto', 'even', 'key', 'all']);
}

/** `[compound | interleaved] sortkey (a, b)`, `sortkey auto`. */
export function parseSortKey(cursor: TokenCursor): SortKey {
  const { start } = cursor.token;
  const style = cursor.at('sortkey') ? null : cursor.expectOneOf(['compound', 'interleaved']);
  cursor.expect('sortkey');
  if (style === null && cursor.accept('auto')) return { kind: 'sort-key', style: 'auto', columns: [], span: cursor.spanFrom(start) };
  const columns = cursor.parenthesized(parseKeyColumn);
  return { kind: 'sort-key', style, columns, span: cursor.spanFrom(start) };
}
