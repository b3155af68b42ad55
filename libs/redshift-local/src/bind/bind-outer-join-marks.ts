import { transform, visit, type Expression, type OuterJoinMark, type Select } from '@hakkai/redshift-sql';
import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { at, type BindContext } from './bind-context.ts';
import { logical } from './bind-comparison.ts';
import { truth, type Site } from './bind-expression.ts';
import { bindPath } from './bind-path.ts';
import type { BoundExpression } from './bound-expression.ts';
import type { BoundFrom } from './bound-query.ts';
import { walkExpression } from './map-expression.ts';
import type { Scope } from './scope.ts';
import { askedBeforeJoin } from './subqueries-of-on.ts';

const WHERE: Site = { clause: 'WHERE', aggregates: false, windows: false, aliases: false };

/** A condition of WHERE, and the relations of this query it reads. `marked` is the one whose columns carry the mark. */
interface Condition {
  readonly bound: BoundExpression;
  readonly reads: ReadonlySet<number>;
  readonly marked: number | null;
  readonly position: number;
}

/** The marks that stand in an expression itself; those of its subqueries are theirs. */
export function outerJoinMarks(expression: Expression): readonly OuterJoinMark[] {
  const marks: OuterJoinMark[] = [];
  visit(expression, { 'outer-join-mark': (mark) => void marks.push(mark), query: () => 'skip' });
  return marks;
}

/**
 * A FROM list and a WHERE clause with `(+)` as the outer joins they mean: the table whose columns are marked may have no partner.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_WHERE_oracle_outer.html
 *
 * Errors: 0A000 where Redshift refuses the mark (beside JOIN, under OR and IN, two partners) and where the page leaves its meaning open.
 *
 * @example
 * from a, b where a.id = b.a_id(+) and b.kind(+) = 'x'  -- from a left join b on a.id = b.a_id and b.kind = 'x'
 */
export function bindOuterJoinMarks(
  node: Select,
  where: Expression,
  mark: OuterJoinMark,
  sources: readonly BoundFrom[],
  scope: Scope,
  context: BindContext,
): { readonly from: BoundFrom; readonly where: BoundExpression | null } {
  const conditions = conjuncts(where).map((part) => bindCondition(part, scope, context));
  const place = at(context, mark.span.start);
  if (node.from.some((item) => item.kind === 'join'))
    throw new RedshiftError('0A000', 'Outer join operator (+) not allowed in a query with JOIN in its FROM clause', place);
  if (node.from.some((item) => item.kind !== 'table-reference') || sources.some((source) => source.kind === 'unnest'))
    throw new NotEmulated('the outer join mark (+) beside anything but tables and views in FROM', {
      ...place,
      hint: 'Write LEFT JOIN ... ON.',
    });
  const partners = partnersOf(conditions, context);
  const joins = conditions.filter(({ marked }) => marked !== null && partners.has(marked));
  const filters = conditions.filter((condition) => !joins.includes(condition)).map(({ bound }) => bound);
  return { from: joined(sources, partners, joins, place, context), where: filters.length === 0 ? null : logical('and', filters) };
}

/** The operands of AND, however they are nested. */
const conjuncts = (node: Expression): readonly Expression[] =>
  node.kind === 'logical' && node.operator === 'and' ? node.operands.flatMap(conjuncts) : [node];

function bindCondition(node: Expression, scope: Scope, context: BindContext): Condition {
  const marks = outerJoinMarks(node);
  refuseBelowOr(node, context);
  // Marks in subqueries are theirs, and stay.
  const unmarked = transform(node, { 'outer-join-mark': (mark) => (marks.includes(mark) ? mark.operand : mark) });
  const bound = truth(unmarked, scope, context, WHERE);
  const own = scope.ids;
  const marked = new Set(marks.flatMap((mark) => [...relationsOf(bindPath(mark.operand, scope, context, WHERE), own)]));
  const position = marks[0]?.span.start ?? node.span.start;
  if (marked.size > 1)
    throw new RedshiftError('0A000', 'A condition may mark columns of one table with the outer join operator (+)', at(context, position));
  const [only] = marked;
  // It compares with a row of the query around: no outer join, says the page.
  const outer = relationsOf(bound, scope.outerIds).size > 0;
  return { bound, reads: relationsOf(bound, own), marked: outer ? null : (only ?? null), position };
}

function refuseBelowOr(node: Expression, context: BindContext): void {
  visit(node, {
    'outer-join-mark': (mark, ancestors) => {
      if (ancestors.some(({ kind }) => kind === 'logical' || kind === 'in-list' || kind === 'in-query'))
        throw new RedshiftError('0A000', 'Outer join operator (+) not allowed in operand of OR or IN', at(context, mark.span.start));
    },
    query: () => 'skip',
  });
}

function relationsOf(expression: BoundExpression, own: ReadonlySet<number>): ReadonlySet<number> {
  const found = new Set<number>();
  walkExpression(expression, (part) => {
    if (part.kind === 'column' && own.has(part.relation)) found.add(part.relation);
  });
  return found;
}

/** Of each marked table the one it is joined to. Where an unmarked condition joins the two as well, the join is an inner one. */
function partnersOf(conditions: readonly Condition[], context: BindContext): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  for (const { marked, reads, position } of conditions) {
    if (marked === null) continue;
    for (const other of [...reads].filter((id) => id !== marked)) {
      if ((partners.get(marked) ?? other) !== other)
        throw new RedshiftError('0A000', 'A table may be outer joined to at most one other table', at(context, position));
      partners.set(marked, other);
    }
  }
  for (const { marked, position } of conditions) {
    if (marked !== null && !partners.has(marked))
      throw new NotEmulated('the outer join mark (+) on a table that no condition joins', at(context, position));
  }
  for (const [table, partner] of [...partners]) {
    if (conditions.some(({ marked, reads }) => marked === null && reads.has(table) && reads.has(partner))) partners.delete(table);
  }
  return partners;
}

/** The unmarked tables side by side, and behind them each marked one after its partner. */
function joined(
  sources: readonly BoundFrom[],
  partners: ReadonlyMap<number, number>,
  joins: readonly Condition[],
  place: ReturnType<typeof at>,
  context: BindContext,
): BoundFrom {
  const placed = new Set<number>();
  let from: BoundFrom | null = null;
  for (let waiting = [...sources]; waiting.length > 0; waiting = waiting.filter((source) => !placed.has(idOf(source)))) {
    const next =
      waiting.find((source) => !partners.has(idOf(source))) ?? waiting.find((source) => placed.has(partners.get(idOf(source)) ?? 0));
    if (next === undefined)
      throw new RedshiftError('0A000', 'Two tables cannot be outer joined to each other with the operator (+)', place);
    const id = idOf(next);
    const on = joins.filter(({ marked }) => marked === id).map(({ bound }) => bound);
    if (from === null) from = next;
    else if (on.length === 0) from = { kind: 'join', type: 'cross', left: from, right: next, on: null };
    else from = askedBeforeJoin({ kind: 'join', type: 'left', left: from, right: next, on: logical('and', on) }, place, context);
    placed.add(id);
  }
  if (from === null) throw new Error('A mark stands on a column of a table.');
  return from;
}

const idOf = (source: BoundFrom): number => (source.kind === 'join' ? 0 : source.id);
