import type { BoundColumn, BoundExpression, BoundOrder, BoundWindow } from '../bind/bound-expression.ts';
import type { BoundBody, BoundCommonTable, BoundFrom, BoundHierarchy, BoundJoin, BoundQuery, BoundSelect } from '../bind/bound-query.ts';
import { walkExpression, walkQuery } from '../bind/map-expression.ts';
import type { Table } from '../catalog/catalog-entry.ts';
import { conditionText } from './condition-text.ts';
import { conjuncts, joins, outerFirst, reads, share } from './conditions.ts';
import {
  aggregate,
  append,
  hashJoin,
  limit,
  nestedLoop,
  ordered,
  type Plan,
  recursiveUnion,
  ROUNDS,
  scan,
  sort,
  through,
  unique,
  windowOf,
} from './plan.ts';
import { SUPER } from '../types/redshift-type.ts';
import { typeWidth } from './type-width.ts';

/** What a plan is made from besides the query: the rows each table has now. */
export type StoredRows = ReadonlyMap<Table, number>;

/**
 * The steps that answer a query, in Redshift's words: joins as they are written, the smaller side of an inner join hashed, each condition where
 * it is first known. Rows of scans are counted, what conditions leave of them is guessed as PostgreSQL does without statistics.
 * https://docs.aws.amazon.com/redshift/latest/dg/c-the-query-plan.html
 */
export class QueryPlanner {
  readonly #stored: StoredRows;
  readonly #refuse: (what: string) => Error;
  /** What the columns behind a grouping stand for. */
  readonly #grouped = new Map<string, BoundExpression>();
  readonly #commonTables = new Map<number, BoundCommonTable>();
  /** What the first round of a recursion gives, while the next round is planned. */
  readonly #firstRounds = new Map<number, Plan>();
  readonly #width = new Map<number, Map<string, number>>();

  /** `refuse` makes the error for what has no plan here. */
  constructor(query: BoundQuery, stored: StoredRows, refuse: (what: string) => Error) {
    this.#stored = stored;
    this.#refuse = refuse;
    walkQuery(query, (part) => {
      if (part.kind !== 'column') return;
      const columns = this.#width.get(part.relation) ?? new Map<string, number>();
      this.#width.set(part.relation, columns.set(part.column, typeWidth(part.type)));
    });
  }

  /** `gather` puts the rows of ORDER BY into their order; those of a table stay on the nodes. */
  plan(query: BoundQuery, gather: typeof ordered = ordered): Plan {
    for (const table of query.commonTables) this.#commonTables.set(table.id, table);
    const rows = this.#body(query.body);
    const keys = query.orderBy.map(({ expression }) => this.#text(expression));
    const sorted = keys.length === 0 ? rows : gather(rows, keys);
    const count = query.limit === null ? null : constantCount(query.limit);
    return count === null ? sorted : limit(sorted, count);
  }

  #text(expression: BoundExpression, side: (relation: number) => string = () => ''): string {
    const name = (column: BoundColumn): string => {
      const origin = this.#grouped.get(`${column.relation}.${column.column}`);
      return origin === undefined ? `${side(column.relation)}${column.label}` : this.#text(origin);
    };
    return conditionText(expression, name);
  }

  #filters(conditions: readonly BoundExpression[]): readonly string[] {
    return conditions.length === 0 ? [] : [`Filter: ${conditions.map((one) => this.#text(one)).join(' AND ')}`];
  }

  #body(body: BoundBody): Plan {
    if (body.kind === 'select') return this.#select(body);
    const sides = [body.left, body.right].map((side, index) => through(`XN Subquery Scan "*SELECT* ${index + 1}"`, [], this.plan(side)));
    const all = append(sides);
    const columns = body.left.columns.length;
    if (body.operator === 'union') return body.all ? all : unique(all, columns);
    const rows = sides[0]?.rows ?? 0;
    return body.operator === 'intersect'
      ? through('XN Hash Intersect Distinct', [], all, { rows })
      : through(
          'XN SetOp Except',
          [],
          sort(
            all,
            body.left.columns.map(({ name }) => name),
          ),
          { rows },
        );
  }

  #select(select: BoundSelect): Plan {
    const conditions = select.where === null ? [] : conjuncts(select.where);
    const own = this.#from(select.from, conditions);
    const width = select.items.reduce((sum, item) => sum + typeWidth(item.type), 0);
    let plan: Plan = { ...own, inputs: [...own.inputs, ...this.#subplans(conditions)] };
    if (select.grouping !== null) {
      const { id, keys, aggregates } = select.grouping;
      for (const [index, key] of keys.entries()) this.#grouped.set(`${id}.k${index}`, key);
      for (const [index, one] of aggregates.entries()) this.#grouped.set(`${id}.a${index}`, one);
      const having = this.#filters(select.having === null ? [] : [select.having]);
      plan = aggregate(plan, keys.length, aggregates.length, having, width);
    }
    const windows = windowsOf([...select.items, ...(select.qualify === null ? [] : [select.qualify])]);
    const seen = new Set<string>();
    for (const { details, sorted } of windows.map((window) => this.#windowKeys(window))) {
      if (!seen.has(details.join())) plan = windowOf(sorted.length === 0 ? plan : sort(plan, sorted), details);
      seen.add(details.join());
    }
    if (select.qualify !== null) plan = through('XN Subquery Scan', this.#filters([select.qualify]), plan);
    return select.distinct ? unique({ ...plan, width }, select.items.length) : { ...plan, width };
  }

  #windowKeys({ partitionBy, orderBy }: BoundWindow): { readonly details: readonly string[]; readonly sorted: readonly string[] } {
    const partition = partitionBy.map((part) => this.#text(part));
    const order = orderBy.map(({ expression }: BoundOrder) => this.#text(expression));
    const line = (label: string, keys: readonly string[]): readonly string[] => (keys.length === 0 ? [] : [`${label}: ${keys.join(', ')}`]);
    return { details: [...line('Partition', partition), ...line('Order', order)], sorted: [...partition, ...order] };
  }

  #subplans(conditions: readonly BoundExpression[]): readonly Plan[] {
    const plans: Plan[] = [];
    for (const condition of conditions)
      walkExpression(condition, (part) => {
        if (part.kind === 'subquery') plans.push(through('XN Subplan', [], this.plan(part.query)));
      });
    return plans;
  }

  #from(from: BoundFrom | null, conditions: readonly BoundExpression[]): Plan {
    if (from === null) return { ...scan('XN Result', this.#filters(conditions), 1, 1, 0), total: 0.01 };
    const outer = hasOuterJoin(from);
    const inside = outer ? [] : conditions;
    const plan = from.kind === 'join' ? this.#join(from, inside) : this.#relation(from, inside);
    return outer && conditions.length > 0 ? { ...plan, details: [...plan.details, ...this.#filters(conditions)] } : plan;
  }

  #relation(from: Exclude<BoundFrom, BoundJoin>, conditions: readonly BoundExpression[]): Plan {
    const details = this.#filters(conditions);
    const kept = (rows: number): number =>
      Math.max(Math.min(rows, 1), Math.round(rows * conditions.reduce((left, one) => left * share(one), 1)));
    switch (from.kind) {
      case 'table': {
        const stored = this.#stored.get(from.table) ?? 0;
        const width = [...(this.#width.get(from.id)?.values() ?? [])].reduce((sum, one) => sum + one, 0);
        return scan(`XN Seq Scan on ${from.table.name}`, details, stored, kept(stored), width);
      }
      case 'derived': {
        const inner = this.plan(from.query);
        return through('XN Subquery Scan', details, inner, { rows: kept(inner.rows) });
      }
      case 'common-table': {
        const first = this.#firstRounds.get(from.commonTable);
        if (first !== undefined) return scan('XN WorkTable Scan', details, first.rows * ROUNDS, kept(first.rows * ROUNDS), first.width);
        const inner = this.#commonTable(from.commonTable);
        return through('XN Subquery Scan', details, inner, { rows: kept(inner.rows) });
      }
      case 'hierarchy': {
        const inner = this.#hierarchy(from);
        return through('XN Subquery Scan', details, inner, { rows: kept(inner.rows) });
      }
      case 'unnest':
      case 'unpivot':
        return scan(`XN Function Scan on ${from.kind}`, details, ELEMENTS, kept(ELEMENTS), typeWidth(SUPER));
      default:
        throw this.#refuse(UNPLANNED[from.kind]);
    }
  }

  #commonTable(id: number): Plan {
    const table = this.#commonTables.get(id);
    if (table === undefined) throw new Error('A query reads the tables of its WITH clause.');
    const { body } = table.query;
    if (!table.recursive || body.kind === 'select') return this.plan(table.query);
    return this.#rounds(id, this.plan(body.left), () => this.plan(body.right));
  }

  #rounds(id: number, first: Plan, next: () => Plan): Plan {
    this.#firstRounds.set(id, first);
    const plan = recursiveUnion(first, next());
    this.#firstRounds.delete(id);
    return plan;
  }

  /** Roots first; then, a level a round, the rows whose parents the round before has found. */
  #hierarchy({ id, row, source, columns, start, condition }: BoundHierarchy): Plan {
    const rows: BoundFrom = { kind: 'derived', id: row, query: selectOf(source, columns) };
    const parents: BoundFrom = { kind: 'common-table', id, commonTable: id };
    const roots = this.#from(rows, start === null ? [] : conjuncts(start));
    return this.#rounds(id, roots, () => this.#join({ kind: 'join', type: 'inner', left: parents, right: rows, on: condition }, []));
  }

  #join(join: BoundJoin, conditions: readonly BoundExpression[]): Plan {
    const all = [...(join.on === null ? [] : conjuncts(join.on)), ...conditions];
    const sides = [join.left, join.right].map((side) => ({ side, ids: idsOf(side) }));
    const inner = join.type === 'inner' || join.type === 'cross';
    const within = (ids: ReadonlySet<number>): readonly BoundExpression[] =>
      inner ? all.filter((one) => reads(one).size > 0 && [...reads(one)].every((id) => ids.has(id))) : [];
    const [left, right] = sides.map(({ side, ids }) => this.#from(side, within(ids)));
    const [leftIds, rightIds] = sides.map(({ ids }) => ids);
    if (left === undefined || right === undefined || leftIds === undefined || rightIds === undefined)
      throw new Error('A join has two sides.');
    const between = all.filter((one) => !within(leftIds).includes(one) && !within(rightIds).includes(one));
    const eachRow = iterates(join.right, leftIds);
    const equal = eachRow ? [] : between.filter((one) => joins(one, leftIds, rightIds));
    const rest = between.filter((one) => !equal.includes(one));
    const swapped = inner && !eachRow && left.rows < right.rows;
    const [outer, hashed, outerIds] = swapped ? [right, left, rightIds] : [left, right, leftIds];
    const side = (relation: number): string => (outerIds.has(relation) ? '"outer".' : '"inner".');
    const named = (label: string, parts: readonly BoundExpression[]): readonly string[] =>
      parts.length === 0 ? [] : [`${label}: ${parts.map((part) => this.#text(outerFirst(part, outerIds), side)).join(' AND ')}`];
    const word = inner ? '' : ` ${join.type.charAt(0).toUpperCase()}${join.type.slice(1)}`;
    const least =
      join.type === 'left' ? left.rows : join.type === 'right' ? right.rows : join.type === 'full' ? Math.max(left.rows, right.rows) : 0;
    if (equal.length === 0) {
      const rows = Math.max(least, outer.rows * hashed.rows * rest.reduce((kept, one) => kept * share(one), 1));
      return nestedLoop(`XN Nested Loop${word}${word === '' ? '' : ' Join'}`, named('Join Filter', rest), outer, hashed, rows);
    }
    const details = [...named('Hash Cond', equal), ...named('Join Filter', rest)];
    return hashJoin(`XN Hash${word} Join`, details, outer, hashed, Math.max(least, outer.rows, hashed.rows));
  }
}

const UNPLANNED = { external: 'an external table', rows: 'a system table', series: 'generate_series' } as const;

/** How many elements an array is guessed to have, and attributes an object. */
const ELEMENTS = 10;

/** The number of a LIMIT, under the cast that binding gives it; null where it is computed. */
const constantCount = (expression: BoundExpression): number | null =>
  expression.kind === 'constant'
    ? Number(expression.value)
    : expression.kind === 'call' && expression.name.startsWith('cast ') && expression.args[0] !== undefined
      ? constantCount(expression.args[0])
      : null;

/** `SELECT columns FROM source`. */
const selectOf = (source: BoundFrom, columns: readonly BoundColumn[]): BoundQuery => ({
  columns: columns.map(({ label, type, origin }) => ({ name: label, type, origin })),
  commonTables: [],
  body: { kind: 'select', distinct: false, items: columns, from: source, where: null, grouping: null, having: null, qualify: null },
  orderBy: [],
  limit: null,
  offset: null,
});

/** Whether a side of a join unnests what each row of the other side has. */
const iterates = (from: BoundFrom, others: ReadonlySet<number>): boolean =>
  from.kind === 'join'
    ? iterates(from.left, others) || iterates(from.right, others)
    : (from.kind === 'unnest' || from.kind === 'unpivot') && [...reads(from.source)].some((id) => others.has(id));

const hasOuterJoin = (from: BoundFrom): boolean =>
  from.kind === 'join' && ((from.type !== 'inner' && from.type !== 'cross') || hasOuterJoin(from.left) || hasOuterJoin(from.right));

const idsOf = (from: BoundFrom): ReadonlySet<number> =>
  from.kind === 'join' ? new Set([...idsOf(from.left), ...idsOf(from.right)]) : new Set([from.id]);

function windowsOf(expressions: readonly BoundExpression[]): readonly BoundWindow[] {
  const found: BoundWindow[] = [];
  for (const expression of expressions)
    walkExpression(expression, (part) => {
      if (part.kind === 'window') found.push(part);
    });
  return found;
}
