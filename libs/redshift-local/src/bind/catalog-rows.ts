import type { FunctionCall } from '@hakkai/redshift-sql';
import { columnsOfRelation } from '../catalog/svv-views.ts';
import { RedshiftError } from '../redshift-error.ts';
import { INTEGER, MAX_VARCHAR, typeName, varchar } from '../types/redshift-type.ts';
import { at, type BindContext } from './bind-context.ts';
import type { RowSource } from './bound-query.ts';
import { findRelation, missingRelation } from './find-relation.ts';

/** The rows of a function of the catalog that stands in FROM; null for another function. */
export function catalogRows(name: string, node: FunctionCall, context: BindContext): RowSource | null {
  if (name === 'pg_get_cols') return columnRows(node, context);
  return node.arguments.length === 0 ? context.catalog.systemRelation(null, `${name}()`, context) : null;
}

const NAME = varchar(128);

/** The columns of a table or view. https://docs.aws.amazon.com/redshift/latest/dg/PG_GET_COLS.html */
function columnRows(node: FunctionCall, context: BindContext): RowSource {
  const [argument] = node.arguments;
  if (argument?.kind !== 'string' || node.arguments.length !== 1)
    throw new RedshiftError(
      '42883',
      'function pg_get_cols: it takes the name of a table or view, as a literal',
      at(context, node.span.start),
    );
  const [relationName = '', schema] = argument.value.toLowerCase().replaceAll('"', '').split('.').reverse();
  const read = { schema: schema ?? null, name: relationName };
  const relation = findRelation(read, context.catalog, context);
  if (relation === null) throw missingRelation(read, argument, context);
  return {
    columns: [
      { name: 'view_schema', type: NAME },
      { name: 'view_name', type: NAME },
      { name: 'col_name', type: NAME },
      { name: 'col_type', type: varchar(MAX_VARCHAR) },
      { name: 'col_num', type: INTEGER },
    ],
    rows: columnsOfRelation(relation).map(({ name, type }, index) => [relation.schema, relation.name, name, typeName(type), index + 1]),
  };
}
