/** Written by one printer, as all parts of a query share its names and call each other; so it is longer than most files. */
import { mergedTables } from './merged-tables.ts';
import type { Aggregate, Condition, Grouping, Item, Kind, Query, Body, Relation, Select, Value, Window } from './query.ts';
import { SHAPES, TABLES, turn } from './tables.ts';

export interface Column {
  readonly text: string;
  readonly kind: Kind;
}

export interface Scope {
  readonly columns: readonly Column[];
  /** What a query around can be asked for. */
  readonly outer: readonly Column[];
  readonly commonTables: readonly CommonTable[];
}

interface CommonTable {
  readonly name: string;
  readonly shape: readonly Kind[];
}

const LITERALS: Readonly<Record<Kind, readonly string[]>> = {
  number: ['0', '1', '2', '(-3)', '5', '1.50', 'cast(null as integer)'],
  text: ["cast('' as varchar)", "cast('a' as varchar)", "cast('B' as varchar)", "cast('ab' as varchar)", 'cast(null as varchar)'],
};

const literal = (kind: Kind, pick: number): string => turn(LITERALS[kind], pick) ?? 'null';

/** What is written by one printer shares no name. */
export interface Printer {
  query(query: Query, shape: readonly Kind[], around: Scope): string;
  relation(relation: Relation, around: Scope): { readonly sql: string; readonly columns: readonly Column[] };
  value(value: Value, kind: Kind, scope: Scope): string;
  aggregate(aggregate: Aggregate, kind: Kind, scope: Scope): string;
  condition(condition: Condition, scope: Scope): string;
}

export const NOTHING_AROUND: Scope = { columns: [], outer: [], commonTables: [] };

/** The query as SQL that PostgreSQL and Redshift read alike. */
export const printQuery = (query: Query, shape: readonly Kind[]): string => createPrinter().query(query, shape, NOTHING_AROUND);

export function createPrinter(): Printer {
  let names = 0;
  const fresh = (prefix: string): string => `${prefix}${(names += 1)}`;

  function printed(asked: Query, wanted: readonly Kind[], around: Scope): string {
    const commonTables = [...around.commonTables];
    const named = asked.commonTables.map((common, at) => {
      const form = SHAPES[(at + 2) % SHAPES.length] ?? [];
      const name = fresh('w');
      const sql = `${name} (${form.map((_, index) => `c${index}`).join(', ')}) as (${printed(common, form, { columns: [], outer: [], commonTables })})`;
      commonTables.push({ name, shape: form });
      return sql;
    });
    const body = printedBody(asked.body, wanted, { ...around, commonTables });
    return `${named.length > 0 ? `with ${named.join(', ')} ` : ''}${body}${printedOrder(asked, wanted)}`;
  }

  function printedBody(body: Body, wanted: readonly Kind[], around: Scope): string {
    if (body.is === 'select') return printedSelect(body, wanted, around);
    return `${printedBody(body.left, wanted, around)} ${body.operator} ${printedBody(body.right, wanted, around)}`;
  }

  function printedSelect(select: Select, wanted: readonly Kind[], around: Scope): string {
    const { sql, columns } = printedRelation(select.from, around);
    const scope = { ...around, columns };
    const keys = (select.grouping?.keys ?? []).flatMap(({ kind, pick }) => {
      const column = turn(
        columns.filter((candidate) => candidate.kind === kind),
        pick,
      );
      return column === undefined ? [] : [column];
    });
    let ordered = false;
    const items = wanted.map((kind, at) => {
      const item = turn(select.items, at);
      if (item === undefined) return literal(kind, at);
      if (select.grouping !== null) return `${groupItem(item, kind, keys, scope)} as c${at}`;
      if (item.window === null) return `${value(item.value, kind, scope)} as c${at}`;
      const sql = window(item.window, kind, scope, ordered);
      ordered = true;
      return `${sql} as c${at}`;
    });
    const where = select.where === null ? '' : ` where ${condition(select.where, scope)}`;
    const grouping = select.grouping === null ? '' : printedGrouping(select.grouping, keys, scope);
    return `select ${select.distinct && !hasGroupingSets(select) ? 'distinct ' : ''}${items.join(', ')} from ${sql}${where}${grouping}`;
  }

  function groupItem(item: Item, kind: Kind, keys: readonly Column[], scope: Scope): string {
    const key =
      item.key === null
        ? undefined
        : turn(
            keys.filter((candidate) => candidate.kind === kind),
            item.key,
          );
    return key?.text ?? aggregate(item.aggregate, kind, scope);
  }

  function printedGrouping({ form, having }: Grouping, keys: readonly Column[], scope: Scope): string {
    const list = [...new Set(keys.map(({ text }) => text))].join(', ');
    const sets = form === 'plain' ? list : form === 'sets' ? `grouping sets ((${list}), ())` : `${form} (${list})`;
    const by = list === '' ? '' : ` group by ${sets}`;
    if (having === null) return by;
    return `${by} having ${aggregate(having.aggregate, 'number', scope)} ${having.operator} ${literal('number', having.with)}`;
  }

  function printedRelation(relation: Relation, around: Scope): { sql: string; columns: readonly Column[] } {
    switch (relation.is) {
      case 'table': {
        const table = turn([...TABLES, ...TABLES.filter(({ name }) => name !== 'empty')], relation.pick);
        if (table === undefined) throw new Error('there is no table');
        const name = fresh('t');
        return {
          sql: `${table.name} ${name}`,
          columns: table.columns.map(({ name: column, kind }) => ({ text: `${name}.${column}`, kind })),
        };
      }
      case 'common': {
        const common = turn(around.commonTables, relation.pick);
        if (common === undefined) return printedRelation({ is: 'table', pick: relation.pick }, around);
        const name = fresh('t');
        return { sql: `${common.name} ${name}`, columns: common.shape.map((kind, at) => ({ text: `${name}.c${at}`, kind })) };
      }
      case 'derived': {
        const shape = turn(SHAPES, relation.shape) ?? [];
        const name = fresh('t');
        const sql = printed(relation.query, shape, { columns: [], outer: [], commonTables: around.commonTables });
        return { sql: `(${sql}) ${name}`, columns: shape.map((kind, at) => ({ text: `${name}.c${at}`, kind })) };
      }
      case 'merged': {
        const merged = mergedTables(relation);
        const name = fresh('t');
        const columns = merged.kinds.map((_, at) => `c${at}`);
        return {
          sql: `(select * from ${merged.sql}) ${name} (${columns.join(', ')})`,
          columns: merged.kinds.map((kind, at) => ({ text: `${name}.c${at}`, kind })),
        };
      }
      case 'join': {
        const left = printedRelation(relation.left, around);
        const right = printedRelation(relation.right, around);
        const columns = [...left.columns, ...right.columns];
        const on = relation.join === 'cross join' ? '' : ` on ${joinCondition(relation, left.columns, right.columns, around)}`;
        const nested = relation.right.is === 'join' ? `(${right.sql})` : right.sql;
        return { sql: `${left.sql} ${relation.join} ${nested}${on}`, columns };
      }
      default:
        return relation satisfies never;
    }
  }

  /** A full join asks for columns that are equal. */
  function joinCondition(
    { join, on, pick }: Extract<Relation, { readonly is: 'join' }>,
    left: readonly Column[],
    right: readonly Column[],
    around: Scope,
  ): string {
    const kind = left.some((column) => column.kind === 'number') && right.some((column) => column.kind === 'number') ? 'number' : 'text';
    const mine = turn(
      left.filter((column) => column.kind === kind),
      pick,
    );
    const other = turn(
      right.filter((column) => column.kind === kind),
      pick,
    );
    if (join === 'full join') return mine === undefined || other === undefined ? 'true' : `${mine.text} = ${other.text}`;
    const more = condition(on, { ...around, columns: [...left, ...right] });
    return pick % 2 === 0 || mine === undefined || other === undefined ? more : `${mine.text} = ${other.text} and ${more}`;
  }

  function aggregate({ name, distinct, of }: Aggregate, kind: Kind, scope: Scope): string {
    if (kind === 'text') return `${name === 'min' ? 'min' : 'max'}(${value(of, 'text', scope)})`;
    if (name === 'count(*)') return name;
    const call = `${name}(${distinct ? 'distinct ' : ''}${value(of, 'number', scope)})`;
    return name === 'sum' ? summed(call) : call;
  }

  /** Of rows that are alike in all columns, which comes first is open; so but one window of a list goes by it. */
  function window({ name, of, partition, descending, frame }: Window, kind: Kind, scope: Scope, ordered: boolean): string {
    const by = partition === null ? '' : `partition by ${value(partition, 'number', scope)} `;
    const all = scope.columns.map(({ text }) => `${text}${descending ? ' desc' : ''}`).join(', ');
    const over = (call: string, inFrame: boolean): string => `${call} over (${by}order by ${all}${inFrame ? ` rows ${frame}` : ''})`;
    if (ordered) return kind === 'number' ? over('dense_rank()', false) : `max(${value(of, 'text', scope)}) over (${by})`;
    switch (name) {
      case 'rank':
      case 'dense_rank':
      case 'row_number':
      case 'ntile':
        return kind === 'number'
          ? over(`${name}(${name === 'ntile' ? '3' : ''})`, false)
          : over(`last_value(${value(of, kind, scope)})`, true);
      case 'lag':
      case 'lead':
        return over(`${name}(${value(of, kind, scope)})`, false);
      case 'count':
      case 'sum':
        if (kind === 'text') return over(`min(${value(of, kind, scope)})`, true);
        return name === 'sum' ? summed(over(`sum(${value(of, kind, scope)})`, true)) : over(`count(${value(of, kind, scope)})`, true);
      case 'min':
      case 'max':
      case 'first_value':
      case 'last_value':
        return over(`${name}(${value(of, kind, scope)})`, true);
      default:
        return name satisfies never;
    }
  }

  function value(of: Value, kind: Kind, scope: Scope): string {
    switch (of.is) {
      case 'literal':
        return literal(kind, of.pick);
      case 'column': {
        const near = scope.columns.filter((column) => column.kind === kind);
        const far = scope.outer.filter((column) => column.kind === kind);
        return turn(of.outer && far.length > 0 ? far : near, of.pick)?.text ?? literal(kind, of.pick);
      }
      case 'joined':
        return `(${value(of.left, kind, scope)} ${kind === 'number' ? '+' : '||'} ${value(of.right, kind, scope)})`;
      case 'converted':
        return kind === 'number' ? `length(${value(of.of, 'text', scope)})` : `upper(${value(of.of, 'text', scope)})`;
      case 'call':
        return `${of.name}(${value(of.left, kind, scope)}, ${value(of.right, kind, scope)})`;
      case 'case': {
        const otherwise = of.otherwise === null ? '' : ` else ${value(of.otherwise, kind, scope)}`;
        return `case when ${condition(of.when, scope)} then ${value(of.then, kind, scope)}${otherwise} end`;
      }
      case 'scalar': {
        const around = inside(scope);
        const { sql, columns } = printedRelation(of.from, around);
        const own = { ...around, columns };
        const where = of.where === null ? '' : ` where ${condition(of.where, own)}`;
        return `(select ${aggregate(of.aggregate, kind, own)} from ${sql}${where})`;
      }
      default:
        return of satisfies never;
    }
  }

  function condition(of: Condition, scope: Scope): string {
    switch (of.is) {
      case 'compare':
        return `${value(of.left, of.kind, scope)} ${of.operator} ${value(of.right, of.kind, scope)}`;
      case 'null':
        return `${value(of.of, of.kind, scope)} is ${of.not ? 'not ' : ''}null`;
      case 'both':
        return `(${condition(of.left, scope)} ${of.operator} ${condition(of.right, scope)})`;
      case 'not':
        return `not (${condition(of.of, scope)})`;
      case 'list': {
        const items = of.items.map((item) => value(item, of.kind, scope)).join(', ');
        return `${value(of.of, of.kind, scope)} ${of.not ? 'not ' : ''}in (${items})`;
      }
      case 'between':
        return `${value(of.of, of.kind, scope)} between ${value(of.low, of.kind, scope)} and ${value(of.high, of.kind, scope)}`;
      case 'like':
        return `${value(of.of, 'text', scope)} like '${of.pattern}'`;
      case 'in':
        return `${value(of.of, of.kind, scope)} ${of.not ? 'not ' : ''}in (${printed(of.query, [of.kind], inside(scope))})`;
      case 'exists':
        return `${of.not ? 'not ' : ''}exists (${printed(of.query, ['number', 'text'], inside(scope))})`;
      default:
        return of satisfies never;
    }
  }

  return { query: printed, relation: printedRelation, value, aggregate, condition };
}

/** A sum is as wide as decimals get, which no set operation puts beside another scale. */
const summed = (call: string): string => `cast(${call} as decimal(12, 2))`;

const inside = ({ columns, commonTables }: Scope): Scope => ({ columns: [], outer: columns, commonTables });

/**
 * PostgreSQL 15 takes a key that WHERE or a join makes a constant for one beside grouping sets too, which leave it NULL, and sorts wrongly: it is not
 * asked for distinct or first rows of them.
 */
const hasGroupingSets = (body: Body): boolean => body.is === 'select' && body.grouping !== null && body.grouping.form !== 'plain';

function printedOrder({ body, order }: Query, wanted: readonly Kind[]): string {
  if (order === null || hasGroupingSets(body)) return '';
  const keys = wanted.map((_, at) => `${at + 1}${(turn(order.descending, at) ?? false) ? ' desc' : ''}`);
  const limit = order.limit === null ? '' : ` limit ${order.limit}`;
  return ` order by ${keys.join(', ')}${limit}${order.offset === null ? '' : ` offset ${order.offset}`}`;
}
