import type {
  AddPartitions,
  Copy,
  CreateExternalSchema,
  CreateExternalTable,
  DropPartition,
  SetFileFormat,
  SetLocation,
  SetTableProperties,
  Unload,
} from '@hakkai/redshift-sql';
import type { ExternalSchema } from '../catalog/catalog-entry.ts';
import type { EngineConnection } from '../engine/engine-connection.ts';
import { RedshiftError, type RedshiftErrorDetail } from '../redshift-error.ts';
import type { ResultColumn } from '../session/session.ts';
import type { RedshiftType } from '../types/redshift-type.ts';

/** What every runtime call may use. `engine` is the session's own connection, inside its transaction. */
export interface RuntimeContext {
  readonly engine: EngineConnection;
  readonly sessionId: string;
  readonly queryId: bigint;
  readonly now: Date;
  /** Aborted when the statement is cancelled. */
  readonly signal: AbortSignal;
}

export interface TargetColumn {
  readonly name: string;
  readonly type: RedshiftType;
  readonly notNull: boolean;
}

export interface CopyRequest {
  readonly statement: Copy;
  /** `schema.table`, for messages. */
  readonly table: string;
  /** The columns to fill, in order: the column list, or all columns but IDENTITY ones (unless EXPLICIT_IDS). */
  readonly columns: readonly TargetColumn[];
}

/** One value that could not be loaded: a row of SYS_LOAD_ERROR_DETAIL. */
export interface LoadReject {
  readonly fileName: string;
  /** From 1. */
  readonly lineNumber: number;
  readonly columnName: string;
  readonly columnType: string;
  readonly columnLength: string;
  readonly position: number;
  readonly rawLine: string;
  readonly rawFieldValue: string;
  readonly errorCode: number;
  readonly errorMessage: string;
}

/** One file that COPY read. */
export interface LoadedFile {
  readonly fileName: string;
  readonly linesScanned: number;
}

/**
 * What COPY read. `source` is engine SQL (a SELECT) whose columns are the request's, in order, each of its `storageType`, lengths already
 * checked; the session inserts it, adds defaults and identity values and checks NOT NULL. `cleanup` runs when that is done, also after an error.
 */
export interface CopyOutcome {
  readonly source: string;
  readonly rejects: readonly LoadReject[];
  readonly files: readonly LoadedFile[];
  cleanup(): Promise<void>;
}

/** COPY found more bad rows than MAXERROR allows. Nothing is loaded; the rejects go to the load-error views. */
export class CopyFailed extends RedshiftError {
  readonly rejects: readonly LoadReject[];

  constructor(message: string, rejects: readonly LoadReject[], detail: RedshiftErrorDetail = {}) {
    super('XX000', message, detail);
    this.rejects = rejects;
  }
}

export interface UnloadRequest {
  readonly statement: Unload;
  /** Engine SQL (a SELECT) whose columns are those of `columns`, named `c0`, `c1`, ... in order. */
  readonly query: string;
  readonly columns: readonly ResultColumn[];
}

export interface UnloadOutcome {
  readonly rowCount: number;
}

export interface ExternalColumn {
  readonly name: string;
  /** Arrays, structs and maps are SUPER. */
  readonly type: RedshiftType;
  /** The type as the table declares it: `array<varchar(20)>`. */
  readonly declared: string;
  /** Position among the partition columns from 1; 0 for a column in the files. */
  readonly partitionKey: number;
}

export interface ExternalTable {
  readonly database: string;
  readonly name: string;
  readonly columns: readonly ExternalColumn[];
  readonly location: string;
  readonly inputFormat: string;
  readonly outputFormat: string;
  readonly serde: string;
  readonly serdeParameters: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, string>>;
  readonly partitions: readonly ExternalPartition[];
}

export interface ExternalPartition {
  /** In the order of the partition columns; null where the value is missing. */
  readonly values: readonly (string | null)[];
  readonly location: string;
}

/**
 * Where an external table's rows are while one statement reads them. `relation` is engine SQL that can stand in FROM; its columns are named
 * as the table's, each of its `storageType` (SUPER as held text: see `holdJson`). `cleanup` runs after the statement.
 */
export interface ExternalScan {
  readonly relation: string;
  cleanup(): Promise<void>;
}

export type ExternalTableChange = AddPartitions | DropPartition | SetLocation | SetFileFormat | SetTableProperties;

/** The data catalog behind external schemas, and the reader of its tables. */
export interface ExternalRuntime {
  /** Makes sure the catalog database is there (or creates it, with CREATE EXTERNAL DATABASE IF NOT EXISTS). */
  createSchema(statement: CreateExternalSchema, context: RuntimeContext): Promise<ExternalSchema>;
  dropSchema(schema: ExternalSchema, dropDatabase: boolean, context: RuntimeContext): Promise<void>;
  /** Rejects with 42P07 where the table exists. `statement.query` is null: CREATE EXTERNAL TABLE AS does not come here. */
  createTable(schema: ExternalSchema, statement: CreateExternalTable, context: RuntimeContext): Promise<void>;
  /** Whether there was such a table. The files stay. */
  dropTable(schema: ExternalSchema, name: string, context: RuntimeContext): Promise<boolean>;
  alterTable(schema: ExternalSchema, name: string, change: ExternalTableChange, context: RuntimeContext): Promise<void>;
  findTable(schema: ExternalSchema, name: string): Promise<ExternalTable | null>;
  /** At once: the catalog is in memory, and system views are computed while a statement is bound. */
  listTables(schema: ExternalSchema): readonly ExternalTable[];
  scan(table: ExternalTable, columns: readonly string[], context: RuntimeContext): Promise<ExternalScan>;
}

/** COPY, UNLOAD and external tables: what a statement needs beyond the engine. */
export interface Runtime {
  readonly external: ExternalRuntime;
  copy(request: CopyRequest, context: RuntimeContext): Promise<CopyOutcome>;
  unload(request: UnloadRequest, context: RuntimeContext): Promise<UnloadOutcome>;
  close(): Promise<void>;
}
