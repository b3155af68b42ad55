import type {
  ConnectBy,
  GroupBy,
  GroupingElement,
  OrderItem,
  Query,
  QueryBody,
  Select,
  SelectItem,
  SetOperation,
  WithClause,
} from '../ast/query.ts';
import { PRECEDENCE } from '../parse/precedence.ts';
import { clause, group, list, phrase } from './phrase.ts';
import { printExpression, printOperand } from './print-expression.ts';
import { printFromItem } from './print-from.ts';
import { printAlias, printIdentifier, printName } from './print-name.ts';

/** A query as canonical SQL, as `printStatement` does it; for a query that stands inside something else, such as a view. */
export function printQuery(query: Query): string {
  return phrase(
    query.with && printWith(query.with),
    printBody(query.body),
    printOrderBy(query.orderBy),
    query.limit && `limit ${printExpression(query.limit)}`,
    query.offset && `offset ${printExpression(query.offset)}`,
  );
}

export function printWith({ recursive, tables }: WithClause): string {
  const printed = list(tables, ({ name, columns, query }) =>
    phrase(printIdentifier(name), group(columns, printIdentifier), `as (${printQuery(query)})`),
  );
  return phrase('with', recursive && 'recursive', printed);
}

export function printOrderBy(items: readonly OrderItem[]): string | null {
  return clause('order by', items, (item) => phrase(printExpression(item.expression), item.direction, item.nulls && `nulls ${item.nulls}`));
}

function printBody(body: QueryBody): string {
  switch (body.kind) {
    case 'query':
      return `(${printQuery(body)})`;
    case 'select':
      return printSelect(body);
    case 'set-operation': {
      const left = printSide(body.left, setPrecedence(body));
      const right = printSide(body.right, setPrecedence(body) + 1);
      return phrase(left, body.operator, body.all && 'all', right);
    }
  }
}

function setPrecedence(operation: SetOperation): number {
  return operation.operator === 'intersect' ? 2 : 1;
}

function printSide(body: QueryBody, minimum: number): string {
  const text = printBody(body);
  return body.kind === 'set-operation' && setPrecedence(body) < minimum ? `(${text})` : text;
}

function printSelect(select: Select): string {
  return phrase(
    'select',
    select.distinct && 'distinct',
    select.top && `top ${printOperand(select.top, PRECEDENCE.cast)}`,
    list(select.items, printSelectItem),
    select.into && phrase('into', select.into.temporary && 'temp', printName(select.into.name)),
    clause('from', select.from, printFromItem),
    select.where && `where ${printExpression(select.where)}`,
    select.connectBy && printConnectBy(select.connectBy),
    select.groupBy && printGroupBy(select.groupBy),
    select.having && `having ${printExpression(select.having)}`,
    select.qualify && `qualify ${printExpression(select.qualify)}`,
  );
}

function printSelectItem(item: SelectItem): string {
  if (item.kind === 'select-expression') return phrase(printExpression(item.expression), printAlias(item.alias));
  const star = item.qualifier === null ? '*' : `${printName(item.qualifier)}.*`;
  const exclude = group(item.exclude, printIdentifier);
  return phrase(star, exclude && `exclude ${exclude}`);
}

function printConnectBy({ startWith, condition }: ConnectBy): string {
  return phrase(startWith && `start with ${printExpression(startWith)}`, `connect by ${printExpression(condition)}`);
}

function printGroupBy({ all, elements }: GroupBy): string {
  return all ? 'group by all' : `group by ${list(elements, printGroupingElement)}`;
}

function printGroupingElement(element: GroupingElement): string {
  switch (element.kind) {
    case 'grouping-expression':
      return printExpression(element.expression);
    case 'empty-grouping':
      return '()';
    case 'rollup':
    case 'cube':
      return `${element.kind}(${list(element.elements, printGroupingElement)})`;
    case 'grouping-sets':
      return `grouping sets (${list(element.sets, printGroupingElement)})`;
  }
}
