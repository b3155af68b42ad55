import type { BoundExpression } from '../bind/bound-expression.ts';
import { relationsOf, type BoundFrom, type BoundQuery } from '../bind/bound-query.ts';
import { quoteName, quoteText } from './quote.ts';
import { relationName } from './relation-name.ts';
import { itemsText } from './super-path.ts';
import { collectTextPaths, type TextPaths, type TextPathsOf } from './text-paths.ts';

/**
 * What a statement takes from the SUPER columns of its relations, as columns of their own beside each relation: all texts of a column come
 * from one extraction, and a list that is unnested is made there. (A lateral query that reads the whole value would have the engine find the
 * distinct values first.)
 */
export class ExtractedColumns {
  readonly #texts: TextPathsOf;
  /** The texts that stand beside the relations of the FROMs that are written. The target of an UPDATE, say, is none of these. */
  readonly #beside = new Map<number, ReadonlyMap<string, TextPaths> | undefined>();
  /** By relation: the lists that are unnested from it, engine SQL over its own columns. Their place is their number. */
  readonly #lists = new Map<number, string[]>();

  constructor(queries: readonly BoundQuery[], expressions: readonly BoundExpression[]) {
    this.#texts = collectTextPaths(queries, expressions);
  }

  /** To be called before a FROM, and what reads it, is written. */
  expect(from: BoundFrom): void {
    const relations = relationsOf(from);
    const ids = relations.map(({ id }) => id);
    for (const id of ids) this.#beside.set(id, this.#texts.get(id));
    for (const relation of relations) if (relation.kind === 'unnest') this.#expectList(relation.source, ids);
  }

  /** Only for a relation of the same FROM: one around it may be written already. */
  #expectList(source: BoundExpression, ids: readonly number[]): void {
    const list = listOf(source);
    if (list === null || !ids.includes(list.relation)) return;
    const lists = this.#lists.get(list.relation) ?? [];
    this.#lists.set(list.relation, lists);
    if (!lists.includes(list.sql)) lists.push(list.sql);
  }

  /** A relation with what is taken from it, under its name. */
  beside(id: number, relation: string): string {
    const name = relationName(id);
    const texts = [...(this.#beside.get(id)?.values() ?? [])];
    const extracted = [
      ...texts.map((text) => `json_extract_string(${quoteName(text.of)}, ${pathList(text.paths)}) AS ${quoteName(text.column)}`),
      ...(this.#lists.get(id) ?? []).map((list, index) => `${list} AS ${quoteName(listColumn(id, index))}`),
    ];
    if (extracted.length === 0) return `${relation} AS ${name}`;
    const rows = `(SELECT *, ${extracted.join(', ')} FROM ${relation} AS ${name}) AS ${name}`;
    const single = texts.flatMap((text) =>
      text.paths.length === 1
        ? []
        : text.paths.map((_path, index) => `${quoteName(text.column)}[${index + 1}] AS ${quoteName(textColumn(text, index))}`),
    );
    return single.length === 0 ? rows : `(SELECT *, ${single.join(', ')} FROM ${rows}) AS ${name}`;
  }

  /** The column with the text at a path of a value; null where none is extracted. */
  text(base: BoundExpression, path: string): string | null {
    if (base.kind !== 'column') return null;
    const text = this.#beside.get(base.relation)?.get(base.column);
    return text === undefined ? null : `${relationName(base.relation)}.${quoteName(textColumn(text, text.paths.indexOf(path)))}`;
  }

  /** The column with the items that are unnested; null where none is extracted. */
  list(source: BoundExpression): string | null {
    const list = listOf(source);
    if (list === null) return null;
    const index = this.#lists.get(list.relation)?.indexOf(list.sql) ?? -1;
    return index < 0 ? null : `${relationName(list.relation)}.${quoteName(listColumn(list.relation, index))}`;
  }
}

/** The column with one of the texts: the extracted one where there is only one. */
const textColumn = ({ column, paths }: TextPaths, index: number): string => (paths.length === 1 ? column : `${column} ${index + 1}`);

const listColumn = (relation: number, index: number): string => `list ${index + 1} of ${relationName(relation)}`;

/** The items that an unnest reads from a column, as engine SQL over that column's relation; null where they come from elsewhere. */
function listOf(source: BoundExpression): { readonly relation: number; readonly sql: string } | null {
  const base = source.kind === 'path' ? source.base : source;
  const items = source.kind === 'path' ? itemsText(source) : '$[*]';
  if (base.kind !== 'column' || items === null) return null;
  return { relation: base.relation, sql: `json_extract(${quoteName(base.column)}, ${quoteText(items)})` };
}

/** One path gives a text, several a list of texts. */
const pathList = (paths: readonly string[]): string =>
  paths.length === 1 ? quoteText(paths[0] ?? '') : `[${paths.map(quoteText).join(', ')}]`;
