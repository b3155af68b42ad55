import { findNodes, type ConnectBy, type Prior, type Select } from '@hakkai/redshift-sql';
import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { INTEGER } from '../types/redshift-type.ts';
import { at, nextId, type BindContext } from './bind-context.ts';
import { PLAIN_SITE, truth } from './bind-expression.ts';
import { call, type BoundColumn, type BoundExpression } from './bound-expression.ts';
import type { BoundFrom } from './bound-query.ts';
import { mapParts, walkExpression } from './map-expression.ts';
import type { Scope } from './scope.ts';

const LEVEL = 'level';

/** Where a rewritten column is read: of which relation, under which prefix. */
interface Place {
  readonly relation: number;
  readonly prefix: 'c' | 'p';
}

/**
 * CONNECT BY: the rows of FROM as a hierarchy, roots first, each row with its LEVEL and its parent's values. WHERE and all that follows read
 * the hierarchy. https://docs.aws.amazon.com/redshift/latest/dg/r_CONNECT_BY_clause.html
 *
 * Errors: 42601 for a condition without PRIOR; 0A000 for rows that lead back to themselves, when the query runs.
 *
 * @example
 * select level, name, prior name from employee start with manager_id is null connect by prior id = manager_id
 */
export class Hierarchy {
  readonly id: number;
  readonly #row: number;
  readonly #own: ReadonlySet<number>;
  readonly #source: BoundFrom;
  readonly #columns: BoundColumn[] = [];
  readonly #start: BoundExpression | null;
  readonly #condition: BoundExpression;

  constructor(select: Select & { readonly connectBy: ConnectBy }, source: BoundFrom | null, scope: Scope, context: BindContext) {
    const node = select.connectBy;
    const place = at(context, node.span.start);
    if (source === null) throw new RedshiftError('42601', 'CONNECT BY needs a FROM clause', place);
    if (select.from.length > 1) throw new NotEmulated('CONNECT BY over a FROM list with commas', { ...place, hint: 'Write JOIN ... ON.' });
    this.id = nextId(context);
    this.#row = nextId(context);
    this.#own = scope.ids;
    this.#source = source;
    const start = node.startWith === null ? null : truth(node.startWith, scope, context, PLAIN_SITE('START WITH'));
    scope.level = levelOf(this.id);
    const condition = truth(node.condition, scope, context, PLAIN_SITE('CONNECT BY'));
    if (findNodes(node.condition, 'prior').length === 0) throw new RedshiftError('42601', 'CONNECT BY needs a condition with PRIOR', place);
    for (const part of start === null ? [condition] : [start, condition]) refuseOuter(part, scope, place);
    const row: Place = { relation: this.#row, prefix: 'c' };
    this.#start = start === null ? null : this.#rewrite(start, row, row, false);
    this.#condition = this.#rewrite(condition, row, { relation: this.id, prefix: 'c' }, false);
  }

  /** An expression behind CONNECT BY: its columns are those of the hierarchy, under PRIOR those of the parent row. */
  read(expression: BoundExpression): BoundExpression {
    return this.#rewrite(expression, { relation: this.id, prefix: 'c' }, { relation: this.id, prefix: 'p' }, false);
  }

  /** The hierarchy as FROM, once everything that reads it is rewritten. */
  from(): BoundFrom {
    const { id } = this;
    return {
      kind: 'hierarchy',
      id,
      row: this.#row,
      source: this.#source,
      columns: this.#columns,
      start: this.#start,
      condition: this.#condition,
    };
  }

  #rewrite(expression: BoundExpression, row: Place, parent: Place, prior: boolean): BoundExpression {
    if (expression.kind === 'call' && expression.name === 'prior')
      return mapParts(expression, (part) => this.#rewrite(part, row, parent, true));
    if (expression.kind === 'column' && expression.relation === this.id) return this.#level(expression, row, prior);
    if (expression.kind === 'column' && this.#own.has(expression.relation)) {
      const { relation, prefix } = prior ? parent : row;
      return { ...expression, relation, column: `${prefix}${this.#place(expression)}` };
    }
    return mapParts(expression, (part) => this.#rewrite(part, row, parent, prior));
  }

  /** In CONNECT BY the row at hand is one level below its parent, which is the row of the hierarchy; elsewhere it is that row itself. */
  #level(column: BoundColumn, row: Place, prior: boolean): BoundExpression {
    if (row.relation === this.#row) return prior ? column : call(LEVEL, INTEGER, [column], (sql) => `(${sql} + 1)`);
    return prior ? call(LEVEL, INTEGER, [column], (sql) => `nullif(${sql} - 1, 0)`) : column;
  }

  #place(column: BoundColumn): number {
    const known = this.#columns.findIndex((one) => one.relation === column.relation && one.column === column.column);
    if (known >= 0) return known;
    this.#columns.push(column);
    return this.#columns.length - 1;
  }
}

/** `prior x`: x of the parent row. */
export function bindPrior(operand: BoundExpression, node: Prior, scope: Scope, context: BindContext): BoundExpression {
  if (scope.level === null)
    throw new RedshiftError(
      '42601',
      'PRIOR is allowed only in a query with CONNECT BY, and not in START WITH',
      at(context, node.span.start),
    );
  return call('prior', operand.type, [operand], (sql) => sql);
}

const levelOf = (relation: number): BoundColumn => ({
  kind: 'column',
  type: INTEGER,
  relation,
  column: LEVEL,
  label: LEVEL,
  origin: null,
});

/** The engine walks the hierarchy on its own: it can not depend on a row of the query around it. */
function refuseOuter(expression: BoundExpression, scope: Scope, place: ReturnType<typeof at>): void {
  const outer = scope.outerIds;
  walkExpression(expression, (part) => {
    if (part.kind === 'column' && outer.has(part.relation)) throw new NotEmulated('CONNECT BY that reads the query around it', place);
  });
}
