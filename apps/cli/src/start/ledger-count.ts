import type { RedshiftData } from '@hakkai/aws';
import { LEDGER } from '@hakkai/contract';

export interface LedgerCount {
  readonly objects: number;
  readonly rows: number;
}

/** What the ledger holds: compared before and after, it says what a second start loaded. */
export async function ledgerCount(redshift: RedshiftData, schema: string): Promise<LedgerCount> {
  const { rows } = await redshift.query(`select count(*), coalesce(sum("loaded"), 0) from "${schema}"."${LEDGER.name}"`);
  return { objects: Number(rows[0]?.[0] ?? 0), rows: Number(rows[0]?.[1] ?? 0) };
}
