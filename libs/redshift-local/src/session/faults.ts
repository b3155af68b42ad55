import type { Statement } from '@hakkai/redshift-sql';
import { canceledQuery, QueryCanceled, RedshiftError, SerializationCycle } from '../redshift-error.ts';

/** What a session knows when a fault strikes. */
export interface FaultSite {
  readonly processId: number;
  readonly queryId: bigint;
}

export interface Fault {
  readonly what: string;
  readonly error: (site: FaultSite) => RedshiftError;
  /** Whether the session is over after it. */
  readonly disconnects?: true;
}

/** Any table id will do: the conflict is with a transaction that never was. */
const NO_TABLE = 100_000;

/**
 * The failures that `set hakkai.fail_next to '<name>'` makes of the session's next statement, so that retries can be tested. The statement does
 * nothing; its transaction is aborted as after a real failure. SET, RESET, SHOW, BEGIN and ROLLBACK are passed over; COMMIT is not, and what it
 * should have committed is rolled back.
 */
export const FAULTS: Readonly<Record<string, Fault>> = {
  '1023': {
    what: 'a serializable isolation violation; the transaction may succeed when it is run again',
    error: ({ processId, queryId }) =>
      new SerializationCycle({ table: NO_TABLE, transactions: [String(queryId), String(queryId + 1n)], processId }),
  },
  '40P01': {
    what: 'a deadlock with another transaction',
    error: () => new RedshiftError('40P01', 'deadlock detected'),
  },
  '57014': {
    what: 'a cancelled query',
    error: ({ queryId }) => new QueryCanceled({}, canceledQuery(queryId)),
  },
  '53200': {
    what: 'too little memory for the query',
    error: () => new RedshiftError('53200', 'out of memory'),
  },
  '53100': {
    what: 'no space left',
    error: () => new RedshiftError('53100', 'Disk Full'),
  },
  XX000: {
    what: 'an internal error',
    error: () => new RedshiftError('XX000', 'Assert'),
  },
  '57P01': {
    what: 'an administrator ended the session',
    error: () => new RedshiftError('57P01', 'terminating connection due to administrator command'),
    disconnects: true,
  },
  disconnect: {
    what: 'the connection is lost; whether the statement ran, the client can not know (it did not)',
    error: () => new RedshiftError('08006', 'server closed the connection unexpectedly'),
    disconnects: true,
  },
};

export const FAULT_SETTING = 'hakkai.fail_next';
export const NO_FAULT = 'none';

const PASSED_OVER: ReadonlySet<Statement['kind']> = new Set<Statement['kind']>(['set', 'reset', 'show-parameter', 'begin', 'rollback']);

/** Whether a fault that is set strikes this statement. */
export const isStruck = (statement: Statement): boolean => !PASSED_OVER.has(statement.kind);
