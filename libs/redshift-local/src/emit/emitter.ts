import type { BoundColumn, BoundExpression, BoundOrder } from '../bind/bound-expression.ts';
import type { BoundCommonTable, BoundFrom, BoundGrouping, BoundQuery, BoundSelect } from '../bind/bound-query.ts';
import { walkExpression } from '../bind/map-expression.ts';
import { comparable, valueKey } from '../bind/value-key.ts';
import type { Table } from '../catalog/catalog-entry.ts';
import { storageType } from '../types/storage-type.ts';
import { withoutOver } from '../bind/over-mark.ts';
import { keyedDistinct, orderOfRows } from './distinct-order.ts';
import { distinctRows, setOperationRows, valueOfGroup } from './distinct-rows.ts';
import { emitConstant } from './emit-constant.ts';
import { evaluateOnce } from './evaluate-once.ts';
import { hierarchyRelation } from './hierarchy.ts';
import { quoteName, quoteText } from './quote.ts';
import { rowsRelation } from './rows-relation.ts';
import { emitPath, itemsText, pathText } from './super-path.ts';
import { collectTextPaths, type TextPaths, type TextPathsOf } from './text-paths.ts';

/** The engine relation of each external scan, by `ExternalReference.key`. */
export type ExternalRelations = ReadonlyMap<string, string>;

const relationName = (id: number): string => `r${id}`;

/** The engine's name of a table. */
export const physicalTable = (table: Table): string =>
  table.physical.schema === null
    ? `temp.main.${quoteName(table.physical.name)}`
    : `${quoteName(table.physical.schema)}.${quoteName(table.physical.name)}`;

/**
 * Writes engine SQL for one bound statement. Each query's columns are `c0`, `c1`, ...; relations are `r<id>`; so no user's name can clash.
 * All texts a statement reads from one SUPER column come from a single extraction beside the table.
 */
export class Emitter {
  readonly #external: ExternalRelations;
  readonly #paths: TextPathsOf;

  constructor(external: ExternalRelations, queries: readonly BoundQuery[], expressions: readonly BoundExpression[] = []) {
    this.#external = external;
    this.#paths = collectTextPaths(queries, expressions, walkExpression);
  }

  expression(expression: BoundExpression): string {
    switch (expression.kind) {
      case 'constant':
        return emitConstant(expression);
      case 'column':
        return this.#column(expression);
      case 'path':
        return emitPath(expression, (part) => this.expression(part));
      case 'super-text':
        return this.#superText(expression.operand);
      case 'call':
        return evaluateOnce(
          expression.args.map((arg) => this.expression(arg)),
          expression.emit,
        );
      case 'aggregate': {
        const args = expression.args.map((arg) => this.expression(arg));
        if (expression.distinct) args[0] = `DISTINCT ${args[0] ?? ''}`;
        return withoutOver(expression.emit(args, this.#orderBy(expression.orderBy)));
      }
      case 'window': {
        const parts = expression.partitionBy.map((part) => this.expression(part));
        const partition = parts.length === 0 ? '' : `PARTITION BY ${parts.join(', ')}`;
        return expression.emit(
          expression.args.map((arg) => this.expression(arg)),
          `(${partition}${this.#orderBy(expression.orderBy)} ${expression.frame})`,
          this.#orderBy(expression.within),
        );
      }
      case 'subquery':
        return expression.emit(
          expression.args.map((arg) => this.expression(arg)),
          this.query(expression.query),
        );
      default:
        return expression satisfies never;
    }
  }

  query(query: BoundQuery): string {
    return `${this.withClause(query.commonTables)}${this.#body(query)}${this.#tail(query)}`;
  }

  /** WITH and its tables, or nothing. */
  withClause(commonTables: readonly BoundCommonTable[]): string {
    const tables = commonTables.map((table) => {
      const columns = table.query.columns.map((_column, index) => `c${index}`).join(', ');
      return `w${table.id}(${columns}) AS (${table.recursive ? this.#recursion(table.query) : this.query(table.query)})`;
    });
    const recursive = commonTables.some((table) => table.recursive) ? 'RECURSIVE ' : '';
    return tables.length === 0 ? '' : `WITH ${recursive}${tables.join(', ')} `;
  }

  /** The FROM of a statement that is no query. To be written before the expressions that read it. */
  fromClause(from: BoundFrom): string {
    this.#markHoists(from);
    return this.from(from);
  }

  from(from: BoundFrom): string {
    switch (from.kind) {
      case 'table':
        return this.#withTexts(from.id, physicalTable(from.table));
      case 'derived':
        return this.#withTexts(from.id, `(${this.query(from.query)})`);
      case 'common-table':
        return this.#withTexts(from.id, `w${from.commonTable}`);
      case 'external':
        return this.#withTexts(from.id, this.#scan(from.scan.key));
      case 'rows':
        return `${rowsRelation(from.rows)} AS ${relationName(from.id)}`;
      case 'series':
        return `(SELECT generate_series AS c0 FROM generate_series(${from.args.map((arg) => this.expression(arg)).join(', ')})) AS ${relationName(from.id)}`;
      case 'unnest':
        return `LATERAL ${this.#withTexts(from.id, `(${this.#unnest(from.source, from.position)})`)}`;
      case 'unpivot':
        return `LATERAL (SELECT CAST(value AS VARCHAR) AS c0, key AS c1 FROM json_each(CASE WHEN json_type(${this.expression(from.source)}) = 'OBJECT' THEN ${this.expression(from.source)} ELSE '{}' END)) AS ${relationName(from.id)}`;
      case 'hierarchy':
        return hierarchyRelation(from, { source: this.from(from.source), expression: (part) => this.expression(part) });
      case 'join': {
        const right = from.right.kind === 'join' ? `(${this.from(from.right)})` : this.from(from.right);
        if (from.type === 'cross') return `${this.from(from.left)} CROSS JOIN ${right}`;
        if (from.type === 'left' && from.on !== null && (from.right.kind === 'unnest' || from.right.kind === 'unpivot'))
          return `${this.from(from.left)} LEFT JOIN ${this.#lateralWhere(right, from.right.id, from.on)} ON true`;
        return `${this.from(from.left)} ${from.type.toUpperCase()} JOIN ${right} ON ${from.on === null ? 'true' : this.expression(from.on)}`;
      }
      default:
        return from satisfies never;
    }
  }

  /** A lateral relation of the rows for which a condition holds: the engine takes no condition on both sides beside it. */
  #lateralWhere(relation: string, id: number, condition: BoundExpression): string {
    return `LATERAL (SELECT * FROM ${relation} WHERE ${this.expression(condition)}) AS ${relationName(id)}`;
  }

  #column(column: BoundColumn): string {
    return `${relationName(column.relation)}.${quoteName(column.column)}`;
  }

  #superText(operand: BoundExpression): string {
    if (operand.kind === 'path') {
      const path = pathText(operand);
      if (path !== null && operand.base.kind === 'column') {
        const hoisted = this.#paths.get(operand.base.relation)?.get(operand.base.column);
        if (hoisted !== undefined && this.#hoists.has(operand.base.relation)) {
          return `${relationName(operand.base.relation)}.${quoteName(textColumn(hoisted, hoisted.paths.indexOf(path)))}`;
        }
      }
      if (path !== null) return `json_extract_string(${this.expression(operand.base)}, ${quoteText(path)})`;
    }
    return `json_extract_string(${this.expression(operand)}, '$')`;
  }

  /** Relations whose texts are extracted beside them; filled before anything that reads them is written. */
  readonly #hoists = new Set<number>();
  /** By relation: the lists that are unnested from it, engine SQL over its own columns. Their place is their number. */
  readonly #lists = new Map<number, readonly string[]>();

  #markHoists(from: BoundFrom | null, beside = new Set<number>()): void {
    if (from === null) return;
    if (from.kind === 'join') {
      this.#markHoists(from.left, beside);
      this.#markHoists(from.right, beside);
      return;
    }
    const hoistable = from.kind === 'unnest' || isPlainRelation(from);
    if (hoistable) {
      this.#hoists.add(from.id);
      beside.add(from.id);
    }
    if (from.kind === 'unnest') this.#markList(from.source, beside);
  }

  /**
   * A list that is unnested is made beside its relation: a lateral query that reads the whole value would have the engine find the distinct
   * values first. Only in the FROM that is about to be written: one around it may be written already.
   */
  #markList(source: BoundExpression, beside: ReadonlySet<number>): void {
    const list = listOf(source);
    if (list === null || !beside.has(list.relation)) return;
    const lists = this.#lists.get(list.relation) ?? [];
    if (!lists.includes(list.sql)) this.#lists.set(list.relation, [...lists, list.sql]);
  }

  /** A relation with the texts and lists that the statement takes from its SUPER columns as columns of their own. */
  #withTexts(id: number, relation: string): string {
    const name = relationName(id);
    const texts = [...((this.#hoists.has(id) ? this.#paths.get(id) : undefined) ?? [])];
    const extracted = [
      ...texts.map(
        ([column, entry]) => `json_extract_string(${quoteName(column)}, ${pathList(entry.paths)}) AS ${quoteName(entry.column)}`,
      ),
      ...(this.#lists.get(id) ?? []).map((list, index) => `${list} AS ${quoteName(listColumn(id, index))}`),
    ];
    if (extracted.length === 0) return `${relation} AS ${name}`;
    const beside = `(SELECT *, ${extracted.join(', ')} FROM ${relation} AS ${name}) AS ${name}`;
    const single = texts.flatMap(([, entry]) =>
      entry.paths.length === 1
        ? []
        : entry.paths.map((_path, index) => `${quoteName(entry.column)}[${index + 1}] AS ${quoteName(textColumn(entry, index))}`),
    );
    return single.length === 0 ? beside : `(SELECT *, ${single.join(', ')} FROM ${beside}) AS ${name}`;
  }

  #scan(key: string): string {
    const relation = this.#external.get(key);
    if (relation === undefined) throw new Error(`The external table ${key} was not prepared.`);
    return relation;
  }

  #unnest(source: BoundExpression, position: boolean): string {
    const known = listOf(source);
    const place = known === null ? -1 : (this.#lists.get(known.relation)?.indexOf(known.sql) ?? -1);
    const list =
      known !== null && place >= 0
        ? `${relationName(known.relation)}.${quoteName(listColumn(known.relation, place))}`
        : `json_extract(${this.expression(source)}, '$[*]')`;
    if (!position) return `SELECT CAST(unnest(${list}) AS VARCHAR) AS c0`;
    return `SELECT CAST(unnest(l) AS VARCHAR) AS c0, CAST(generate_subscripts(l, 1) - 1 AS BIGINT) AS c1 FROM (SELECT ${list} AS l)`;
  }

  /** The engine wants the two branches of a recursive table side by side. */
  #recursion({ body }: BoundQuery): string {
    if (body.kind !== 'set-operation') throw new Error('A recursive table is a UNION.');
    return `(${this.query(body.left)}) UNION${body.all ? ' ALL' : ''} (${this.query(body.right)})`;
  }

  #body({ body }: BoundQuery): string {
    if (body.kind === 'select') return this.#select(body);
    const side = (query: BoundQuery): string => `(${this.query(query)})`;
    const types = body.left.columns.map((column) => column.type);
    const columns = types.map((_type, index) => `c${index}`).join(', ');
    const rows = body.all
      ? `${side(body.left)} ${body.operator.toUpperCase()} ALL ${side(body.right)}`
      : setOperationRows(body.operator, side(body.left), side(body.right), types);
    return `SELECT ${columns} FROM (${rows}) AS ${relationName(body.id)}(${columns})`;
  }

  #select(select: BoundSelect): string {
    this.#markHoists(select.from);
    if (!keyedDistinct(select)) return this.#rows(select, select.distinct ? 'DISTINCT ' : '');
    const types = select.items.map((item) => item.type);
    return `SELECT * FROM (${distinctRows(`(${this.#rows(select, '')})`, types)}) AS d`;
  }

  #rows(select: BoundSelect, distinct: string): string {
    const items = select.items.map((item, index) => `${this.expression(item)} AS c${index}`).join(', ');
    const rows = `${select.from === null ? '' : ` FROM ${this.from(select.from)}`}${this.#clause('WHERE', select.where)}`;
    const qualify = this.#clause('QUALIFY', select.qualify);
    if (select.grouping === null) return `SELECT ${distinct}${items}${rows}${qualify}`;
    const having = this.#clause('WHERE', select.having);
    return `SELECT ${distinct}${items} FROM (${this.#grouped(select.grouping, rows)}) AS ${relationName(select.grouping.id)}${having}${qualify}`;
  }

  #clause(word: string, expression: BoundExpression | null): string {
    return expression === null ? '' : ` ${word} ${this.expression(expression)}`;
  }

  #grouped(grouping: BoundGrouping, rows: string): string {
    const keys = grouping.keys.map((key) => this.#groupingKey(key, grouping.sets !== null));
    const groupBy = keys.map((key) => key.by);
    const columns = [
      ...keys.map((key, index) => `${key.shown} AS k${index}`),
      ...grouping.aggregates.map((aggregate, index) => `${this.expression(aggregate)} AS a${index}`),
      ...grouping.groupingCalls.map(
        (positions, index) => `grouping(${positions.map((position) => groupBy[position]).join(', ')}) AS g${index}`,
      ),
    ];
    // Without keys there is one group, also of no rows; the engine needs an aggregate to see it.
    if (columns.length === 0) columns.push('count(*) AS nothing');
    const sets = grouping.sets;
    const clause =
      sets !== null
        ? ` GROUP BY GROUPING SETS (${sets.map((set) => `(${set.map((position) => groupBy[position]).join(', ')})`).join(', ')})`
        : groupBy.length === 0
          ? ''
          : ` GROUP BY ${groupBy.join(', ')}`;
    return `SELECT ${columns.join(', ')}${rows}${clause}`;
  }

  /** A key, and what it shows: one of the values of its group; NULL in a grouping set that leaves it out. */
  #groupingKey(key: BoundExpression, sets: boolean): { readonly by: string; readonly shown: string } {
    const sql = this.expression(key);
    if (key.kind === 'constant' && key.type.kind !== 'super') return { by: `CAST(${sql} AS ${storageType(key.type)})`, shown: sql };
    const own = valueKey(key);
    if (own === null) return { by: sql, shown: sql };
    const by = this.expression(own);
    const shown = valueOfGroup(sql, by, key.type);
    return { by, shown: sets ? `CASE WHEN grouping(${by}) = 0 THEN ${shown} END` : shown };
  }

  #tail(query: BoundQuery): string {
    const order = this.#orderBy(orderOfRows(query));
    return `${order}${this.#clause('LIMIT', query.limit)}${this.#clause('OFFSET', query.offset)}`;
  }

  #orderBy(orderBy: readonly BoundOrder[]): string {
    if (orderBy.length === 0) return '';
    const items = orderBy.map(({ expression, descending, nullsFirst }) => {
      const sql = this.expression(comparable(expression));
      const sorted = expression.type.kind === 'super' ? `rs_super_order(nullif(${sql}, 'null'))` : sql;
      // The engine takes a bare number for the place of a column.
      return `(${sorted}) ${descending ? 'DESC' : 'ASC'} NULLS ${nullsFirst ? 'FIRST' : 'LAST'}`;
    });
    return ` ORDER BY ${items.join(', ')}`;
  }
}

/** Relations that stand for themselves: nothing in them depends on another one of the FROM. */
const isPlainRelation = (from: BoundFrom): boolean =>
  from.kind === 'table' || from.kind === 'common-table' || from.kind === 'external' || from.kind === 'derived';

/** The column with one of the texts: the extracted one where there is only one. */
const textColumn = ({ column, paths }: TextPaths, index: number): string => (paths.length === 1 ? column : `${column} ${index + 1}`);

const listColumn = (relation: number, index: number): string => `list ${index + 1} of ${relationName(relation)}`;

/** The items that an unnest reads from a column, as engine SQL over that column's relation; null where they come from elsewhere. */
function listOf(source: BoundExpression): { readonly relation: number; readonly sql: string } | null {
  const base = source.kind === 'path' ? source.base : source;
  const items = source.kind === 'path' ? itemsText(source) : '$[*]';
  if (base.kind !== 'column' || items === null) return null;
  return { relation: base.relation, sql: `json_extract(${quoteName(base.column)}, ${quoteText(items)})` };
}

/** One path gives a text, several a list of texts. */
const pathList = (paths: readonly string[]): string =>
  paths.length === 1 ? quoteText(paths[0] ?? '$') : `[${paths.map(quoteText).join(', ')}]`;
