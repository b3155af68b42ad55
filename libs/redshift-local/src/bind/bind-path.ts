import type { Expression, Navigation, Path, PathStep } from '@hakkai/redshift-sql';
import { DatatypeMismatch, UndefinedColumn } from '../redshift-error.ts';
import { BIGINT, DOUBLE, isInteger, MAX_VARCHAR, SUPER, typeName, type NestedType, type RedshiftType } from '../types/redshift-type.ts';
import { at, type BindContext, castFacts } from './bind-context.ts';
import { bindExpression, type Site } from './bind-expression.ts';
import { call, type BoundExpression, type BoundPath, type BoundStep } from './bound-expression.ts';
import { arrayOf, elementSql } from './catalog-array.ts';
import { castFromSuper } from './cast-from-super.ts';
import { castTo } from './cast.ts';
import { foldAttribute } from './fold-name.ts';
import { readOnce } from './read-once.ts';
import { resolve, unknownColumn } from './resolve-path.ts';
import type { Scope } from './scope.ts';
import { strictPath } from './strict-super.ts';

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

function navigate(value: BoundExpression, steps: readonly PathStep[], scope: Scope, context: BindContext, site: Site): BoundExpression {
  const [first] = steps;
  if (first === undefined) return value;
  const array = arrayOf(value.type);
  if (array !== null && first.kind === 'index-step' && steps.length === 1) {
    const place = bindIndex(first.index, scope, context, site);
    return call('element of an array', array.element, [value, place], (list = '', index = '') => elementSql(list, index, array));
  }
  const type = declaredType(value.type, steps, context);
  const bound = steps.map(
    (step): BoundStep =>
      step.kind === 'name-step'
        ? { kind: 'name', name: foldAttribute(step.name, context.settings) }
        : { kind: 'index', index: bindIndex(step.index, scope, context, site) },
  );
  const [base, before] = value.kind === 'path' ? [value.base, value.steps] : [value, []];
  const path: BoundPath = { kind: 'path', type: type.kind === 'super' ? type : SUPER, base, steps: [...before, ...bound] };
  return declared(strictPath(path, context, first.span.start), type, first.span.start, context);
}

/**
 * A SUPER value as the scalar that an external table declares it to be; a text that is too long for it is NULL.
 * https://docs.aws.amazon.com/redshift/latest/dg/t_setting-data-handling-options.html
 */
export function declared(value: BoundExpression, type: RedshiftType, position: number, context: BindContext): BoundExpression {
  if (type.kind === 'super') return value;
  const cast = (target: RedshiftType): BoundExpression =>
    castFromSuper(value, target, { ...castFacts(context), position, form: 'explicit' });
  if (type.kind !== 'varchar' && type.kind !== 'char') return cast(type);
  const whole = cast({ ...type, length: MAX_VARCHAR });
  return call('text that fits', type, [whole], (text) => `CASE WHEN strlen(${text}) <= ${type.length} THEN ${text} END`);
}

/** The type that steps lead to; SUPER where no external table declares one. */
function declaredType(start: RedshiftType, steps: readonly PathStep[], context: BindContext): RedshiftType {
  let type = start;
  for (const step of steps) {
    const place = at(context, step.span.start);
    if (type.kind !== 'super') throw new DatatypeMismatch(`only a SUPER value can be navigated; this is ${typeName(type)}`, place);
    if (type.nested === undefined) return SUPER;
    type = partType(type.nested, step, place, context);
  }
  return type;
}

function partType(nested: NestedType, step: PathStep, place: { readonly position?: number }, context: BindContext): RedshiftType {
  if (step.kind === 'index-step') {
    if (nested.kind !== 'array') throw new UndefinedColumn('[]', place);
    return nested.element;
  }
  const name = foldAttribute(step.name, context.settings);
  switch (nested.kind) {
    case 'array':
      throw new DatatypeMismatch(`an array has no field "${name}": unnest it in FROM`, place);
    case 'map':
      return nested.value;
    case 'struct': {
      const field = nested.fields.get(name);
      if (field === undefined) throw new UndefinedColumn(name, place);
      return field;
    }
    default:
      return nested satisfies never;
  }
}

/** A position from 0: a whole number, or a SUPER value that is one when the query runs. */
function bindIndex(index: Expression, scope: Scope, context: BindContext, site: Site): BoundExpression {
  const bound = bindExpression(index, scope, context, site);
  const { type } = bound;
  // As it is written, it can stand in a path that the engine reads at once.
  if (isInteger(type)) return bound;
  const whole = type.kind === 'decimal' ? type.scale === 0 : type.kind === 'unknown' || type.kind === 'super';
  if (!whole) throw new DatatypeMismatch(`an array index must be a whole number, not ${typeName(type)}`, at(context, index.span.start));
  const cast = { ...castFacts(context), position: index.span.start, form: 'implicit' } as const;
  const atWhole = (value: BoundExpression): BoundExpression =>
    call(
      'whole',
      BIGINT,
      [castTo(value, BIGINT, cast), castTo(value, DOUBLE, cast)],
      (x, number) => `CASE WHEN ${x} = ${number} THEN ${x} END`,
    );
  return readOnce(bound, atWhole, context, index.span.start);
}
