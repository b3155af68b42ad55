import type { SourceNode, TableAttributes } from '@hakkai/redshift-sql';
import { at, type BindContext } from '../bind/bind-context.ts';
import { creationSchema, printName, relationName, type RelationName } from '../bind/find-relation.ts';
import { foldName } from '../bind/fold-name.ts';
import { relationKey, TEMPORARY_SCHEMA } from '../catalog/catalog-view.ts';
import { CATALOG_SCHEMA } from '../catalog/catalog-store.ts';
import type { PhysicalName, Relation, Schema, Table, TableColumn } from '../catalog/catalog-entry.ts';
import { physicalTable } from '../emit/emitter.ts';
import { quoteName } from '../emit/quote.ts';
import { DuplicateObject, RedshiftError, UndefinedColumn } from '../redshift-error.ts';
import type { LockMode } from '../session/lock-manager.ts';
import type { LocalSession } from '../session/local-session.ts';
import type { QualifiedName } from '@hakkai/redshift-sql';
import { typeName, type RedshiftType } from '../types/redshift-type.ts';
import { storageType } from '../types/storage-type.ts';

/** Where a new relation goes. */
export interface NewName {
  readonly schema: string;
  readonly name: string;
  readonly temporary: boolean;
}

/** The schema and name of a new table or view; a name that is taken is an error, or null where `ifNotExists`. */
export function newName(node: QualifiedName, temporary: boolean, ifNotExists: boolean, context: BindContext): NewName | null {
  const read = relationName(node, context);
  const implied = temporary || read.name.startsWith('#') || read.schema === TEMPORARY_SCHEMA;
  if (implied && read.schema !== null && read.schema !== TEMPORARY_SCHEMA)
    throw new RedshiftError('42P16', 'temporary tables can not specify a schema name', at(context, node.span.start));
  const schema = implied ? TEMPORARY_SCHEMA : creationSchema(read, node, context);
  if (!implied) refuseExternal(read, schema, node, context);
  const taken = implied ? context.catalog.temporary(read.name) : context.catalog.relation(schema, read.name);
  if (taken === null) return { schema, name: read.name, temporary: implied };
  if (ifNotExists) return null;
  throw new DuplicateObject('relation', printName(read), at(context, node.span.start));
}

/** The lock on the name of a relation that is to be made: of two that make it at once, the second sees the first's. */
export function creationLock(node: QualifiedName, temporary: boolean, context: BindContext): readonly (readonly [string, LockMode])[] {
  const read = relationName(node, context);
  if (temporary || read.name.startsWith('#') || read.schema === TEMPORARY_SCHEMA) return [];
  return [[relationKey({ schema: creationSchema(read, node, context), name: read.name }), 'exclusive']];
}

function refuseExternal(read: RelationName, schema: string, node: SourceNode, context: BindContext): void {
  if (schema === 'pg_catalog' || schema === 'information_schema')
    throw new RedshiftError('42501', `permission denied for schema ${schema}`, at(context, node.span.start));
  if ((context.catalog.schema(schema)?.external ?? null) !== null)
    throw new RedshiftError(
      '0A000',
      `"${printName(read)}" would be in an external schema: use CREATE EXTERNAL TABLE`,
      at(context, node.span.start),
    );
}

const PLAIN_NAME = /^[a-z_][a-z0-9_$]*$/;
const RESERVED_SCHEMAS: ReadonlySet<string> = new Set(['main', 'temp', 'system', 'pg_catalog', 'information_schema', CATALOG_SCHEMA]);

/** The engine's name of a schema: its own where the engine can hold it. */
export const physicalSchema = (name: string, oid: number): string =>
  PLAIN_NAME.test(name) && !RESERVED_SCHEMAS.has(name) ? name : `${name}~${oid}`;

/** The engine's name of a schema that is there. */
export const physicalSchemaOf = ({ name, oid, physical }: Pick<Schema, 'name' | 'oid' | 'physical'>): string =>
  physical ?? physicalSchema(name, oid);

/** The engine's name of a new table: its own, unless letter case or an earlier rename takes it. */
export function physicalName(created: NewName, oid: number, session: LocalSession): PhysicalName {
  const schema = created.temporary ? null : physicalSchemaOf(session.catalog.schema(created.schema) ?? { name: created.schema, oid: 0 });
  const others: Iterable<Relation> = created.temporary
    ? session.catalog.temporaryTables.values()
    : session.catalog.state.relations.values();
  const used = Array.from(others).some(
    (relation) => relation.kind === 'table' && relation.physical.schema === schema && relation.physical.name === created.name,
  );
  return { schema, name: PLAIN_NAME.test(created.name) && !used ? created.name : `${created.name}~${oid}` };
}

/** Column names for the engine, which does not tell `A` from `a`. */
export function physicalColumns(names: readonly string[]): readonly string[] {
  const used = new Set<string>(['rowid']);
  return names.map((name, index) => {
    const physical = used.has(name.toLowerCase()) || name.startsWith('text of ') ? `${name}~${index}` : name;
    used.add(physical.toLowerCase());
    return physical;
  });
}

/** INTERVAL without a qualifier is for expressions only. https://docs.aws.amazon.com/redshift/latest/dg/r_interval_data_types.html */
export function checkColumnType(column: string, type: RedshiftType, context: BindContext, position: number): void {
  if (type.kind === 'bigint' && type.names !== undefined)
    throw new RedshiftError('0A000', `column "${column}" has unsupported type "${type.names.of}"`, at(context, position));
  if (type.kind === 'interval' && type.range === null)
    throw new RedshiftError('0A000', `column "${column}" has unsupported type "interval"`, {
      ...at(context, position),
      hint: 'Give it a qualifier: INTERVAL YEAR TO MONTH or INTERVAL DAY TO SECOND.',
    });
}

/** Makes the table in the engine and in the catalog. */
export async function makeTable(table: Table, session: LocalSession): Promise<void> {
  for (const { identity } of table.columns) {
    if (identity === null) continue;
    const bound =
      BigInt(identity.step) >= 0n
        ? `MINVALUE ${BigInt(identity.seed) < 1n ? identity.seed : '1'}`
        : `MAXVALUE ${BigInt(identity.seed) > -1n ? identity.seed : '-1'}`;
    await session.engine.run(
      `CREATE SEQUENCE ${CATALOG_SCHEMA}.${quoteName(identity.sequence)} START ${identity.seed} INCREMENT ${identity.step} ${bound}`,
    );
  }
  await makeStorage(table, session);
  putTable(table, session);
}

/** The engine's table for the rows. */
export async function makeStorage(table: Table, session: LocalSession): Promise<void> {
  const columns = table.columns.map(columnDefinition).join(', ');
  await session.engine.run(`CREATE ${table.temporary ? 'TEMP ' : ''}TABLE ${physicalTable(table)} (${columns})`);
}

const columnDefinition = (column: TableColumn): string =>
  `${quoteName(column.physical)} ${storageType(column.type)}${column.notNull ? ' NOT NULL' : ''}`;

export function putTable(table: Table, session: LocalSession): void {
  if (table.temporary) session.catalog.putTemporary(table);
  else session.catalog.change({ kind: 'relations', key: relationKey(table), value: table });
}

/** Types of which no key is made. */
const NO_KEYS: ReadonlySet<RedshiftType['kind']> = new Set(['super', 'varbyte', 'interval']);

/** Checks DISTKEY and SORTKEY of the table's attributes and gives each column its part in them. */
export function withAttributes(columns: readonly TableColumn[], attributes: TableAttributes, context: BindContext): readonly TableColumn[] {
  const known = new Set(columns.map((column) => column.name));
  const require = (name: string, position: number): string => {
    if (!known.has(name)) throw new UndefinedColumn(name, at(context, position));
    return name;
  };
  const distKey =
    attributes.distKey === null ? null : require(foldName(attributes.distKey, context.settings), attributes.distKey.span.start);
  const sortKeys = (attributes.sortKey?.columns ?? []).map((column) => require(foldName(column, context.settings), column.span.start));
  const twice = sortKeys.findIndex((name, index) => sortKeys.indexOf(name) !== index);
  if (twice >= 0)
    throw new RedshiftError(
      '42701',
      `column "${sortKeys[twice] ?? ''}" appears twice in the sort key`,
      at(context, attributes.sortKey?.columns[twice]?.span.start ?? attributes.span.start),
    );
  const interleaved = attributes.sortKey?.style === 'interleaved';
  const most = interleaved ? 8 : 400;
  if (sortKeys.length > most)
    throw new RedshiftError(
      '54011',
      `${interleaved ? 'an interleaved' : 'a'} sort key has at most ${most} columns`,
      at(context, attributes.span.start),
    );
  const sign = interleaved ? -1 : 1;
  const result = columns.map((column) => ({
    ...column,
    distKey: column.distKey || column.name === distKey,
    sortKey: sortKeys.length === 0 ? column.sortKey : sign * (sortKeys.indexOf(column.name) + 1) || 0,
  }));
  const wrong = result.find((column) => NO_KEYS.has(column.type.kind) && (column.distKey || column.sortKey !== 0));
  if (wrong !== undefined)
    throw new RedshiftError(
      '42P16',
      `a ${typeName(wrong.type)} column can not be a distribution or sort key: "${wrong.name}"`,
      at(context, attributes.span.start),
    );
  if (result.filter((column) => column.distKey).length > 1)
    throw new RedshiftError('42P16', 'a table has one distribution key at most', at(context, attributes.span.start));
  const keyed = result.some((column) => column.distKey);
  if (attributes.distStyle !== null && keyed !== (attributes.distStyle === 'key'))
    throw new RedshiftError(
      '42P16',
      keyed ? 'a table with a DISTKEY takes no DISTSTYLE but KEY' : 'DISTSTYLE KEY needs a DISTKEY',
      at(context, attributes.span.start),
    );
  return result;
}

/** The distribution style as written or implied. https://docs.aws.amazon.com/redshift/latest/dg/c_choosing_dist_sort.html */
export const distStyleOf = (attributes: TableAttributes, columns: readonly TableColumn[]): Table['distStyle'] =>
  attributes.distStyle ?? (columns.some((column) => column.distKey) ? 'key' : 'auto');
