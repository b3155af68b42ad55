import type { FromItem, Join, PivotTable, TableReference, UnpivotTable } from '../ast/from-item.ts';
import type { Identifier } from '../ast/name.ts';
import { PRECEDENCE } from '../parse/precedence.ts';
import { group, list, phrase } from './phrase.ts';
import { printExpression, printOperand } from './print-expression.ts';
import { printAlias, printIdentifier } from './print-name.ts';
import { printQuery } from './print-query.ts';
import { printType } from './print-type.ts';

export function printFromItem(item: FromItem): string {
  switch (item.kind) {
    case 'table-reference':
      return printTableReference(item);
    case 'function-table': {
      const columns = group(item.columns, ({ name, type }) => phrase(printIdentifier(name), type && printType(type)));
      return phrase(printExpression(item.expression), printAlias(item.alias), columns, printAt(item.at));
    }
    case 'derived-table': {
      const query = `(${printQuery(item.query)})`;
      return phrase(item.lateral && 'lateral', query, printAlias(item.alias), group(item.columns, printIdentifier));
    }
    case 'unpivot-expression':
      return phrase('unpivot', printExpression(item.expression), printAlias(item.alias), printAt(item.at));
    case 'join':
      return printJoin(item);
    case 'pivot-table':
      return printPivot(item);
    case 'unpivot-table':
      return printUnpivot(item);
  }
}

function printTableReference({ path, alias, columns, at }: TableReference): string {
  return phrase(printExpression(path), printAlias(alias), group(columns, printIdentifier), printAt(at));
}

function printAt(at: Identifier | null): string | null {
  return at === null ? null : `at ${printIdentifier(at)}`;
}

function printJoin({ type, left, right, condition }: Join): string {
  const natural = condition?.kind === 'natural' ? 'natural' : null;
  const word = type === 'inner' ? 'join' : `${type} join`;
  const operand = right.kind === 'join' ? `(${printFromItem(right)})` : printFromItem(right);
  return phrase(printFromItem(left), natural, word, operand, printCondition(condition));
}

function printCondition(condition: Join['condition']): string | null {
  if (condition?.kind === 'on') return `on ${printExpression(condition.expression)}`;
  return condition?.kind === 'using' ? `using (${list(condition.columns, printIdentifier)})` : null;
}

/** PIVOT binds to the table before it; joins, other pivots and unpivoted objects need parentheses. */
function printPivotSource(source: FromItem): string {
  const text = printFromItem(source);
  return ['join', 'pivot-table', 'unpivot-table', 'unpivot-expression'].includes(source.kind) ? `(${text})` : text;
}

function printPivot({ source, aggregates, column, values, alias, columns }: PivotTable): string {
  const calls = list(aggregates, (aggregate) => phrase(printExpression(aggregate.call), printAlias(aggregate.alias)));
  const choices = list(values, (value) => phrase(printOperand(value.value, PRECEDENCE.sign), printAlias(value.alias)));
  const pivot = `pivot (${calls} for ${printExpression(column)} in (${choices}))`;
  return phrase(printPivotSource(source), pivot, printAlias(alias), group(columns, printIdentifier));
}

function printUnpivot({ source, includeNulls, valueColumn, nameColumn, values, alias, columns }: UnpivotTable): string {
  const choices = list(values, (value) => phrase(printIdentifier(value.column), printAlias(value.alias)));
  const inner = `(${printIdentifier(valueColumn)} for ${printIdentifier(nameColumn)} in (${choices}))`;
  const unpivot = phrase('unpivot', includeNulls && 'include nulls', inner);
  return phrase(printPivotSource(source), unpivot, printAlias(alias), group(columns, printIdentifier));
}
