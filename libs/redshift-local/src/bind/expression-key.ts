import { typeName } from '../types/redshift-type.ts';
import type { BoundExpression, BoundOrder } from './bound-expression.ts';
import type { BoundQuery } from './bound-query.ts';

let subqueries = 0;
const numbers = new WeakMap<BoundQuery, number>();

/** A text that two expressions share when they are written alike, and mean the same columns; a subquery shares it with itself alone. */
export function expressionKey(expression: BoundExpression): string {
  switch (expression.kind) {
    case 'constant':
      return `'${typeName(expression.type)}:${String(expression.value)}'`;
    case 'column':
      return `#${expression.relation}.${expression.column}`;
    case 'path':
      return `path(${expressionKey(expression.base)}${expression.steps.map((step) => (step.kind === 'name' ? `.${JSON.stringify(step.name)}` : `[${expressionKey(step.index)}]`)).join('')})`;
    case 'super-text':
      return `text(${expressionKey(expression.operand)})`;
    case 'call':
      return `${expression.name}:${typeName(expression.type)}(${expression.args.map(expressionKey).join(',')})`;
    case 'aggregate':
      return `agg ${expression.name}:${typeName(expression.type)}${expression.distinct ? ' distinct' : ''}(${expression.args.map(expressionKey).join(',')})${orders(expression.orderBy)}`;
    case 'window':
      return `win ${expression.name}(${expression.args.map(expressionKey).join(',')})[${expression.partitionBy.map(expressionKey).join(',')}]${orders(expression.orderBy)}${expression.frame}${orders(expression.within)}`;
    case 'subquery':
      return `${expression.form} ${subqueryNumber(expression.query)}(${expression.args.map(expressionKey).join(',')})`;
    default:
      return expression satisfies never;
  }
}

function subqueryNumber(query: BoundQuery): number {
  const known = numbers.get(query);
  if (known !== undefined) return known;
  subqueries += 1;
  numbers.set(query, subqueries);
  return subqueries;
}

const orders = (orderBy: readonly BoundOrder[]): string =>
  `{${orderBy.map((order) => `${expressionKey(order.expression)}${order.descending ? ' desc' : ''}${order.nullsFirst ? ' first' : ''}`).join(',')}}`;
