import type { Redshift } from '../session/redshift.ts';
import { RunningStatements } from './running-statements.ts';
import { SessionPool } from './session-pool.ts';
import { AWS_LIMITS, StatementStore, type StoreLimits } from './statement-store.ts';

/** What the operations share: statements, sessions, the clock. */
export interface DataApiService {
  readonly statements: StatementStore;
  readonly sessions: SessionPool;
  readonly running: RunningStatements;
  readonly now: () => Date;
}

export function createDataApiService(
  redshift: Pick<Redshift, 'openSession'>,
  now: () => Date,
  limits: Partial<StoreLimits> = {},
): DataApiService {
  return {
    statements: new StatementStore({ ...AWS_LIMITS, ...limits }, now),
    sessions: new SessionPool(redshift, now),
    running: new RunningStatements(),
    now,
  };
}
