import { newKey, newRow, newTable, type Row, type State, type Table, tableNamed, transactionOf } from './reference-state.ts';
import type { Statement, TableName } from './step.ts';

/** What a statement makes of a table, or why it can not; `rows` are those of before that it changes in place. */
export type Change =
  | { readonly table: TableName; readonly becomes: Table | null; readonly rows: readonly Row[] }
  | { readonly errors: readonly string[] };

const changed = (row: Row, to: Partial<Pick<Row, 'id' | 'n'>>): Row => ({ ...row, ...to, version: newKey() });

/** What a statement that changes one table does to it; null for other statements. */
export function changeOf(statement: Statement, state: State, session: number): Change | null {
  const rowsOf = (name: TableName): readonly Row[] => tableNamed(state, session, name)?.rows ?? [];
  const { sees } = transactionOf(state, session);
  switch (statement.is) {
    case 'insert':
      return added(statement.table, [newRow(statement.id, statement.n)]);
    case 'insert rows':
      return added(
        statement.table,
        rowsOf(statement.from).map(({ id, n }) => newRow(id, n)),
      );
    case 'update':
      return replaced(statement.table, statement.where, (row) =>
        changed(row, { [statement.column]: row[statement.column] + statement.add }),
      );
    case 'update from': {
      const add = rowsOf(statement.from).length + 1;
      return replaced(statement.table, statement.where, (row) => changed(row, { n: row.n + add }));
    }
    case 'delete':
      return replaced(statement.table, statement.where, () => null);
    case 'merge':
      return mergedRows(statement.table, rowsOf(statement.from), statement.deletes);
    case 'drop':
      return { table: statement.table, becomes: null, rows: [] };
    case 'create': {
      if (tableNamed(state, session, statement.table) !== null) return { errors: ['42P07'] };
      const rows = statement.as === null ? [] : rowsOf(statement.as).map(({ id, n }) => newRow(id, n));
      return { table: statement.table, becomes: newTable(rows), rows: [] };
    }
    case 'alter': {
      const table = current(statement.table);
      if (table.extra === statement.adds) return { errors: [statement.adds ? '42701' : '42703'] };
      return { table: statement.table, becomes: { ...table, layout: newKey(), extra: statement.adds }, rows: [] };
    }
    default:
      return null;
  }

  function current(name: TableName): Table {
    const table = sees?.own.get(name);
    if (table === undefined) throw new Error(`the reference has no table ${name}`);
    return table;
  }

  function added(name: TableName, rows: readonly Row[]): Change {
    const table = current(name);
    return { table: name, becomes: { ...table, rows: [...table.rows, ...rows] }, rows: [] };
  }

  function replaced(name: TableName, where: number | null, by: (row: Row) => Row | null): Change {
    const table = current(name);
    const isMeant = (row: Row): boolean => where === null || row.id === where;
    return {
      table: name,
      becomes: { ...table, rows: table.rows.flatMap((row) => (isMeant(row) ? (by(row) ?? []) : [row])) },
      rows: table.rows.filter(isMeant),
    };
  }

  /** https://docs.aws.amazon.com/redshift/latest/dg/r_MERGE.html: two rows of the source that match one of the target are an error. */
  function mergedRows(name: TableName, source: readonly Row[], deletes: boolean): Change {
    const table = current(name);
    const matches = (row: Row): readonly Row[] => source.filter(({ id }) => id === row.id);
    if (table.rows.some((row) => matches(row).length > 1)) return { errors: ['XX000'] };
    const kept = table.rows.flatMap((row) => {
      const [match] = matches(row);
      if (match === undefined) return [row];
      return deletes ? [] : [changed(row, { n: row.n + match.n + 1 })];
    });
    const fresh = source.filter(({ id }) => !table.rows.some((row) => row.id === id)).map(({ id, n }) => newRow(id, n));
    return { table: name, becomes: { ...table, rows: [...kept, ...fresh] }, rows: table.rows.filter((row) => matches(row).length > 0) };
  }
}
