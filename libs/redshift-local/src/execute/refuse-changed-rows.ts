import type { Table } from '../catalog/catalog-entry.ts';
import { SerializableViolation } from '../redshift-error.ts';
import type { LocalSession } from '../session/local-session.ts';

/**
 * Before a statement changes rows of a table in place: 1023 where one of them was changed or deleted by a transaction that its snapshot does not
 * show. `matching` is the query of the rows that it is about to change, for a condition on the engine's row number.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_DATABASE.html: SNAPSHOT protects against update and delete conflicts.
 */
export async function refuseChangedRows(
  { engine, snapshot }: Pick<LocalSession, 'engine' | 'snapshot'>,
  table: Table,
  matching: (isChanged: (row: string) => string) => string,
): Promise<void> {
  const changed = (await snapshot?.changedRows(table, engine)) ?? [];
  if (changed.length === 0) return;
  const query = matching((row) => `${row} IN (${changed.join(', ')})`);
  if ((await engine.query(`${query} LIMIT 1`)).length > 0) throw new SerializableViolation();
}
