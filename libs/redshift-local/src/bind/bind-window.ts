import type { Expression, OrderItem, Window, WindowFrame } from '@hakkai/redshift-sql';
import { RedshiftError } from '../redshift-error.ts';
import { at, type BindContext } from './bind-context.ts';
import { bindExpression, PLAIN_SITE, type Site } from './bind-expression.ts';
import type { BoundExpression, BoundOrder } from './bound-expression.ts';
import type { Scope } from './scope.ts';
import { valueKey } from './value-key.ts';

export interface BoundOver {
  readonly partitionBy: readonly BoundExpression[];
  readonly orderBy: readonly BoundOrder[];
  readonly frame: string;
}

/** NULLs sort as the largest values: last ascending, first descending, unless said. */
export function bindOrderItem(item: OrderItem, expression: BoundExpression): BoundOrder {
  const descending = item.direction === 'desc';
  return { expression, descending, nullsFirst: item.nulls === null ? descending : item.nulls === 'first' };
}

/** OVER (...). A constant in it orders and divides nothing and is dropped. */
export function bindWindow(node: Window, scope: Scope, context: BindContext, site: Site): BoundOver {
  const inside: Site = { ...site, windows: false, clause: 'a window definition' };
  const bind = (part: Expression): BoundExpression => bindExpression(part, scope, context, inside);
  return {
    partitionBy: node.partitionBy
      .map(bind)
      .filter((part) => part.kind !== 'constant')
      .map((part) => valueKey(part) ?? part),
    orderBy: node.orderBy.map((item) => bindOrderItem(item, bind(item.expression))).filter((order) => order.expression.kind !== 'constant'),
    frame: node.frame === null ? '' : frameClause(node.frame, scope, context),
  };
}

function frameClause(frame: WindowFrame, scope: Scope, context: BindContext): string {
  const bound = (node: WindowFrame['start']): string => {
    switch (node.kind) {
      case 'unbounded':
        return `UNBOUNDED ${node.direction.toUpperCase()}`;
      case 'current-row':
        return 'CURRENT ROW';
      case 'offset-bound': {
        const offset = bindExpression(node.offset, scope, context, PLAIN_SITE('a window frame'));
        if (offset.kind !== 'constant' || typeof offset.value !== 'string' || !/^\d+$/.test(offset.value))
          throw new RedshiftError('42601', 'a frame offset must be a whole number', at(context, node.span.start));
        return `${offset.value} ${node.direction.toUpperCase()}`;
      }
      default:
        return node satisfies never;
    }
  };
  const end = frame.end === null ? 'CURRENT ROW' : bound(frame.end);
  const last: WindowFrame['start'] = frame.end ?? { kind: 'current-row', span: frame.span };
  if (
    frameRank(frame.start) > frameRank(last) ||
    (last.kind === 'unbounded' && last.direction === 'preceding') ||
    (frame.start.kind === 'unbounded' && frame.start.direction === 'following')
  ) {
    throw new RedshiftError('42P20', 'a window frame can not start behind its end', at(context, frame.span.start));
  }
  return `${frame.unit.toUpperCase()} BETWEEN ${bound(frame.start)} AND ${end}`;
}

/** Where a bound lies relative to the current row, as far as its words tell. */
function frameRank(bound: WindowFrame['start']): number {
  if (bound.kind === 'current-row') return 0;
  return (bound.direction === 'preceding' ? -1 : 1) * (bound.kind === 'unbounded' ? 2 : 1);
}
