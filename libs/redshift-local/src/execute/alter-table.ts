import type { AlterTable } from '@hakkai/redshift-sql';
import { at, type BindContext } from '../bind/bind-context.ts';
import { bindTypeName } from '../bind/bind-type.ts';
import { findRelation, missingRelation, relationName } from '../bind/find-relation.ts';
import { foldName } from '../bind/fold-name.ts';
import { grantKey } from '../catalog/catalog-state.ts';
import { grantsOn } from '../catalog/grants-on.ts';
import { relationKey } from '../catalog/catalog-view.ts';
import { constraintsOf, withConstraints } from '../catalog/constraints-of.ts';
import type { Relation, Table } from '../catalog/catalog-entry.ts';
import { Emitter, physicalTable } from '../emit/emitter.ts';
import { quoteName } from '../emit/quote.ts';
import { DuplicateObject, NotEmulated, RedshiftError, SerializableViolation, UndefinedTable } from '../redshift-error.ts';
import { isText, typeName } from '../types/redshift-type.ts';
import { storageType } from '../types/storage-type.ts';
import { bindContext, runtimeContext } from './bind-run.ts';
import { externalSchema, outsideTransaction } from './create-external.ts';
import { columnOf } from './create-table.ts';
import { missingValue } from './column-value.ts';
import {
  foreignKeysOn,
  newEncodings,
  readsColumn,
  requireAddable,
  requireDistributable,
  requireDroppable,
  requireResizable,
  withSortKey,
} from './alter-table-limits.ts';
import { defaultEncode } from './column-encoding.ts';
import { putTable } from './create-relation.ts';
import { dependedOn, removeAll } from './drop.ts';
import { followers } from './follow-rename.ts';
import { copyRows } from './new-storage.ts';
import { newOwner } from './new-owner.ts';
import { renameRelation } from './rename-relation.ts';
import { columnReaders } from './seen-tables.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';
import { constraint } from './table-constraints.ts';
import { tableLock, targetColumn } from './target-table.ts';

/** Writes the table for `ConflictGraph`: who reads it from an older snapshot sees it as it was. */
const CHANGES_ROWS: ReadonlySet<AlterTable['action']['kind']> = new Set([
  'add-column',
  'drop-column',
  'rename-column',
  'alter-column-type',
]);

const CHANGES_STORAGE: ReadonlySet<AlterTable['action']['kind']> = new Set(['add-column', 'drop-column']);

/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html. Names change in the catalog alone: the engine keeps its own. */
export async function alterTable(run: StatementRun<AlterTable>): Promise<Outcome> {
  const { statement, session } = run;
  const locks = tableLock(statement.name, 'exclusive', bindContext(run));
  const isWritten = locks.length === 0 ? session.hasSnapshot : session.shared.locks.written(session.id).includes(locks[0]?.[0] ?? '');
  for (const [key, mode] of locks) await session.lock(key, mode);
  const before = bindContext(run);
  const read = relationName(statement.name, before);
  if (read.schema !== null && (session.catalog.schema(read.schema)?.external ?? null) !== null)
    return alterExternal(run, read.schema, read.name);
  if (statement.action.kind === 'rename-to') {
    const keys = tableLock(statement.name, 'exclusive', before).map(([key]) => key);
    for (const key of followers(keys, [...session.catalog.state.relations.values()])) await session.lock(key, 'exclusive');
  }
  await session.startEngine();
  const context = bindContext(run);
  const found = findRelation(read, session.catalog, context);
  if (found === null) throw missingRelation(read, statement.name, context);
  const { action } = statement;
  if (CHANGES_ROWS.has(action.kind)) session.noteAccess([], [relationKey(found)]);
  if (found.kind === 'table' && found.materialized !== undefined)
    throw new RedshiftError('42809', `"${found.name}" is a materialized view`, {
      ...at(context, statement.name.span.start),
      hint: 'Use ALTER MATERIALIZED VIEW.',
    });
  if (action.kind === 'rename-to') {
    const name = foldName(action.name, context.settings);
    if (name.startsWith('#') && !(found.kind === 'table' && found.temporary))
      throw new RedshiftError('42602', `cannot rename "${found.name}" to the name of a temporary table: "${name}"`, {
        ...at(context, action.name.span.start),
      });
    renameRelation(run, found, name, context);
    return DONE;
  }
  if (action.kind === 'owner-to') return replace(run, { ...found, owner: newOwner(run, action, context) });
  if (found.kind === 'view')
    throw new RedshiftError('42809', `"${found.name}" is a view, not a table`, at(context, statement.name.span.start));
  return alterColumns(run, isWritten && CHANGES_STORAGE.has(action.kind) ? await copyRows(found, session) : found, context);
}

async function alterExternal(run: StatementRun<AlterTable>, schema: string, name: string): Promise<Outcome> {
  const { action, span } = run.statement;
  switch (action.kind) {
    case 'add-partitions':
    case 'drop-partition':
    case 'set-location':
    case 'set-file-format':
    case 'set-table-properties': {
      outsideTransaction(run, 'ALTER TABLE of an external table');
      const { external } = run.session.shared.runtime;
      const target = externalSchema(run, schema, { position: span.start + 1 });
      if ((await external.findTable(target, name)) === null)
        throw new UndefinedTable(name, { position: run.statement.name.span.start + 1 });
      await external.alterTable(target, name, action, runtimeContext(run));
      return DONE;
    }
    default:
      throw new NotEmulated(`ALTER TABLE ${action.kind.replaceAll('-', ' ').toUpperCase()} of an external table`, {
        position: action.span.start + 1,
      });
  }
}

/** Puts a changed relation into the catalog. */
function replace(run: StatementRun, relation: Relation): Outcome {
  if (relation.kind === 'table') putTable(relation, run.session);
  else run.session.catalog.change({ kind: 'relations', key: relationKey(relation), value: relation });
  return DONE;
}

/** The text of a bound view names the columns it reads: a rename under it is refused rather than breaking it. */
function refuseRename(run: StatementRun, table: Table, column: string, context: BindContext): void {
  const readers = readersIn(run, table, column);
  if (readers.length > 0)
    throw new NotEmulated(
      `RENAME COLUMN under the bound view ${readers.map(relationKey).join(', ')}`,
      at(context, run.statement.span.start),
    );
}

/** No permanent view reads a temporary table. */
const readersIn = ({ session: { catalog } }: StatementRun, table: Table, column: string): readonly Relation[] =>
  table.temporary ? [] : columnReaders(table, column, catalog.state.relations.values());

/** Grants on a column follow its name. */
function renameInGrants({ session: { catalog } }: StatementRun, table: Table, from: string, to: string): void {
  for (const grant of grantsOn({ kind: 'relations', key: relationKey(table) }, catalog.state)) {
    if (!grant.columns.includes(from)) continue;
    const moved = { ...grant, columns: grant.columns.map((column) => (column === from ? to : column)) };
    catalog.change({ kind: 'grants', key: grantKey(grant), value: null });
    catalog.change({ kind: 'grants', key: grantKey(moved), value: moved });
  }
}

async function alterColumns(run: StatementRun<AlterTable>, table: Table, context: BindContext): Promise<Outcome> {
  const { action } = run.statement;
  const { engine } = run.session;
  const change = (name: string, update: (column: Table['columns'][number]) => Table['columns'][number]): Outcome =>
    replace(run, { ...table, columns: table.columns.map((column) => (column.name === name ? update(column) : column)) });
  switch (action.kind) {
    case 'add-column':
      return addColumn(run, table, action.column, context);
    case 'drop-column': {
      const column = targetColumn(table, action.column, context);
      if (table.columns.length === 1)
        throw new RedshiftError('0A000', 'cannot drop the only column of a table', at(context, action.span.start));
      if (column.distKey || column.sortKey !== 0)
        throw new RedshiftError(
          '0A000',
          `cannot drop ${column.distKey ? 'distkey' : 'sortkey'} column "${column.name}"`,
          at(context, action.span.start),
        );
      const readers = readersIn(run, table, column.name);
      const others = run.session.catalog.state.relations;
      if (action.behavior !== 'cascade') {
        if (readers.length > 0) throw dependedOn(`column ${column.name} of table ${table.name}`, readers, at(context, action.span.start));
        requireDroppable(table, column.name, others.values(), at(context, action.span.start));
      }
      await removeAll(run, readers);
      for (const other of foreignKeysOn(table, column.name, others.values()))
        putTable(
          withConstraints(
            other,
            constraintsOf(other).filter((one) => !readsColumn(table, column.name)(one)),
          ),
          run.session,
        );
      await engine.run(`ALTER TABLE ${physicalTable(table)} DROP COLUMN ${quoteName(column.physical)}`);
      const kept = constraintsOf(table).filter(({ columns }) => !columns.includes(column.name));
      return replace(run, withConstraints({ ...table, columns: table.columns.filter((other) => other !== column) }, kept));
    }
    case 'rename-column': {
      const column = targetColumn(table, action.column, context);
      const name = foldName(action.to, context.settings);
      if (table.columns.some((other) => other.name === name)) throw new DuplicateObject('column', name, at(context, action.to.span.start));
      refuseRename(run, table, column.name, context);
      if (!table.temporary) renameInGrants(run, table, column.name, name);
      return replace(run, {
        ...table,
        columns: table.columns.map((other) => (other === column ? { ...other, name } : other)),
        primaryKey: table.primaryKey.map((key) => (key === column.name ? name : key)),
        constraints: constraintsOf(table).map((one) => ({
          ...one,
          columns: one.columns.map((key) => (key === column.name ? name : key)),
        })),
      });
    }
    case 'alter-column-type': {
      const column = targetColumn(table, action.column, context);
      const type = bindTypeName(action.type, context);
      if (!isText(column.type) || column.type.kind !== 'varchar' || type.kind !== 'varchar')
        throw new RedshiftError(
          '0A000',
          `ALTER COLUMN TYPE is only for VARCHAR columns; "${column.name}" is ${typeName(column.type)}`,
          at(context, action.span.start),
        );
      requireResizable(table, column, at(context, action.span.start));
      if (readersIn(run, table, column.name).length > 0)
        throw new RedshiftError('0A000', 'cannot alter type of a column used by a view or rule', at(context, action.span.start));
      outsideTransaction(run, 'ALTER TABLE ALTER COLUMN TYPE');
      const [row] = await engine.query(`SELECT coalesce(max(strlen(${quoteName(column.physical)})), 0) FROM ${physicalTable(table)}`);
      if (Number(row?.[0] ?? 0) > type.length)
        throw new RedshiftError(
          '22001',
          `column "${column.name}" holds values longer than ${type.length} bytes`,
          at(context, action.span.start),
        );
      return change(column.name, (old) => ({ ...old, type }));
    }
    case 'alter-column-encode': {
      const encodes = newEncodings(table, action.changes, context);
      return replace(run, {
        ...table,
        columns: table.columns.map((column) => ({ ...column, encode: encodes.get(column.name) ?? column.encode })),
      });
    }
    case 'alter-column-default':
      throw new NotEmulated('ALTER COLUMN SET DEFAULT', at(context, action.span.start));
    case 'add-constraint': {
      const constraints = constraintsOf(table);
      return replace(run, withConstraints(table, [...constraints, constraint(action.constraint, { ...table, constraints }, context)]));
    }
    case 'drop-constraint': {
      const name = foldName(action.constraint, context.settings);
      const rest = constraintsOf(table).filter((one) => one.name !== name);
      if (rest.length === constraintsOf(table).length)
        throw new RedshiftError(
          '42704',
          `constraint "${name}" of relation "${table.name}" does not exist`,
          at(context, action.constraint.span.start),
        );
      return replace(run, withConstraints(table, rest));
    }
    case 'alter-distribution': {
      requireDistributable(table, action, context);
      const key = action.distKey === null ? null : targetColumn(table, action.distKey, context).name;
      return replace(run, {
        ...table,
        distStyle: action.distStyle ?? 'key',
        columns: table.columns.map((column) => ({ ...column, distKey: column.name === key })),
      });
    }
    case 'alter-sort-key':
      return replace(run, { ...table, columns: withSortKey(table, action, context) });
    case 'alter-encode-auto':
      return DONE;
    case 'add-partitions':
    case 'drop-partition':
    case 'set-location':
    case 'set-file-format':
    case 'set-table-properties':
      throw new RedshiftError('42809', `"${table.name}" is not an external table`, at(context, run.statement.name.span.start));
    case 'rename-to':
    case 'owner-to':
      throw new Error(`${action.kind} is done before.`);
    default:
      return action satisfies never;
  }
}

async function addColumn(run: StatementRun, table: Table, node: Parameters<typeof columnOf>[0], context: BindContext): Promise<Outcome> {
  requireAddable(node, context);
  const plain = columnOf(node, '', context, run.sql);
  if (table.columns.some((column) => column.name === plain.name))
    throw new DuplicateObject('column', plain.name, at(context, node.span.start));
  if (plain.notNull && (node.default === null || node.default.kind === 'null'))
    throw new RedshiftError(
      '42601',
      `ALTER TABLE ADD COLUMN defined as NOT NULL must have a non-null default expression`,
      at(context, node.span.start),
    );
  const clash =
    table.columns.some((column) => column.physical.toLowerCase() === plain.name.toLowerCase()) || plain.name.toLowerCase() === 'rowid';
  const column = {
    ...plain,
    physical: clash ? `${plain.name}~${run.session.shared.nextOid()}` : plain.name,
    encode: plain.encode === '' ? defaultEncode(plain) : plain.encode,
  };
  const { engine, snapshot } = run.session;
  // The default would not reach rows that the snapshot does not show.
  if (column.default !== null && !table.temporary && snapshot?.isBehind(relationKey(table)) === true) throw new SerializableViolation();
  await engine.run(`ALTER TABLE ${physicalTable(table)} ADD COLUMN ${quoteName(column.physical)} ${storageType(column.type)}`);
  if (column.default !== null)
    await engine.run(
      `UPDATE ${physicalTable(table)} SET ${quoteName(column.physical)} = ${new Emitter(new Map(), [], []).expression(missingValue(column, node, context))}`,
    );
  return replace(run, { ...table, columns: [...table.columns, column] });
}
