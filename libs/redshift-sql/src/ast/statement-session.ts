import type { Expression } from './expression.ts';
import type { Identifier, QualifiedName } from './name.ts';
import type { Query } from './query.ts';
import type { SourceNode } from './source-position.ts';
import type { Statement } from './statement.ts';
import type { RoutineSignature } from './statement-drop.ts';
import type { ShowStatement } from './statement-show.ts';
import type { TypeName } from './type-name.ts';

/** BEGIN, START TRANSACTION. */
export interface Begin extends SourceNode {
  readonly kind: 'begin';
  readonly isolation: IsolationLevel | null;
  readonly access: 'read write' | 'read only' | null;
}

export type IsolationLevel = 'serializable' | 'snapshot' | 'repeatable read' | 'read committed' | 'read uncommitted';

/** COMMIT, END. */
export interface Commit extends SourceNode {
  readonly kind: 'commit';
}

/** ROLLBACK, ABORT. */
export interface Rollback extends SourceNode {
  readonly kind: 'rollback';
}

export interface Lock extends SourceNode {
  readonly kind: 'lock';
  readonly tables: readonly QualifiedName[];
}

/** `set [session | local] name to value`, `set name = a, b`. */
export interface SetParameter extends SourceNode {
  readonly kind: 'set';
  readonly scope: 'session' | 'local' | null;
  /** The parameter's name in lower case, dots kept: `search_path`, `hakkai.fail_next`. */
  readonly parameter: string;
  /** Null for DEFAULT. */
  readonly values: readonly SettingValue[] | null;
}

/** A value as written: a string or number, or a bare word such as `on` or a schema's name. */
export interface SettingValue extends SourceNode {
  readonly kind: 'setting-value';
  readonly text: string;
  readonly form: 'string' | 'number' | 'word' | 'quoted-word';
}

/** `set session authorization u`; null for DEFAULT. */
export interface SetSessionAuthorization extends SourceNode {
  readonly kind: 'set-session-authorization';
  readonly scope: 'session' | 'local' | null;
  readonly user: Identifier | null;
}

/** `set session characteristics as transaction isolation level serializable`. */
export interface SetSessionCharacteristics extends SourceNode {
  readonly kind: 'set-session-characteristics';
  readonly isolation: IsolationLevel;
}

/** `reset name`; null for RESET ALL. */
export interface ResetParameter extends SourceNode {
  readonly kind: 'reset';
  readonly parameter: string | null;
}

/** `show name`; `all` for SHOW ALL. */
export interface ShowParameter extends SourceNode {
  readonly kind: 'show-parameter';
  readonly parameter: string;
}

/** SHOW DATABASES, SHOW SCHEMAS FROM DATABASE d, SHOW TABLES (FUNCTIONS, PROCEDURES) FROM SCHEMA s, SHOW COLUMNS FROM TABLE t, with LIKE and LIMIT. */
export interface ShowObjects extends SourceNode {
  readonly kind: 'show-objects';
  readonly objects: 'databases' | 'schemas' | 'tables' | 'columns' | 'functions' | 'procedures';
  readonly in: QualifiedName | null;
  readonly like: string | null;
  readonly limit: number | null;
}

/** SHOW TABLE t, SHOW VIEW v, SHOW EXTERNAL TABLE t: the statement that makes it. */
export interface ShowDefinition extends SourceNode {
  readonly kind: 'show-definition';
  readonly object: 'table' | 'view' | 'external table';
  readonly name: QualifiedName;
  /** PARTITION behind an external table: the statements that add its partitions too. */
  readonly partitions: boolean;
}

/** SHOW PROCEDURE p(int). */
export interface ShowProcedure extends SourceNode {
  readonly kind: 'show-procedure';
  readonly routine: RoutineSignature;
}

export interface Explain extends SourceNode {
  readonly kind: 'explain';
  readonly verbose: boolean;
  readonly statement: Statement;
}

export interface Prepare extends SourceNode {
  readonly kind: 'prepare';
  readonly name: Identifier;
  readonly types: readonly TypeName[];
  readonly statement: Statement;
}

export interface Execute extends SourceNode {
  readonly kind: 'execute';
  readonly name: Identifier;
  readonly arguments: readonly Expression[];
}

/** Null for DEALLOCATE ALL. */
export interface Deallocate extends SourceNode {
  readonly kind: 'deallocate';
  readonly name: Identifier | null;
}

export interface Call extends SourceNode {
  readonly kind: 'call-procedure';
  readonly name: QualifiedName;
  readonly arguments: readonly Expression[];
}

export interface DeclareCursor extends SourceNode {
  readonly kind: 'declare-cursor';
  readonly name: Identifier;
  readonly query: Query;
}

export interface Fetch extends SourceNode {
  readonly kind: 'fetch';
  readonly cursor: Identifier;
  /** `fetch next` is 1; `all` for FETCH ALL and FETCH FORWARD ALL. */
  readonly count: number | 'all';
}

/** Null for CLOSE ALL. */
export interface CloseCursor extends SourceNode {
  readonly kind: 'close-cursor';
  readonly name: Identifier | null;
}

/** `use database`. */
export interface UseDatabase extends SourceNode {
  readonly kind: 'use';
  readonly database: Identifier;
}

/** `cancel 123 ['message']`. */
export interface Cancel extends SourceNode {
  readonly kind: 'cancel';
  readonly processId: number;
  readonly message: string | null;
}

export type SessionStatement =
  | Begin
  | Commit
  | Rollback
  | Lock
  | SetParameter
  | SetSessionAuthorization
  | SetSessionCharacteristics
  | ResetParameter
  | ShowParameter
  | ShowObjects
  | ShowDefinition
  | ShowProcedure
  | ShowStatement
  | Explain
  | Prepare
  | Execute
  | Deallocate
  | Call
  | DeclareCursor
  | Fetch
  | CloseCursor
  | UseDatabase
  | Cancel;
