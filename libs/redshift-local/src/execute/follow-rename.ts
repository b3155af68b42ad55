import { findNodes, parseStatement, quoteIdentifier, type Identifier, type Path, type SourceSpan } from '@hakkai/redshift-sql';
import { at, type BindContext } from '../bind/bind-context.ts';
import { searchSchemas } from '../bind/find-relation.ts';
import { foldName } from '../bind/fold-name.ts';
import { relationKey } from '../catalog/catalog-view.ts';
import type { FrozenSettings, Relation } from '../catalog/catalog-entry.ts';
import { NotEmulated } from '../redshift-error.ts';
import { dependents } from './dependents.ts';
import type { StatementRun } from './statement-run.ts';

/** A relation's new place, by its old key. */
export type Moves = ReadonlyMap<string, { readonly schema: string; readonly name: string }>;

interface Edit extends SourceSpan {
  readonly text: string;
}

/** Keys of the bound and materialized views that read one of the relations, which a rename changes too. */
export const followers = (keys: Iterable<string>, relations: readonly Relation[]): readonly string[] => [
  ...new Set([...keys].flatMap((key) => dependents(key, relations).map(relationKey))),
];

/**
 * Lets bound and materialized views read relations under their new names, as on Redshift, where a view holds on to the relation and not to its
 * name. A table whose alias was its name keeps that name as an alias.
 */
export function followRename(run: StatementRun, moves: Moves, context: BindContext): void {
  const { catalog } = run.session;
  const all = [...catalog.state.relations.values()];
  for (const key of followers(moves.keys(), all)) {
    const place = moves.get(key);
    const reader = catalog.state.relations.get(place === undefined ? key : relationKey(place));
    if (reader !== undefined) catalog.change({ kind: 'relations', key: relationKey(reader), value: follow(reader, moves, run, context) });
  }
}

function follow(reader: Relation, moves: Moves, run: StatementRun, context: BindContext): Relation {
  const moved = (keys: readonly string[]): readonly string[] => keys.map((key) => keyAfter(key, moves));
  if (reader.kind === 'view')
    return { ...reader, query: rewrite(reader.query, reader.settings, moves, run, context), dependsOn: moved(reader.dependsOn) };
  const { materialized } = reader;
  if (materialized === undefined) return reader;
  const query = rewrite(materialized.query, materialized.settings, moves, run, context);
  return { ...reader, materialized: { ...materialized, query, dependsOn: moved(materialized.dependsOn) } };
}

function keyAfter(key: string, moves: Moves): string {
  const place = moves.get(key);
  return place === undefined ? key : relationKey(place);
}

function rewrite(text: string, settings: FrozenSettings, moves: Moves, run: StatementRun, context: BindContext): string {
  const tree = parseStatement(text);
  const frozen: BindContext = { ...context, settings: { ...context.settings, ...settings } };
  const fold = (name: Identifier): string => foldName(name, frozen.settings);
  const common = new Set(findNodes(tree, 'common-table').map(({ name }) => fold(name)));
  const aliases = new Set(findNodes(tree, 'table-reference').flatMap(({ alias }) => (alias === null ? [] : [fold(alias)])));
  const edits: Edit[] = [];
  const qualified = new Set<string>();
  const inFrom = new Set<Path>();
  for (const { path, alias } of findNodes(tree, 'table-reference')) {
    inFrom.add(path);
    const names = namesOf(path, fold);
    if (names === null || (names.length > 1 && aliases.has(names[0] ?? ''))) continue;
    const old = keyOf(names, moves, frozen);
    const place = old === null ? undefined : moves.get(old);
    if (place === undefined) continue;
    const name = names.at(-1) ?? '';
    if (names.length === 1 && common.has(name))
      throw new NotEmulated(`a rename under a view that has a common table "${name}" too`, at(context, run.statement.span.start));
    if (names.length > 1 && alias === null) qualified.add(`${names.at(-2) ?? ''}.${name}`);
    const kept = alias === null && name !== place.name ? ` as ${quoteIdentifier(name)}` : '';
    edits.push({ ...path.span, text: `${quoteIdentifier(place.schema)}.${quoteIdentifier(place.name)}${kept}` });
  }
  for (const path of findNodes(tree, 'path')) {
    const [step] = path.steps;
    if (inFrom.has(path) || step?.kind !== 'name-step' || !qualified.has(`${fold(path.head)}.${fold(step.name)}`)) continue;
    edits.push({ start: path.span.start, end: step.span.end, text: quoteIdentifier(fold(step.name)) });
  }
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end, text: put }) => rest.slice(0, start) + put + rest.slice(end), text);
}

/** The names of a path in FROM, its database left out; null where it is a navigation. */
function namesOf(path: Path, fold: (name: Identifier) => string): readonly string[] | null {
  const steps = path.steps.flatMap((step) => (step.kind === 'name-step' ? [fold(step.name)] : []));
  return steps.length === path.steps.length ? [fold(path.head), ...steps].slice(-2) : null;
}

function keyOf(names: readonly string[], moves: Moves, context: BindContext): string | null {
  if (names.length > 1) return names.join('.');
  return (
    searchSchemas(context)
      .map((schema) => `${schema}.${names[0] ?? ''}`)
      .find((key) => moves.has(key)) ?? null
  );
}
