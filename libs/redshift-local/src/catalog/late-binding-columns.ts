import { parseStatement } from '@hakkai/redshift-sql';
import { rolesOf } from '../authorize/roles-of.ts';
import { newFindings, type BindContext } from '../bind/bind-context.ts';
import { bindQuery } from '../bind/bind-query.ts';
import type { OutputColumn } from '../bind/bound-query.ts';
import { guide } from '../functions/function-definition.ts';
import { RedshiftError } from '../redshift-error.ts';
import { INTEGER, typeName } from '../types/redshift-type.ts';
import type { View } from './catalog-entry.ts';
import { relationKey } from './catalog-view.ts';
import { columnsOf, NAME, relationsOf, TEXT } from './svv-views.ts';
import type { SystemView } from './system-relations.ts';

/** The columns that the view's query has now; none where what it reads is gone. */
function columnsNow(view: View, context: BindContext): readonly OutputColumn[] {
  const statement = parseStatement(view.query);
  if (statement.kind !== 'select-statement') throw new Error('A view holds a query.');
  // A view that asks for the columns of views asks for its own: while they are looked up, they say nothing.
  const { below = [] } = context;
  const asked = `columns of ${relationKey(view)}`;
  if (below.includes(asked)) return [];
  try {
    const settings = { ...context.settings, ...view.settings };
    const inner = { ...context, settings, arguments: null, found: newFindings(), below: [...below, asked] };
    return bindQuery(statement.query, null, inner).columns;
  } catch (error) {
    if (error instanceof RedshiftError) return [];
    throw error;
  }
}

/** Functions that stand in FROM and read the catalog, named with their parentheses: no relation can have that name. */
export const CATALOG_FUNCTIONS: readonly SystemView[] = [
  {
    schema: 'pg_catalog',
    name: 'pg_get_late_binding_view_cols()',
    page: guide('PG_GET_LATE_BINDING_VIEW_COLS'),
    columns: columnsOf({ view_schema: NAME, view_name: NAME, col_name: NAME, col_type: TEXT, col_num: INTEGER }),
    rows: (reader) =>
      relationsOf(reader).flatMap((relation) =>
        relation.kind === 'view' && relation.lateBinding
          ? columnsNow(relation, reader.context).map(({ name, type }, index) => [
              relation.schema,
              relation.name,
              relation.columnNames[index] ?? name,
              typeName(type),
              index + 1,
            ])
          : [],
      ),
  },
  {
    schema: 'pg_catalog',
    name: 'pg_get_session_roles()',
    page: guide('PG_GET_SESSION_ROLES'),
    columns: columnsOf({ name: NAME, roleid: INTEGER }),
    rows: ({ catalog, context }) =>
      [...rolesOf(`user ${context.facts.sessionUser}`, catalog.state.grants.values())].map((role) => [
        role,
        catalog.state.principals.get(`role ${role}`)?.id ?? null,
      ]),
  },
];
