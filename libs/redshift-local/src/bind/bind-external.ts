import type { TableReference } from '@hakkai/redshift-sql';
import { PSEUDO_COLUMNS } from '../runtime/external/pseudo-columns.ts';
import type { RedshiftType } from '../types/redshift-type.ts';
import { addRelation, original, renamed, scopeColumn } from './add-relation.ts';
import { at, type BindContext } from './bind-context.ts';
import type { BoundFrom } from './bound-query.ts';
import { ExternalLookup } from './external-lookup.ts';
import { missingRelation, type RelationName } from './find-relation.ts';
import type { Scope, ScopeColumn } from './scope.ts';

/** A table of an external schema; what the statement reads of it is noted for its scan. */
export function bindExternal(
  { schema, name }: RelationName,
  alias: string,
  item: TableReference,
  id: number,
  scope: Scope,
  context: BindContext,
): BoundFrom {
  if (schema === null || !context.catalog.schema(schema)?.external) throw missingRelation({ schema, name }, item, context);
  const table = context.external.get(`${schema}.${name}`);
  if (table === undefined) throw new ExternalLookup(schema, name);
  if (table === null) throw missingRelation({ schema, name }, item, context);
  context.found.readsUserTable = true;
  context.found.uses.push({
    relation: null,
    external: schema,
    reader: context.reader,
    columns: new Set(),
    target: false,
    ...at(context, item.span.start),
  });
  const used = new Set<string>();
  const scan = { key: `scan${id}`, table, used, place: at(context, item.span.start) };
  context.found.scans.push(scan);
  const scoped = (column: string, type: RedshiftType): ScopeColumn =>
    scopeColumn(column, {
      kind: 'column',
      type,
      relation: id,
      column,
      label: column,
      origin: { schema, table: name, notNull: false },
    });
  const declared = table.columns.map((column) => scoped(column.name, column.type));
  const pseudo = Array.from(PSEUDO_COLUMNS, ([column, type]): ScopeColumn => ({ ...scoped(column, type), pseudo: true }));
  const columns = [...declared, ...pseudo];
  addRelation(
    scope,
    {
      id,
      alias,
      schema: item.alias === null ? schema : null,
      columns: [...renamed(declared, item.columns, item.span.start, context), ...pseudo],
      touch: original(columns, item, context, (column) => used.add(column)),
      position: item.span.start,
    },
    context,
  );
  return { kind: 'external', id, scan };
}
