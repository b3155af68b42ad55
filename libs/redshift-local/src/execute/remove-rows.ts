import type { Table } from '../catalog/catalog-entry.ts';
import { relationKey } from '../catalog/catalog-view.ts';
import { physicalTable } from '../emit/emitter.ts';
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
  const emptied: Table = { ...table, physical: { ...table.physical, name: `${table.name}~${session.shared.nextOid()}` } };
  await session.engine.run(`DROP TABLE ${physicalTable(table)}`);
  await makeStorage(emptied, session);
  putTable(emptied, session);
}
