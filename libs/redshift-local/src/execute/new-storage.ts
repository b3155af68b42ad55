import type { Table } from '../catalog/catalog-entry.ts';
import { relationKey } from '../catalog/catalog-view.ts';
import { physicalTable } from '../emit/emitter.ts';
import { quoteName } from '../emit/quote.ts';
import type { LocalSession } from '../session/local-session.ts';
import { makeStorage, putTable } from './create-relation.ts';

/**
 * Removes all rows of a table that the session has for itself, those that its snapshot does not show too: where there may be such rows, the
 * table gets new storage.
 */
export async function removeRows(table: Table, session: LocalSession): Promise<void> {
  if (table.temporary || session.snapshot?.isBehind(relationKey(table)) !== true) {
    await session.engine.run(`DELETE FROM ${physicalTable(table)}`);
    return;
  }
  const emptied = renamedStorage(table, session);
  await session.engine.run(`DROP TABLE ${physicalTable(table)}`);
  await makeStorage(emptied, session);
  putTable(emptied, session);
}

/**
 * The table with its rows in storage that the transaction made itself. The engine commits no table that was altered behind rows which the same
 * transaction had changed, unless it made the table. Rows that the snapshot does not show would be lost: such a table stays as it is.
 */
export async function copyRows(table: Table, session: LocalSession): Promise<Table> {
  const { engine, snapshot } = session;
  if (!table.temporary && (snapshot === null || snapshot.isBehind(relationKey(table)) || !snapshot.hasStorageOf(table))) return table;
  const copied = renamedStorage(table, session);
  await makeStorage(copied, session);
  const columns = table.columns.map(({ physical }) => quoteName(physical)).join(', ');
  await engine.run(`INSERT INTO ${physicalTable(copied)} (${columns}) SELECT ${columns} FROM ${physicalTable(table)}`);
  await engine.run(`DROP TABLE ${physicalTable(table)}`);
  putTable(copied, session);
  return copied;
}

const renamedStorage = (table: Table, session: LocalSession): Table => ({
  ...table,
  physical: { ...table.physical, name: `${table.name}~${session.shared.nextOid()}` },
});
