import { GroupingError, RedshiftError } from '../redshift-error.ts';
import { BIGINT } from '../types/redshift-type.ts';
import { at, type BindContext } from './bind-context.ts';
import type { BoundAggregate, BoundColumn, BoundExpression } from './bound-expression.ts';
import type { BoundGrouping } from './bound-query.ts';
import { expressionKey } from './expression-key.ts';
import { isVolatile } from './is-volatile.ts';
import { mapParts } from './map-expression.ts';

/**
 * Splits a grouped block in two: keys and aggregates are computed in the inner stage, once each; everything after reads its columns. So a
 * SUPER path in GROUP BY and under a cast in the select list are one computation.
 */
export class GroupingStage {
  readonly #id: number;
  readonly #keys: readonly BoundExpression[];
  readonly #sets: readonly (readonly number[])[] | null;
  readonly #own: ReadonlySet<number>;
  readonly #context: BindContext;
  readonly #keyIndex = new Map<string, number>();
  readonly #aggregates: BoundAggregate[] = [];
  readonly #aggregateIndex = new Map<string, number>();
  #within: string | null = null;
  readonly #groupingCalls: (readonly number[])[] = [];

  /** `own` are the relations of the block: their columns may not be read after grouping unless they are keys. */
  constructor(
    id: number,
    keys: readonly BoundExpression[],
    sets: readonly (readonly number[])[] | null,
    own: ReadonlySet<number>,
    context: BindContext,
  ) {
    this.#id = id;
    this.#keys = keys;
    this.#sets = sets;
    this.#own = own;
    this.#context = context;
    for (const [index, key] of keys.entries()) this.#keyIndex.set(expressionKey(key), index);
  }

  /** `expression` with keys and aggregates read from the inner stage. */
  replace(expression: BoundExpression, position: number): BoundExpression {
    const key = this.#keyIndex.get(expressionKey(expression));
    if (key !== undefined) return this.#column(`k${key}`, expression);
    if (expression.kind === 'aggregate') return this.#column(`a${this.#aggregate(expression, position)}`, expression);
    if (expression.kind === 'call' && expression.name === 'grouping') return this.#grouping(expression.args, position);
    if (expression.kind === 'column' && this.#own.has(expression.relation)) {
      throw new GroupingError(
        `column "${expression.label}" must appear in the GROUP BY clause or be used in an aggregate function`,
        at(this.#context, expression.position ?? position),
      );
    }
    return mapParts(expression, (part) => this.replace(part, position));
  }

  result(): BoundGrouping {
    return { id: this.#id, keys: this.#keys, sets: this.#sets, aggregates: this.#aggregates, groupingCalls: this.#groupingCalls };
  }

  #aggregate(aggregate: BoundAggregate, position: number): number {
    if (aggregate.within.length > 0) this.#checkOrder(aggregate.within.map(expressionKey).join(), position);
    // A volatile one is itself alone, be it read through its alias or its place in the select list.
    const same = this.#aggregates.indexOf(aggregate);
    if (same >= 0) return same;
    const text = expressionKey(aggregate);
    const known = this.#aggregateIndex.get(text);
    if (known !== undefined && !isVolatile(aggregate)) return known;
    this.#aggregates.push(aggregate);
    this.#aggregateIndex.set(text, this.#aggregates.length - 1);
    return this.#aggregates.length - 1;
  }

  /** https://docs.aws.amazon.com/redshift/latest/dg/r_LISTAGG.html: one WITHIN GROUP order a query. */
  #checkOrder(order: string, position: number): void {
    if (this.#within !== null && this.#within !== order)
      throw new RedshiftError(
        '0A000',
        'within group ORDER BY clauses for aggregate functions must be the same',
        at(this.#context, position),
      );
    this.#within = order;
  }

  #grouping(args: readonly BoundExpression[], position: number): BoundExpression {
    const positions = args.map((arg) => {
      const index = this.#keyIndex.get(expressionKey(arg));
      if (index === undefined)
        throw new GroupingError(
          'arguments to GROUPING must be grouping expressions of the associated query level',
          at(this.#context, arg.kind === 'column' ? (arg.position ?? position) : position),
        );
      return index;
    });
    this.#groupingCalls.push(positions);
    return {
      kind: 'column',
      type: BIGINT,
      relation: this.#id,
      column: `g${this.#groupingCalls.length - 1}`,
      label: 'grouping',
      origin: null,
    };
  }

  #column(column: string, expression: BoundExpression): BoundColumn {
    return { kind: 'column', type: expression.type, relation: this.#id, column, label: column, origin: null };
  }
}
