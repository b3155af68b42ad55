import type { StatementResult } from '../session/session.ts';
import type { RequestParameter } from './request-fields.ts';

export const STATUSES = ['SUBMITTED', 'PICKED', 'STARTED', 'FINISHED', 'FAILED', 'ABORTED'] as const;
export type Status = (typeof STATUSES)[number];

/** Where a statement connects to, as the request says it. One of workgroup and cluster is there. */
export interface ConnectionTarget {
  readonly clusterIdentifier?: string;
  readonly workgroupName?: string;
  readonly database: string;
  readonly dbUser?: string;
  readonly secretArn?: string;
}

/** One SQL text of a statement: the only one of ExecuteStatement, one of up to 40 of BatchExecuteStatement. */
export interface StatementPart {
  readonly sql: string;
  status: Status;
  error?: string;
  createdAt: Date;
  updatedAt: Date;
  durationNs?: number;
  queryId?: bigint;
  hasResultSet: boolean;
  /** Rows returned or written. */
  rows?: number;
  /** Bytes of the result, as it goes out. */
  size?: number;
  /** Kept until it is retired for age or memory. */
  result?: StatementResult;
}

/** A statement of the Data API, from SUBMITTED to its end, and for a day after. */
export interface Statement {
  readonly id: string;
  readonly batch: boolean;
  readonly parts: readonly StatementPart[];
  readonly parameters: readonly RequestParameter[];
  readonly target: ConnectionTarget;
  readonly statementName?: string;
  readonly resultFormat: 'JSON' | 'CSV';
  readonly executionMode?: 'TRANSACTION' | 'AUTO_COMMIT';
  readonly sessionId?: string;
  readonly createdAt: Date;
  status: Status;
  updatedAt: Date;
  error?: string;
  dbUser?: string;
  pid?: number;
  durationNs?: number;
  cancelRequested: boolean;
  /** Settles when the statement has reached its end. Never rejects. */
  done: Promise<void>;
}

export const isActive = (status: Status): boolean => status === 'SUBMITTED' || status === 'PICKED' || status === 'STARTED';
