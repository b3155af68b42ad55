import { newDb, QueryError } from 'pg-mem';
import { type CaseDatabase, type Outcome, StatementRefused } from '../golden/case-database.ts';

/** Golden cases on pg-mem, which interprets PostgreSQL's SQL in TypeScript: each session has a database of its own. */
export function openPgMemCaseDatabase(): CaseDatabase {
  return {
    openSession() {
      const { public: database } = newDb();
      return Promise.resolve({
        async execute(sql: string): Promise<Outcome> {
          if (SCHEMA_OF_THE_CASE.test(sql)) return { columns: [], rows: [] };
          try {
            const { fields, rows } = await Promise.resolve(database.query(sql));
            const columns = fields.map(({ name, typeId }) => ({ name, type: String(typeId) }));
            return { columns, rows: rows.map((row: Record<string, unknown>) => columns.map(({ name }) => plainCell(row[name]))) };
          } catch (error) {
            if (error instanceof QueryError || isNotSupported(error))
              throw new StatementRefused(error.message, { sqlstate: null, position: null, cause: error });
            throw error;
          }
        },
        close: () => Promise.resolve(),
      });
    },
    whileRunning() {
      throw new Error('pg-mem runs no statement while another runs: the case is not for it');
    },
    close: () => Promise.resolve(),
  };
}

/** A schema for each case is not needed where each case has a database. */
const SCHEMA_OF_THE_CASE = /^(create schema case_|set search_path to case_|drop schema case_|rollback)/;

/** pg-mem names what it does not implement by an error without a class of its own. */
const isNotSupported = (error: unknown): error is Error => error instanceof Error && /not supported/i.test(error.message);

function plainCell(cell: unknown): Outcome['rows'][number][number] {
  if (cell === null || cell === undefined) return null;
  if (cell instanceof Date)
    return cell
      .toISOString()
      .replace('T', ' ')
      .replace(/\.000Z$/, '')
      .replace(/ 00:00:00$/, '');
  return typeof cell === 'number' || typeof cell === 'boolean' ? cell : String(cell);
}
