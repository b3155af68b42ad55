import { PGlite } from '@electric-sql/pglite';
import { type CaseDatabase, type Outcome, StatementRefused } from '../golden/case-database.ts';

/** Golden cases on PostgreSQL itself, which PGlite runs inside the process. */
export async function openPostgresCaseDatabase(): Promise<CaseDatabase> {
  const postgres = await PGlite.create();
  return {
    async openSession() {
      return {
        async execute(sql) {
          try {
            const { fields, rows } = await postgres.query<unknown[]>(sql, [], { rowMode: 'array', parsers: AS_TEXT });
            return {
              columns: fields.map(({ name, dataTypeID }) => ({ name, type: String(dataTypeID) })),
              rows: rows.map((row) => row.map((cell, at) => plainCell(cell, fields[at]?.dataTypeID ?? 0))),
            };
          } catch (error) {
            if (error instanceof Error && 'code' in error) throw new StatementRefused(String(error.code), error.message, error);
            throw error;
          }
        },
        async close() {
          await postgres.query('rollback');
          await postgres.query('discard all');
        },
      };
    },
    close: () => postgres.close(),
  };
}

const BOOLEAN = 16;
const NUMBERS = new Set([20, 21, 23, 700, 701]);
const BIGINT = 20;
/** Dates, timestamps and intervals arrive as the text that PostgreSQL prints. */
const AS_TEXT = Object.fromEntries(
  [BOOLEAN, ...NUMBERS, 1082, 1083, 1114, 1184, 1186, 1266, 1700].map((type) => [type, (text: string) => text]),
);

function plainCell(cell: unknown, type: number): Outcome['rows'][number][number] {
  if (cell === null) return null;
  if (type === BOOLEAN) return cell === 't' || cell === 'true';
  if (type === BIGINT && !Number.isSafeInteger(Number(cell))) return String(cell);
  return NUMBERS.has(type) ? Number(cell) : String(cell);
}
