import type { Path } from '@hakkai/redshift-sql';
import { AmbiguousColumn, RedshiftError, UndefinedColumn } from '../redshift-error.ts';
import { at, type BindContext } from './bind-context.ts';
import type { Site } from './bind-expression.ts';
import type { BoundExpression } from './bound-expression.ts';
import { unsupportedCorrelation } from './correlation.ts';
import { foldName } from './fold-name.ts';
import { nearestHint } from './nearest-name.ts';
import { checkAliasAllowed } from './site-rules.ts';
import type { Scope, ScopeColumn, ScopeRelation } from './scope.ts';

interface Found {
  readonly value: BoundExpression;
  /** How many names of the path the value took; the rest navigates. */
  readonly names: number;
}

/** The value of a path if its head is in scope; null where nothing has that name. */
export function resolve(path: Path, scope: Scope, context: BindContext, site: Site): Found | null {
  const names = leadingNames(path, context);
  const [head] = names;
  // An alias of the select list hides what is around the query, not what is in it.
  const alias = site.aliases ? scope.aliases.get(head) : undefined;
  let skipped = -1;
  for (let block: Scope | null = scope; block !== null; block = block.outer) {
    const found = resolveIn(block, names, path, context);
    if (block.relations.length > 0) skipped += 1;
    if (found !== null && skipped > 1)
      throw unsupportedCorrelation('A subquery may read the query right around it, not one beyond.', path.span.start, context);
    if (found !== null) return found;
    if (block.level !== null && head === block.level.label) return { value: block.level, names: 1 };
    if (alias === undefined) continue;
    checkAliasAllowed(alias, site, at(context, path.span.start));
    return { value: alias, names: 1 };
  }
  return null;
}

/** Folded names: at least the head. */
type Names = readonly [string, ...string[]];

/** The names that a chain starts with. */
export function leadingNames(path: Path, context: BindContext): Names {
  const names: [string, ...string[]] = [foldName(path.head, context.settings)];
  for (const step of path.steps) {
    if (step.kind !== 'name-step') break;
    names.push(foldName(step.name, context.settings));
  }
  return names;
}

function resolveIn(scope: Scope, names: Names, path: Path, context: BindContext): Found | null {
  const [head, second] = names;
  const named = scope.relations.filter((relation) => relation.alias === head);
  if (named.length > 1 && second !== undefined)
    throw new RedshiftError('42P09', `table reference "${head}" is ambiguous`, at(context, path.span.start));
  const [relation] = named;
  const variable = relation?.columns[0];
  if (relation?.variable === true && variable !== undefined) return { value: variable.expression, names: 1 };
  const column = relation === undefined ? null : columnOf(relation, second);
  if (column !== null) return { value: column.expression, names: 2 };
  const found = unqualified(scope, head, path, context) ?? qualified(scope, names, path, context);
  if (found === null && relation !== undefined && second !== undefined) throw unknownColumnOf(relation, second, path, context);
  return found;
}

/** `schema.table.column`, behind the name of the database or not. */
function qualified(scope: Scope, names: Names, path: Path, context: BindContext): Found | null {
  for (const skipped of names[0] === context.facts.database ? [0, 1] : [0]) {
    const [schema, table, name] = names.slice(skipped);
    const relation = scope.relations.find((candidate) => candidate.schema === schema && candidate.alias === table);
    if (relation === undefined) continue;
    const column = columnOf(relation, name);
    if (column !== null) return { value: column.expression, names: skipped + 3 };
    if (name !== undefined) throw unknownColumnOf(relation, name, path, context);
  }
  return null;
}

function unknownColumnOf(relation: ScopeRelation, name: string, path: Path, context: BindContext): RedshiftError {
  const known = relation.columns.map((column) => column.name);
  return new UndefinedColumn(`${relation.alias ?? ''}.${name}`, { ...at(context, path.span.start), ...nearestHint(name, known) });
}

function columnOf(relation: ScopeRelation, name: string | undefined): ScopeColumn | null {
  const column = relation.columns.find((candidate) => candidate.name === name);
  if (column === undefined) return null;
  relation.touch?.(column.name);
  return column;
}

function unqualified(scope: Scope, name: string, path: Path, context: BindContext): Found | null {
  const found: ScopeColumn[] = scope.merged.filter((column) => column.name === name);
  for (const relation of scope.relations)
    for (const column of relation.hidden.has(name) ? [] : relation.columns) {
      if (column.name !== name) continue;
      found.push(column);
      relation.touch?.(name);
    }
  if (found.length > 1) throw new AmbiguousColumn(name, at(context, path.span.start));
  const [column] = found;
  return column === undefined ? null : { value: column.expression, names: 1 };
}

/** Nothing has the name that a chain begins with. */
export function unknownColumn(path: Path, scope: Scope, context: BindContext): RedshiftError {
  const [head, second] = leadingNames(path, context);
  const place = at(context, path.span.start);
  if (second !== undefined) {
    const aliases = scope.relations.flatMap(({ alias }) => alias ?? []);
    return new RedshiftError('42P01', `missing FROM-clause entry for table "${head}"`, { ...place, ...nearestHint(head, aliases) });
  }
  const known = scope.relations.flatMap((relation) => relation.columns.map((column) => column.name));
  const { text } = path.head;
  const hint = known.includes(text)
    ? { hint: `"${text}" has upper case letters: quote it, and SET enable_case_sensitive_identifier TO true.` }
    : nearestHint(head, known);
  return new UndefinedColumn(head, { ...place, ...hint });
}
