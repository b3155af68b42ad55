import type { Between, InList, IsTest, Like, MatchOperator } from '@hakkai/redshift-sql';
import { similarPattern } from '../engine/similar-pattern.ts';
import { quoteText } from '../emit/quote.ts';
import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { commonType, exactType, textLength } from '../types/common-type.ts';
import { MAX_PRECISION } from '../types/decimal-result.ts';
import { BOOLEAN, isExact, isInteger, isText, varchar } from '../types/redshift-type.ts';
import { at, type BindContext, castFacts } from './bind-context.ts';
import { bindComparison, compare, logical, not } from './bind-comparison.ts';
import { asTruth, bindExpression, castContext, type Site } from './bind-expression.ts';
import { call, type BoundExpression } from './bound-expression.ts';
import { castTo } from './cast.ts';
import { literalText } from './literal-text.ts';
import { readEachOnce, readOnce } from './read-once.ts';
import type { Scope } from './scope.ts';
import { comparable } from './value-key.ts';

/** Any value as text, as string operators take it. */
export function asText(expression: BoundExpression, context: BindContext, position: number): BoundExpression {
  if (isText(expression.type)) return expression;
  return castTo(expression, varchar(textLength(expression.type)), { ...castFacts(context), position, form: 'implicit' });
}

/** What the engine tells from the rest of a pattern: LIKE by its one byte; ILIKE after it made all letters small. */
const ESCAPES: Readonly<Record<Like['operator'], RegExp>> = {
  like: /^[\x00-\x7f]?$/,
  ilike: /^[\x00-@[-`{-\x7f]?$/,
  'similar to': /^/,
};

/** LIKE, ILIKE, SIMILAR TO. The escape character is backslash where none is given. */
export function bindLike(node: Like, scope: Scope, context: BindContext, site: Site): BoundExpression {
  const text = (part: Like['operand']): BoundExpression => asText(bindExpression(part, scope, context, site), context, part.span.start);
  const operand = node.operator === 'similar to' ? text(node.operand) : padded(text(node.operand));
  const pattern = text(node.pattern);
  const escape = node.escape === null ? '\\' : literalText(text(node.escape));
  if (escape === null || Array.from(escape).length > 1)
    throw new RedshiftError('22025', 'invalid escape string: it must be one character', at(context, node.span.start));
  if (!ESCAPES[node.operator].test(escape))
    throw new NotEmulated(`the escape character "${escape}" of ${node.operator.toUpperCase()}`, at(context, node.span.start));
  const matched = node.operator === 'similar to' ? similar(operand, pattern, escape) : like(node.operator, operand, pattern, escape);
  return node.negated ? not(matched) : matched;
}

/** LIKE sees the blanks of a CHAR. https://docs.aws.amazon.com/redshift/latest/dg/r_patternmatching_condition_like.html */
function padded(operand: BoundExpression): BoundExpression {
  const { type } = operand;
  return type.kind === 'char' ? call('padded', varchar(type.length), [operand], (sql) => `rpad(${sql}, ${type.length}, ' ')`) : operand;
}

/** ILIKE leaves the case out of ASCII letters alone, the engine's out of all. */
const lowered = (sql: string): string => `translate(${sql}, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')`;

function like(operator: 'like' | 'ilike', operand: BoundExpression, pattern: BoundExpression, escape: string): BoundExpression {
  const parts =
    operator === 'like' ? [operand, pattern] : [operand, pattern].map((part) => call('ascii lower', part.type, [part], lowered));
  if (literalText(pattern)?.includes(escape) === false) return call(operator, BOOLEAN, parts, (a, b) => `(${a} LIKE ${b})`);
  return call(`${operator} ${escape}`, BOOLEAN, parts, (a, b) => `(${a} LIKE ${b} ESCAPE ${quoteText(escape)})`);
}

function similar(operand: BoundExpression, pattern: BoundExpression, escape: string): BoundExpression {
  const known = literalText(pattern);
  if (known !== null)
    return call(
      `similar to ${known} ${escape}`,
      BOOLEAN,
      [operand],
      (sql) => `regexp_matches(${sql}, ${quoteText(similarPattern(known, escape))})`,
    );
  return call(
    `similar to ${escape}`,
    BOOLEAN,
    [operand, pattern],
    (a, b) => `regexp_matches(${a}, rs_similar_pattern(${b}, ${quoteText(escape)}))`,
  );
}

/** POSIX matches: `~`, `~*` without case, `!~`, `!~*`. */
export function bindMatch(
  operator: MatchOperator,
  left: BoundExpression,
  right: BoundExpression,
  context: BindContext,
  position: number,
): BoundExpression {
  const options = operator.endsWith('*') ? 'is' : 'cs';
  const matched = call(
    `~ ${options}`,
    BOOLEAN,
    [asText(left, context, position), asText(right, context, position)],
    (a, b) => `regexp_matches(${a}, ${b}, '${options}')`,
  );
  return operator.startsWith('!') ? not(matched) : matched;
}

export function bindBetween(node: Between, scope: Scope, context: BindContext, site: Site): BoundExpression {
  const [operand, low, high] = [node.operand, node.low, node.high].map((part) => bindExpression(part, scope, context, site));
  if (operand === undefined || low === undefined || high === undefined) throw new Error('BETWEEN has three parts.');
  const between = (tested: BoundExpression): BoundExpression =>
    logical('and', [compare('>=', tested, low, context, node.span.start), compare('<=', tested, high, context, node.span.start)]);
  const inside = readOnce(operand, between, context, node.span.start);
  return node.negated ? not(inside) : inside;
}

export function bindInList(node: InList, scope: Scope, context: BindContext, site: Site): BoundExpression {
  const found = node.operand.kind === 'row' ? inRows(node, scope, context, site) : inValues(node, scope, context, site);
  return node.negated ? not(found) : found;
}

function inRows(node: InList, scope: Scope, context: BindContext, site: Site): BoundExpression {
  const row = (part: InList['operand']): readonly BoundExpression[] =>
    (part.kind === 'row' ? part.items : [part]).map((item) => bindExpression(item, scope, context, site));
  const items = node.items.map((item) => ({ values: row(item), position: item.span.start }));
  const found = (operand: readonly BoundExpression[]): BoundExpression =>
    logical(
      'or',
      items.map(({ values, position }) => bindComparison('=', operand, values, context, position)),
    );
  return readEachOnce(row(node.operand), found, context, node.span.start);
}

function inValues(node: InList, scope: Scope, context: BindContext, site: Site): BoundExpression {
  const operand = bindExpression(node.operand, scope, context, site);
  const items = node.items.map((item) => ({ value: bindExpression(item, scope, context, site), position: item.span.start }));
  const all = [operand, ...items.map(({ value }) => value)];
  const types = all.map((part) => part.type);
  const exact = types.every(isExact) && types.some(({ kind }) => kind === 'decimal');
  const type = exact ? types.reduce((wide, one) => exactType(wide, one, MAX_PRECISION)) : commonType(types);
  if (type === null || type.kind === 'super') {
    const found = (tested: BoundExpression): BoundExpression =>
      logical(
        'or',
        items.map(({ value, position }) => compare('=', tested, value, context, position)),
      );
    return readOnce(operand, found, context, node.span.start);
  }
  const cast = { ...castFacts(context), position: node.span.start, form: 'implicit' } as const;
  const parts = all.map((part) => comparable(castTo(part, type, cast)));
  return call('in', BOOLEAN, parts, (value, ...list) => `(${value} IN (${list.join(', ')}))`);
}

/** IS [NOT] NULL, TRUE, FALSE, UNKNOWN. A JSON null is NULL. */
export function bindIs(node: IsTest, scope: Scope, context: BindContext, site: Site): BoundExpression {
  const operand = bindExpression(node.operand, scope, context, site);
  const test = `${node.negated ? 'is not' : 'is'} ${node.test}`;
  if (node.test === 'null') return node.negated ? not(isNull(operand)) : isNull(operand);
  // Numbers have a truth here: 0 is false, any other is true.
  const tested = isInteger(operand.type)
    ? castTo(operand, BOOLEAN, castContext(node, context))
    : asTruth(operand, node.operand, context, test.toUpperCase());
  return call(test, BOOLEAN, [tested], (sql) => `(${sql} ${test})`);
}

export const isNull = (operand: BoundExpression): BoundExpression =>
  operand.type.kind === 'super'
    ? call('is null', BOOLEAN, [operand], (sql) => `(nullif(${sql}, 'null') IS NULL)`)
    : call('is null', BOOLEAN, [operand], (sql) => `(${sql} IS NULL)`);
