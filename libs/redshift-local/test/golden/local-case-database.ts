import { type Cell, openRedshift, RedshiftError, typeName } from '../../src/index.ts';
import { MemoryS3 } from '../../src/runtime/test/memory-s3.ts';
import { type CaseDatabase, StatementRefused, whileRunning } from './case-database.ts';
import { objectsInBucket } from './golden-objects.ts';
import { fits, Misfit } from './misfit.ts';

/** Golden cases on a local Redshift in memory. */
export async function openLocalCaseDatabase(): Promise<CaseDatabase> {
  const redshift = await openRedshift({ s3: new MemoryS3().with(objectsInBucket()) });
  return {
    async openSession() {
      const session = await redshift.openSession();
      return {
        async execute(sql) {
          try {
            const { columns, rows } = await session.execute(sql);
            for (const row of rows)
              for (const [index, { name, type }] of columns.entries()) {
                const cell = row[index] ?? null;
                if (!fits(cell, type)) throw new Misfit(cell, name, type, sql);
              }
            return {
              columns: columns.map(({ name, type }) => ({ name, type: typeName(type) })),
              rows: rows.map((row) => row.map(plainCell)),
            };
          } catch (error) {
            if (error instanceof RedshiftError)
              throw new StatementRefused(error.message, { sqlstate: error.sqlstate, position: error.position ?? 0, cause: error });
            throw error;
          }
        },
        close: () => session.close(),
      };
    },
    whileRunning,
    close: () => redshift.close(),
  };
}

function plainCell(cell: Cell): null | number | boolean | string {
  if (typeof cell === 'bigint') return Number.isSafeInteger(Number(cell)) ? Number(cell) : String(cell);
  return cell instanceof Uint8Array ? Buffer.from(cell).toString('hex') : cell;
}
