import type { FrameBound, Window, WindowFrame } from '../ast/window.ts';
import { clause, phrase } from './phrase.ts';
import { printExpression } from './print-expression.ts';
import { printOrderBy } from './print-query.ts';

export function printWindow({ partitionBy, orderBy, frame }: Window): string {
  return phrase(clause('partition by', partitionBy, printExpression), printOrderBy(orderBy), frame === null ? null : printFrame(frame));
}

function printFrame({ unit, start, end }: WindowFrame): string {
  return end === null ? `${unit} ${printBound(start)}` : `${unit} between ${printBound(start)} and ${printBound(end)}`;
}

function printBound(bound: FrameBound): string {
  switch (bound.kind) {
    case 'current-row':
      return 'current row';
    case 'unbounded':
      return `unbounded ${bound.direction}`;
    case 'offset-bound':
      return `${printExpression(bound.offset)} ${bound.direction}`;
  }
}
