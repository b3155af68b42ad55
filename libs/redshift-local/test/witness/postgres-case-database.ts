import { startPostgres } from '@hakkai/postgres-server';
import pg from 'pg';
import { type CaseDatabase, type Outcome, StatementRefused } from '../golden/case-database.ts';

/** Golden cases on a PostgreSQL server, a connection for each session. */
export async function openPostgresCaseDatabase(): Promise<CaseDatabase> {
  const server = await startPostgres();
  return {
    async openSession() {
      const client = new pg.Client({ ...server.connection, types: { getTypeParser: () => (text: string) => text } });
      await client.connect();
      return {
        async execute(sql) {
          try {
            const { fields, rows } = await client.query<(string | null)[]>({ text: sql, rowMode: 'array' });
            return {
              columns: fields.map(({ name, dataTypeID }) => ({ name, type: String(dataTypeID) })),
              rows: rows.map((row) => row.map((cell, at) => plainCell(cell, fields[at]?.dataTypeID ?? 0))),
            };
          } catch (error) {
            if (error instanceof pg.DatabaseError)
              throw new StatementRefused(error.message, {
                sqlstate: error.code ?? null,
                position: Number(error.position ?? 0),
                cause: error,
              });
            throw error;
          }
        },
        close: () => client.end(),
      };
    },
    whileRunning: (processId) => `select 1 from pg_stat_activity where pid = ${processId} and state = 'active'`,
    close: () => server.stop(),
  };
}

const BOOLEAN = 16;
const BIGINT = 20;
const NUMBERS = new Set([BIGINT, 21, 23, 700, 701]);

/** Dates, timestamps, decimals and intervals stay the text that PostgreSQL prints. */
function plainCell(cell: string | null, type: number): Outcome['rows'][number][number] {
  if (cell === null) return null;
  if (type === BOOLEAN) return cell === 't';
  if (type === BIGINT && !Number.isSafeInteger(Number(cell))) return cell;
  return NUMBERS.has(type) ? Number(cell) : cell;
}
