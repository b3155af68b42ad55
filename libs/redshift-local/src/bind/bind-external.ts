import type { TableReference } from '@hakkai/redshift-sql';
import { PSEUDO_COLUMNS } from '../runtime/external/pseudo-columns.ts';
import type { RedshiftType } from '../types/redshift-type.ts';
import { addRelation, renamed, scopeColumn } from './add-relation.ts';
import { at, type BindContext } from './bind-context.ts';
import type { BoundFrom } from './bound-query.ts';
import { ExternalLookup } from './external-lookup.ts';
import { missingRelation, type RelationName } from './find-relation.ts';
import type { Scope, ScopeColumn } from './scope.ts';

/** A table of an external schema; what the statement reads of it is noted for its scan. */
export function bindExternal(
  name: RelationName,
  alias: string,
  schema: string | null,
  item: TableReference,
  id: number,
  scope: Scope,
  context: BindContext,
): BoundFrom {
  const external = name.schema !== null && (context.catalog.schema(name.schema)?.external ?? null) !== null;
  if (name.schema === null || !external) throw missingRelation(name, item, context);
  const table = context.external.get(`${name.schema}.${name.name}`);
  if (table === undefined) throw new ExternalLookup(name.schema, name.name);
  if (table === null) throw missingRelation(name, item, context);
  context.found.readsUserTable = true;
  context.found.uses.push({
    relation: null,
    external: name.schema,
    reader: context.reader,
    columns: new Set(),
    target: false,
    ...at(context, item.span.start),
  });
  const used = new Set<string>();
  const scan = { key: `scan${id}`, table, used };
  context.found.scans.push(scan);
  const scoped = (column: string, type: RedshiftType): ScopeColumn =>
    scopeColumn(column, {
      kind: 'column',
      type,
      relation: id,
      column,
      label: column,
      nullable: true,
      origin: { schema: name.schema ?? '', table: name.name },
    });
  const columns = table.columns.map((column) => scoped(column.name, column.type));
  const pseudo = Array.from(PSEUDO_COLUMNS, ([column, type]): ScopeColumn => ({ ...scoped(column, type), pseudo: true }));
  addRelation(
    scope,
    {
      id,
      alias,
      schema,
      columns: [...renamed(columns, item.columns, item.span.start, context), ...pseudo],
      touch: (column) => used.add(column),
      position: item.span.start,
    },
    context,
  );
  return { kind: 'external', id, scan };
}
