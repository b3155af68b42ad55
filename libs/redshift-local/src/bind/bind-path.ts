import type { Expression, Identifier, Navigation, Path, PathStep } from '@hakkai/redshift-sql';
import { AmbiguousColumn, DatatypeMismatch, RedshiftError, UndefinedColumn } from '../redshift-error.ts';
import { BIGINT, isInteger, SUPER, typeName, type NestedType, type RedshiftType } from '../types/redshift-type.ts';
import { at, type BindContext, castFacts } from './bind-context.ts';
import type { Site } from './bind-expression.ts';
import { bindExpression } from './bind-expression.ts';
import { call, type BoundExpression, type BoundPath, type BoundStep } from './bound-expression.ts';
import { arrayOf, elementSql } from './catalog-array.ts';
import { unsupportedCorrelation } from './correlation.ts';
import { castFromSuper } from './cast-from-super.ts';
import { castTo } from './cast.ts';
import { foldAttribute, foldName } from './fold-name.ts';
import { nearestHint } from './nearest-name.ts';
import { checkAliasAllowed } from './site-rules.ts';
import { strictPath } from './strict-super.ts';
import type { Scope, ScopeColumn, ScopeRelation } from './scope.ts';

interface Found {
  readonly value: BoundExpression;
  /** How many names of the path the value took; the rest navigates. */
  readonly names: number;
}

/** A dotted chain as a column, or a column and navigation into its SUPER value. */
export function bindPath(path: Path, scope: Scope, context: BindContext, site: Site): BoundExpression {
  const found = resolve(path, scope, context, site);
  if (found === null) throw unknownColumn(path, scope, context);
  const value = found.value.kind === 'column' ? { ...found.value, position: path.span.start } : found.value;
  return navigate(value, path.steps.slice(found.names - 1), scope, context, site);
}

/** The same for a chain that starts at a value: `(payload).a[0]`. */
export function bindNavigation(node: Navigation, scope: Scope, context: BindContext, site: Site): BoundExpression {
  return navigate(bindExpression(node.operand, scope, context, site), node.steps, scope, context, site);
}

/** The value of a path if its head is in scope; null where nothing has that name. */
export function resolve(path: Path, scope: Scope, context: BindContext, site: Site): Found | null {
  const names = leadingNames(path);
  let skipped = -1;
  for (let block: Scope | null = scope; block !== null; block = block.outer) {
    const found = resolveIn(block, names, path, context);
    if (block.block && block.relations.length > 0) skipped += 1;
    if (found !== null && skipped > 1)
      throw unsupportedCorrelation('A subquery may read the query right around it, not one beyond.', path.span.start, context);
    if (found !== null) return found;
    if (block.level !== null && foldName(path.head, context.settings) === block.level.label) return { value: block.level, names: 1 };
    if (block === scope && site.aliases) {
      const alias = scope.aliases.get(foldName(path.head, context.settings));
      if (alias !== undefined) {
        checkAliasAllowed(alias, site, at(context, path.span.start));
        return { value: alias, names: 1 };
      }
    }
  }
  return null;
}

/** The names that a chain starts with. */
export function leadingNames(path: Path): readonly Identifier[] {
  const names = [path.head];
  for (const step of path.steps) {
    if (step.kind !== 'name-step') break;
    names.push(step.name);
  }
  return names;
}

function resolveIn(scope: Scope, names: readonly Identifier[], path: Path, context: BindContext): Found | null {
  const [head, second, third] = names.map((name) => foldName(name, context.settings));
  if (head === undefined) return null;
  const named = scope.relations.filter((relation) => relation.alias === head);
  if (named.length > 1 && second !== undefined)
    throw new RedshiftError('42P09', `table reference "${head}" is ambiguous`, at(context, path.span.start));
  const relation = named[0];
  if (relation !== undefined) {
    const variable = relation.columns[0];
    if (relation.variable && variable !== undefined) return { value: variable.expression, names: 1 };
    if (second !== undefined) {
      const column = columnOf(relation, second);
      if (column !== null) return { value: column.expression, names: 2 };
    }
  }
  const column = unqualified(scope, head, path, context);
  if (column !== null) return { value: column.expression, names: 1 };
  if (second !== undefined && third !== undefined) {
    const [first, table, name] =
      head === context.facts.database && names.length > 3
        ? [second, third, foldName(names[3] ?? path.head, context.settings)]
        : [head, second, third];
    const qualified = scope.relations.find((candidate) => candidate.schema === first && candidate.alias === table);
    const found = qualified === undefined ? null : columnOf(qualified, name);
    if (found !== null) return { value: found.expression, names: head === first ? 3 : 4 };
  }
  if (relation !== undefined && second !== undefined)
    throw new UndefinedColumn(`${head}.${second}`, {
      ...at(context, path.span.start),
      ...nearestHint(
        second,
        relation.columns.map((known) => known.name),
      ),
    });
  return null;
}

function columnOf(relation: ScopeRelation, name: string): ScopeColumn | null {
  const column = relation.columns.find((candidate) => candidate.name === name);
  if (column === undefined) return null;
  relation.touch?.(name);
  return column;
}

function unqualified(scope: Scope, name: string, path: Path, context: BindContext): ScopeColumn | null {
  const found: ScopeColumn[] = scope.merged.filter((column) => column.name === name);
  for (const relation of scope.relations) {
    if (relation.hidden.has(name)) continue;
    const matches = relation.columns.filter((column) => column.name === name);
    found.push(...matches);
    if (matches.length > 0) relation.touch?.(name);
  }
  if (found.length > 1) throw new AmbiguousColumn(name, at(context, path.span.start));
  return found[0] ?? null;
}

function unknownColumn(path: Path, scope: Scope, context: BindContext): RedshiftError {
  if (path.steps[0]?.kind === 'name-step' && !isKnownName(path, scope, context)) {
    const table = foldName(path.head, context.settings);
    const aliases = scope.relations.flatMap((relation) => (relation.alias === null ? [] : [relation.alias]));
    return new RedshiftError('42P01', `missing FROM-clause entry for table "${table}"`, {
      ...at(context, path.span.start),
      ...nearestHint(table, aliases),
    });
  }
  const name = leadingNames(path)
    .slice(0, 2)
    .map((part) => foldName(part, context.settings))
    .join('.');
  const known = scope.relations.flatMap((relation) =>
    relation.variable && relation.alias !== null ? [relation.alias] : relation.columns.map((column) => column.name),
  );
  const caseLost = path.head.quoted && !context.settings.caseSensitiveIdentifier && known.includes(path.head.text);
  const hint = caseLost
    ? { hint: `"${path.head.text}" has upper case letters: SET enable_case_sensitive_identifier TO true.` }
    : nearestHint(name, known);
  return new UndefinedColumn(name, { ...at(context, path.span.start), ...hint });
}

/** Whether the head of a chain is at least the name of a relation or a column. */
function isKnownName(path: Path, scope: Scope, context: BindContext): boolean {
  const head = foldName(path.head, context.settings);
  return scope.relations.some(
    (relation) => relation.alias === head || relation.schema === head || relation.columns.some((column) => column.name === head),
  );
}

function navigate(value: BoundExpression, steps: readonly PathStep[], scope: Scope, context: BindContext, site: Site): BoundExpression {
  const first = steps[0];
  if (first === undefined) return value;
  const array = arrayOf(value.type);
  if (array !== null && first.kind === 'index-step' && steps.length === 1) {
    const place = bindIndex(first.index, scope, context, site);
    return call('element of an array', array.element, [value, place], (list = '', index = '') => elementSql(list, index, array));
  }
  if (value.type.kind !== 'super') {
    throw new DatatypeMismatch(`only a SUPER value can be navigated; this is ${typeName(value.type)}`, at(context, first.span.start));
  }
  const bound = steps.map(
    (step): BoundStep =>
      step.kind === 'name-step'
        ? { kind: 'name', name: foldAttribute(step.name, context.settings) }
        : { kind: 'index', index: bindIndex(step.index, scope, context, site) },
  );
  const type = declaredType(value.type, steps, bound, context);
  const base = value.kind === 'path' ? value.base : value;
  const path: BoundPath = {
    kind: 'path',
    type: type.kind === 'super' ? type : SUPER,
    base,
    steps: value.kind === 'path' ? [...value.steps, ...bound] : bound,
  };
  return declared(strictPath(path, context), type, first.span.start, context);
}

/** A SUPER value as the scalar that an external table declares it to be. */
export function declared(value: BoundExpression, type: RedshiftType, position: number, context: BindContext): BoundExpression {
  if (type.kind === 'super') return value;
  return castFromSuper(value, type, { ...castFacts(context), position, form: 'explicit' });
}

/** The type that steps lead to; SUPER where no external table declares one. */
function declaredType(start: RedshiftType, steps: readonly PathStep[], bound: readonly BoundStep[], context: BindContext): RedshiftType {
  let type = start;
  for (const [index, step] of bound.entries()) {
    const place = at(context, steps[index]?.span.start ?? 0);
    if (type.kind !== 'super') throw new DatatypeMismatch(`only a nested value can be navigated; this is ${typeName(type)}`, place);
    const nested: NestedType | undefined = type.nested;
    if (nested === undefined) return SUPER;
    if (nested.kind === 'array') {
      if (step.kind === 'name') throw new DatatypeMismatch(`an array has no field "${step.name}": unnest it in FROM`, place);
      type = nested.element;
    } else {
      const field: RedshiftType | undefined =
        step.kind === 'index' ? undefined : nested.kind === 'map' ? nested.value : nested.fields.get(step.name);
      if (field === undefined) throw new UndefinedColumn(step.kind === 'name' ? step.name : '[]', place);
      type = field;
    }
  }
  return type;
}

/** A position from 0: a whole number, or a SUPER value that is one when the query runs. */
function bindIndex(index: Expression, scope: Scope, context: BindContext, site: Site): BoundExpression {
  const bound = bindExpression(index, scope, context, site);
  if (bound.kind === 'constant' && typeof bound.value === 'string' && /^\d{1,18}$/.test(bound.value)) return bound;
  const { type } = bound;
  if (!isInteger(type) && type.kind !== 'unknown' && type.kind !== 'super' && !(type.kind === 'decimal' && type.scale === 0))
    throw new DatatypeMismatch(`an array index must be a whole number, not ${typeName(type)}`, at(context, index.span.start));
  return castTo(bound, BIGINT, { ...castFacts(context), position: index.span.start, form: 'implicit' });
}
