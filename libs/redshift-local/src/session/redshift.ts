import type { S3Port } from '../runtime/s3-port.ts';
import type { Session } from './session.ts';

export interface RedshiftOptions {
  /** The database lives in `<dataDir>/redshift.duckdb`, with a write-ahead log; in memory when absent. */
  readonly dataDir?: string;
  /** Where COPY, UNLOAD and external tables find S3; without it they fail by name. */
  readonly s3?: S3Port;
  readonly memoryLimitMb?: number;
  readonly threads?: number;
  /** The clock of GETDATE() and of identifiers with a time in them. */
  readonly now?: () => Date;
}

export interface SessionOptions {
  readonly user?: string;
  readonly database?: string;
}

/** A local Redshift. Sessions share the data; each has a transaction, settings and temporary tables of its own. */
export interface Redshift {
  openSession(options?: SessionOptions): Promise<Session>;
  /** Closes every session, then the database. What was committed is on disk. */
  close(): Promise<void>;
}
