import type { BoundAggregate, BoundColumn, BoundExpression, BoundOrder, BoundSubquery, BoundWindow } from '../bind/bound-expression.ts';
import type { BoundCommonTable, BoundFrom, BoundGrouping, BoundQuery, BoundSelect } from '../bind/bound-query.ts';
import { comparable, valueKey } from '../bind/value-key.ts';
import type { Table } from '../catalog/catalog-entry.ts';
import { storageType } from '../types/storage-type.ts';
import { withoutOver } from '../bind/over-mark.ts';
import { keyedDistinct, orderOfRows } from './distinct-order.ts';
import { distinctRows, setOperationRows, valueOfGroup } from './distinct-rows.ts';
import { emitConstant } from './emit-constant.ts';
import { evaluateOnce } from './evaluate-once.ts';
import { ExtractedColumns } from './extracted-columns.ts';
import { hierarchyRelation } from './hierarchy.ts';
import { probed, probedOverRows, probedQuery, type Probe } from './probe.ts';
import { quoteName, quoteText } from './quote.ts';
import { rowsRelation } from './rows-relation.ts';
import { relationName } from './relation-name.ts';
import { emitPath, pathText, wholeText } from './super-path.ts';

/** The engine relation of each external scan, by `ExternalReference.key`. */
export type ExternalRelations = ReadonlyMap<string, string>;

/** The engine's name of a table. */
export const physicalTable = (table: Table): string =>
  table.physical.schema === null
    ? `temp.main.${quoteName(table.physical.name)}`
    : `${quoteName(table.physical.schema)}.${quoteName(table.physical.name)}`;

/**
 * Writes engine SQL for one bound statement. Each query's columns are `c0`, `c1`, ...; relations are `r<id>`; so no user's name can clash.
 */
export class Emitter {
  readonly #external: ExternalRelations;
  readonly #extracted: ExtractedColumns;

  readonly #probe: Probe | undefined;

  constructor(external: ExternalRelations, queries: readonly BoundQuery[], expressions: readonly BoundExpression[], probe?: Probe) {
    this.#external = external;
    this.#probe = probe;
    this.#extracted = new ExtractedColumns(queries, expressions);
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
      case 'call': {
        const sql = evaluateOnce(
          expression.args.map((arg) => this.expression(arg)),
          expression.emit,
        );
        return this.#probe === undefined ? sql : probed(sql, expression.span, this.#probe);
      }
      case 'aggregate': {
        const args = expression.args.map((arg) => this.expression(arg));
        if (expression.distinct) args[0] = `DISTINCT ${args[0] ?? ''}`;
        return this.#overRows(withoutOver(expression.emit(args, this.#orderBy(expression.orderBy))), expression);
      }
      case 'window': {
        const parts = expression.partitionBy.map((part) => this.expression(part));
        const partition = parts.length === 0 ? '' : `PARTITION BY ${parts.join(', ')}`;
        const sql = expression.emit(
          expression.args.map((arg) => this.expression(arg)),
          `(${partition}${this.#orderBy(expression.orderBy)} ${expression.frame})`,
          this.#orderBy(expression.within),
        );
        return this.#overRows(sql, expression);
      }
      case 'subquery':
        return expression.emit(
          expression.args.map((arg) => this.expression(arg)),
          this.#subquery(expression),
        );
      default:
        return expression satisfies never;
    }
  }

  #overRows(sql: string, { type, span }: BoundAggregate | BoundWindow): string {
    return this.#probe === undefined ? sql : probedOverRows(sql, type, span, this.#probe);
  }

  #subquery({ query, span }: BoundSubquery): string {
    const sql = this.query(query);
    return this.#probe === undefined ? sql : probedQuery(sql, span, this.#probe);
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

  /** A FROM. To be written before the expressions that read it. */
  from(from: BoundFrom): string {
    this.#extracted.expect(from);
    return this.#from(from);
  }

  #from(from: BoundFrom): string {
    switch (from.kind) {
      case 'table':
        return this.#extracted.beside(from.id, physicalTable(from.table));
      case 'derived':
        return this.#extracted.beside(from.id, `(${this.query(from.query)})`);
      case 'common-table':
        return this.#extracted.beside(from.id, `w${from.commonTable}`);
      case 'external':
        return this.#extracted.beside(from.id, this.#scan(from.scan.key));
      case 'rows':
        return this.#extracted.beside(from.id, rowsRelation(from.rows));
      case 'series':
        return this.#extracted.beside(
          from.id,
          `(SELECT generate_series AS c0 FROM generate_series(${from.args.map((arg) => this.expression(arg)).join(', ')}))`,
        );
      case 'unnest':
        return `LATERAL ${this.#extracted.beside(from.id, `(${this.#unnest(from.source, from.position)})`)}`;
      case 'unpivot':
        return `LATERAL ${this.#extracted.beside(from.id, `(${unpivotRows(this.expression(from.source))})`)}`;
      case 'hierarchy':
        return this.#extracted.beside(
          from.id,
          hierarchyRelation(from, { source: this.#from(from.source), expression: (part) => this.expression(part) }),
        );
      case 'join': {
        const left = this.#from(from.left);
        const right = from.right.kind === 'join' ? `(${this.#from(from.right)})` : this.#from(from.right);
        if (from.on === null) return `${left} CROSS JOIN ${right}`;
        if (from.type === 'left' && (from.right.kind === 'unnest' || from.right.kind === 'unpivot'))
          return `${left} LEFT JOIN ${this.#lateralWhere(right, from.right.id, from.on)} ON true`;
        return `${left} ${from.type} JOIN ${right} ON ${this.expression(from.on)}`;
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
      if (path !== null)
        return this.#extracted.text(operand.base, path) ?? `json_extract_string(${this.expression(operand.base)}, ${quoteText(path)})`;
    }
    return wholeText(this.expression(operand));
  }

  #scan(key: string): string {
    const relation = this.#external.get(key);
    if (relation === undefined) throw new Error(`The external table ${key} was not prepared.`);
    return relation;
  }

  #unnest(source: BoundExpression, position: boolean): string {
    // Of a constant that is NULL the engine's function gives no list, unless told so.
    const list = this.#extracted.list(source) ?? `CAST(json_extract(${this.expression(source)}, '$[*]') AS JSON[])`;
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
      ? `${side(body.left)} ${body.operator} ALL ${side(body.right)}`
      : setOperationRows(body.operator, side(body.left), side(body.right), types);
    return `SELECT ${columns} FROM (${rows}) AS ${relationName(body.id)}(${columns})`;
  }

  #select(select: BoundSelect): string {
    if (!keyedDistinct(select)) return this.#rows(select, select.distinct ? 'DISTINCT ' : '');
    const types = select.items.map((item) => item.type);
    return `SELECT * FROM (${distinctRows(`(${this.#rows(select, '')})`, types)}) AS d`;
  }

  #rows(select: BoundSelect, distinct: string): string {
    const rows = `${select.from === null ? '' : ` FROM ${this.from(select.from)}`}${this.#clause('WHERE', select.where)}`;
    const items = select.items.map((item, index) => `${this.expression(item)} AS c${index}`).join(', ');
    const qualify = this.#clause('QUALIFY', select.qualify);
    if (select.grouping === null) return `SELECT ${distinct}${items}${rows}${qualify}`;
    const having = this.#clause('WHERE', select.having);
    return `SELECT ${distinct}${items} FROM (${this.#grouped(select.grouping, rows)}) AS ${relationName(select.grouping.id)}${having}${qualify}`;
  }

  #clause(word: string, expression: BoundExpression | null): string {
    return expression === null ? '' : ` ${word} ${this.expression(expression)}`;
  }

  #grouped(grouping: BoundGrouping, rows: string): string {
    const keys = grouping.keys.map((key) => this.#groupingKey(key));
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
  #groupingKey(key: BoundExpression): { readonly by: string; readonly shown: string } {
    const sql = this.expression(key);
    if (key.kind === 'constant') return { by: `CAST(${sql} AS ${storageType(key.type)})`, shown: sql };
    const own = valueKey(key);
    if (own === null) return { by: sql, shown: sql };
    const by = this.expression(own);
    return { by, shown: `CASE WHEN grouping(${by}) = 0 THEN ${valueOfGroup(sql, by, key.type)} END` };
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

/** The attributes of an object as rows; of anything else none. */
const unpivotRows = (source: string): string =>
  `SELECT CAST(value AS VARCHAR) AS c0, key AS c1 FROM json_each(CASE WHEN json_type(${source}) = 'OBJECT' THEN ${source} ELSE '{}' END)`;
