import type { Expression, GroupBy, GroupingElement } from '@hakkai/redshift-sql';
import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { at, type BindContext } from './bind-context.ts';
import { bindExpression, type Site } from './bind-expression.ts';
import { ordinal } from './bind-query.ts';
import { hasAggregate } from './bind-select.ts';
import type { BoundExpression } from './bound-expression.ts';
import { resolve } from './resolve-path.ts';
import { hasCorrelatedSubquery, readsOuterAlone, unsupportedCorrelation } from './correlation.ts';
import { expressionKey } from './expression-key.ts';
import { foldName } from './fold-name.ts';
import type { Scope } from './scope.ts';
import { checkAliasAllowed } from './site-rules.ts';
import { valueKey } from './value-key.ts';

interface Item {
  readonly name: string;
  readonly expression: BoundExpression;
}

export interface GroupingKeys {
  readonly keys: readonly BoundExpression[];
  /** Null for a plain GROUP BY. */
  readonly sets: readonly (readonly number[])[] | null;
}

const KEY: Site = { clause: 'GROUP BY', aggregates: false, windows: false, aliases: false };

/** The keys of GROUP BY: positions, columns, aliases or expressions; ROLLUP, CUBE and GROUPING SETS as lists of keys. */
export function bindGroupBy(node: GroupBy, items: readonly Item[], scope: Scope, context: BindContext): GroupingKeys {
  const grouped = keysOf(node, items, scope, context);
  // Such a key shows one of the values of its group, which is an aggregate.
  if (grouped.keys.some((key) => valueKey(key) !== null && readsOuterAlone([key], scope)))
    throw new NotEmulated('GROUP BY a text or SUPER value of an outer query', at(context, node.span.start));
  return grouped;
}

function keysOf(node: GroupBy, items: readonly Item[], scope: Scope, context: BindContext): GroupingKeys {
  if (node.all) return { keys: allKeys(items, at(context, node.span.start)), sets: null };
  const keys: BoundExpression[] = [];
  const index = new Map<string, number>();
  const keyOf = (expression: Expression): number => {
    const bound = bindKey(expression, items, scope, context);
    if (hasCorrelatedSubquery(bound, scope.ids))
      throw unsupportedCorrelation('GROUP BY takes no result of a correlated subquery.', expression.span.start, context);
    checkAliasAllowed(bound, KEY, at(context, expression.span.start));
    const text = expressionKey(bound);
    const known = index.get(text);
    if (known !== undefined) return known;
    keys.push(bound);
    index.set(text, keys.length - 1);
    return keys.length - 1;
  };
  const several = (expression: Expression): readonly number[] =>
    expression.kind === 'row' ? expression.items.map(keyOf) : [keyOf(expression)];
  const setsOf = (element: GroupingElement): readonly (readonly number[])[] => {
    switch (element.kind) {
      case 'grouping-expression':
        return [several(element.expression)];
      case 'empty-grouping':
        return [[]];
      case 'rollup': {
        const parts = element.elements.map((one) => several(one.expression));
        return Array.from({ length: parts.length + 1 }, (_value, dropped) => parts.slice(0, parts.length - dropped).flat());
      }
      case 'cube': {
        const parts = element.elements.map((one) => several(one.expression));
        return Array.from({ length: 2 ** parts.length }, (_value, mask) =>
          parts.filter((_part, bit) => (mask & (1 << (parts.length - 1 - bit))) === 0).flat(),
        );
      }
      case 'grouping-sets':
        return element.sets.flatMap(setsOf);
      default:
        return element satisfies never;
    }
  };
  const plain = node.elements.every((element) => element.kind === 'grouping-expression');
  const sets = node.elements
    .map(setsOf)
    .reduce<readonly (readonly number[])[]>((left, right) => left.flatMap((one) => right.map((other) => [...one, ...other])), [[]]);
  if (!plain) checkSets(keys, sets, at(context, node.span.start));
  return { keys, sets: plain ? null : sets };
}

/** GROUP BY ALL: what the select list has beside aggregates. https://docs.aws.amazon.com/redshift/latest/dg/r_GROUP_BY_clause.html */
function allKeys(items: readonly Item[], place: ReturnType<typeof at>): readonly BoundExpression[] {
  const keys = items.map((item) => item.expression).filter((expression) => !hasAggregate(expression));
  for (const key of keys) checkAliasAllowed(key, KEY, place);
  return keys;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_GROUP_BY_aggregation-extensions.html#r_GROUP_BY_aggregation-extensions-usage-notes */
const MAX_SETS = 64;

function checkSets(keys: readonly BoundExpression[], sets: readonly (readonly number[])[], place: ReturnType<typeof at>): void {
  if (sets.length > MAX_SETS)
    throw new RedshiftError('54001', `GROUP BY has ${sets.length} grouping sets: there can be ${MAX_SETS} at most`, place);
  if (keys.some((key) => key.kind === 'constant'))
    throw new RedshiftError('0A000', 'a constant can not be a grouping column of GROUPING SETS, ROLLUP or CUBE', place);
  if (sets.some((set) => new Set(set).size < set.length))
    throw new RedshiftError('0A000', 'a grouping set can not have the same column twice', place);
}

function bindKey(node: Expression, items: readonly Item[], scope: Scope, context: BindContext): BoundExpression {
  const byPosition = ordinal(
    node,
    items.map((item) => item.expression),
    'GROUP BY',
    context,
  );
  if (byPosition !== null) return byPosition;
  if (node.kind === 'path' && node.steps.length === 0 && resolve(node, scope, context, KEY) === null) {
    const name = foldName(node.head, context.settings);
    const aliased = items.find((item) => item.name === name);
    if (aliased !== undefined) return aliased.expression;
  }
  return bindExpression(node, scope, context, KEY);
}
