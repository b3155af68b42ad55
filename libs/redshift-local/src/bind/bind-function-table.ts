import type { FunctionCall, FunctionTable } from '@hakkai/redshift-sql';
import { UndefinedFunction } from '../redshift-error.ts';
import { BIGINT, typeName } from '../types/redshift-type.ts';
import { addRelation, renamed, scopeColumn } from './add-relation.ts';
import { at, castFacts, nextId, type BindContext } from './bind-context.ts';
import { bindExpression, PLAIN_SITE } from './bind-expression.ts';
import { bindSystemRows, type ItemNames } from './bind-system-rows.ts';
import { bindUnnest } from './bind-unnest.ts';
import type { BoundExpression } from './bound-expression.ts';
import { outputReference, plainQuery, type BoundFrom, type OutputColumn } from './bound-query.ts';
import { castTo } from './cast.ts';
import { catalogRows } from './catalog-rows.ts';
import { foldName } from './fold-name.ts';
import type { Scope } from './scope.ts';

/** A call in FROM: the elements of the SUPER value it gives, numbers of GENERATE_SERIES, rows of the catalog, or the one value of a scalar function. */
export function bindFunctionTable(item: FunctionTable, scope: Scope, context: BindContext): BoundFrom {
  const { expression } = item;
  if (expression.kind === 'call') return bindCall(item, expression, scope, context);
  return bindUnnest(item, bindExpression(expression, scope, context, PLAIN_SITE('FROM')), scope, context);
}

function bindCall(item: FunctionTable, call: FunctionCall, scope: Scope, context: BindContext): BoundFrom {
  const parts = call.name.parts.map((part) => foldName(part, context.settings));
  const name = parts.slice(parts[0] === 'pg_catalog' ? 1 : 0).join('.');
  const position = item.span.start;
  const alias = item.alias === null ? name : foldName(item.alias, context.settings);
  const names = { alias, schema: null, names: item.columns.map((column) => column.name), position };
  const rows = catalogRows(name, call, context);
  const leader = { name, position };
  if (rows !== null) {
    context.found.leaderFunction ??= leader;
    return bindSystemRows(rows, names, scope, context);
  }
  if (name === 'generate_series') {
    context.found.leaderFunction ??= leader;
    return bindSeries(call, names, scope, context);
  }
  const source = bindExpression(call, scope, context, PLAIN_SITE('FROM'));
  if (source.type.kind === 'super') return bindUnnest(item, source, scope, context);
  context.found.leaderFunction ??= leader;
  return bindScalar(source, names, scope, context);
}

function bindSeries({ arguments: nodes }: FunctionCall, names: ItemNames, scope: Scope, context: BindContext): BoundFrom {
  const { position } = names;
  const given = nodes.map((node) => bindExpression(node, scope, context, PLAIN_SITE('FROM')));
  if (given.length < 2 || given.length > 3)
    throw new UndefinedFunction(`generate_series(${given.map(({ type }) => typeName(type)).join(', ')})`, at(context, position));
  const args = given.map((argument) => castTo(argument, BIGINT, { ...castFacts(context), position, form: 'implicit' }));
  const id = nextId(context);
  addOneColumn(id, { name: names.alias, type: BIGINT, origin: null }, names, scope, context);
  return { kind: 'series', id, args };
}

/** The one row that a function of the catalog gives, as AWS's drivers read `current_database()`. */
function bindScalar(value: BoundExpression, names: ItemNames, scope: Scope, context: BindContext): BoundFrom {
  const id = nextId(context);
  const output = { name: names.alias, type: value.type, origin: null };
  addOneColumn(id, output, names, scope, context);
  return { kind: 'derived', id, query: plainQuery([output], [value], null) };
}

function addOneColumn(id: number, output: OutputColumn, { names, ...named }: ItemNames, scope: Scope, context: BindContext): void {
  const columns = renamed([scopeColumn(output.name, outputReference(id, 0, output))], names, named.position, context);
  addRelation(scope, { id, ...named, columns }, context);
}
