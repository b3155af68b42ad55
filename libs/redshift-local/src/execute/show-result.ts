import { RedshiftError } from '../redshift-error.ts';
import type { Cell, ResultColumn } from '../session/session.ts';
import type { RedshiftType } from '../types/redshift-type.ts';
import type { Outcome, StatementRun } from './statement-run.ts';

const MOST_ROWS = 10_000;

/** Rows of a SHOW, under its LIMIT; more than 10,000 are an error. https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_GRANTS.html */
export function showResult(
  run: StatementRun,
  columns: Readonly<Record<string, RedshiftType>>,
  rows: readonly (readonly Cell[])[],
  limit: number | null = null,
): Outcome {
  if (limit !== null && limit > MOST_ROWS)
    throw new RedshiftError('22023', `LIMIT of SHOW is between 0 and ${MOST_ROWS}`, { position: run.statement.span.start + 1 });
  if (limit === null && rows.length > MOST_ROWS) throw new RedshiftError('54000', `SHOW gives at most ${MOST_ROWS} rows`);
  const shown = rows.slice(0, limit ?? rows.length);
  return {
    columns: Object.entries(columns).map(([name, type]): ResultColumn => ({ name, type, nullable: true })),
    rows: shown,
    rowCount: shown.length,
  };
}
