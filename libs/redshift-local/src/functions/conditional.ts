import { at } from '../bind/bind-context.ts';
import { caseOf, unify } from '../bind/bind-case.ts';
import { compare, logical } from '../bind/bind-comparison.ts';
import { isNull } from '../bind/bind-predicate.ts';
import { call, constant, isNullConstant, type BoundExpression } from '../bind/bound-expression.ts';
import { readOnce } from '../bind/read-once.ts';
import { NotEmulated } from '../redshift-error.ts';
import { isText, UNKNOWN } from '../types/redshift-type.ts';
import { guide, type CallSite, type FunctionDefinition, type SpecialFunction } from './function-definition.ts';

const special = (name: string, page: string, signature: string, bind: SpecialFunction['bind']): SpecialFunction => ({
  kind: 'special',
  name,
  group: 'conditional',
  page: guide(page),
  signature,
  bind,
});

function coalesce(site: CallSite): BoundExpression {
  if (site.nodes.length === 0) throw site.wrong('it takes one or more values');
  const { type, values } = unify(site.name.toUpperCase(), site.args(), site.context, site.position);
  const held = type.kind === 'super' ? (sql: string): string => `nullif(${sql}, 'null')` : (sql: string): string => sql;
  const emit = (first = 'NULL', ...later: string[]): string =>
    values.slice(1).some(mayFail) ? firstOf(first, ...later) : `coalesce(${[first, ...later].join(', ')})`;
  return call('coalesce', type, values, (...sql) => emit(...sql.map(held)));
}

/** What computes something, and may fail on a row that never needed it. */
const mayFail = ({ kind }: BoundExpression): boolean => kind === 'call' || kind === 'subquery';

/**
 * The first that is not NULL. The engine computes what stands twice in its own COALESCE beforehand, for every row; it does not look into
 * a CASE for that, and each later value is written once, so that none is computed for a row that has an earlier one.
 */
function firstOf(first: string, ...later: string[]): string {
  return `coalesce(${[first, ...later.map((sql) => `CASE WHEN ${first} IS NULL THEN ${sql} END`)].join(', ')})`;
}

/** GREATEST and LEAST ignore NULLs. */
function extreme(site: CallSite): BoundExpression {
  if (site.nodes.length === 0) throw site.wrong('it takes one or more values');
  const { type, values } = unify(site.name.toUpperCase(), site.args(), site.context, site.position);
  if (type.kind === 'super')
    throw new NotEmulated(`${site.name} of SUPER values`, {
      ...at(site.context, site.position),
      hint: 'Cast them first: x::decimal(18,4).',
    });
  return call(site.name, type, values, (...sql) => `${site.name}(${sql.join(', ')})`);
}

/** DECODE: NULL matches NULL. https://docs.aws.amazon.com/redshift/latest/dg/r_DECODE_expression.html */
function decode(site: CallSite): BoundExpression {
  const [subject, ...rest] = site.args();
  if (subject === undefined || rest.length < 2) throw site.wrong('it takes an expression, a search value and a result');
  const searches: BoundExpression[] = [];
  const results: BoundExpression[] = [];
  for (let index = 0; index + 1 < rest.length; index += 2) {
    const search = rest[index];
    const result = rest[index + 1];
    if (search === undefined || result === undefined) break;
    searches.push(search);
    results.push(result);
  }
  const otherwise = rest.length % 2 === 1 ? (rest.at(-1) ?? constant(null, UNKNOWN)) : constant(null, UNKNOWN);
  const { type, values } = unify('DECODE', [...results, otherwise], site.context, site.position);
  const chosen = (tested: BoundExpression): BoundExpression =>
    caseOf(
      searches.map((search) => matches(tested, search, site)),
      values,
      type,
    );
  return readOnce(subject, chosen, site.context, site.position);
}

function matches(subject: BoundExpression, search: BoundExpression, site: CallSite): BoundExpression {
  if (isNullConstant(search)) return isNull(subject);
  const equal = compare('=', subject, search, site.context, site.position);
  return search.kind === 'constant' ? equal : logical('or', [equal, logical('and', [isNull(subject), isNull(search)])]);
}

/** https://docs.aws.amazon.com/redshift/latest/dg/c_conditional_expressions.html */
export const CONDITIONAL_FUNCTIONS: readonly FunctionDefinition[] = [
  special('coalesce', 'r_NVL_function', 'coalesce(any, ...) -> common type', coalesce),
  special('nvl', 'r_NVL_function', 'nvl(any, ...) -> common type', coalesce),
  special('nvl2', 'r_NVL2', 'nvl2(any, any, any) -> common type', (site) => {
    const [test, present, absent] = site.args();
    if (test === undefined || present === undefined || absent === undefined || site.nodes.length !== 3)
      throw site.wrong('it takes three values');
    const { type, values } = unify('NVL2', [absent, present], site.context, site.position);
    return caseOf([isNull(test)], values, type);
  }),
  special('nullif', 'r_NULLIF_function', 'nullif(any, any) -> type of the first', (site) => {
    const [value, other] = site.args();
    if (value === undefined || other === undefined || site.nodes.length !== 2) throw site.wrong('it takes two values');
    const settled =
      value.type.kind === 'unknown' && !isText(other.type) && other.type.kind !== 'unknown' ? site.cast(value, other.type) : value;
    const unlessEqual = (tested: BoundExpression): BoundExpression =>
      caseOf([compare('=', tested, other, site.context, site.position)], [constant(null, settled.type), tested], settled.type);
    return readOnce(settled, unlessEqual, site.context, site.position);
  }),
  special('decode', 'r_DECODE_expression', 'decode(any, search, result, ... [, default]) -> common type of results', decode),
  special('greatest', 'r_GREATEST_LEAST', 'greatest(any, ...) -> common type', extreme),
  special('least', 'r_GREATEST_LEAST', 'least(any, ...) -> common type', extreme),
];
