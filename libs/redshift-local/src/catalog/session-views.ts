import { guide } from '../functions/function-definition.ts';
import type { LoggedQuery } from '../session/query-log.ts';
import { BIGINT, BOOLEAN, char, INTEGER, TIMESTAMP, varchar } from '../types/redshift-type.ts';
import { printTime } from './query-views.ts';
import { columnsOf, NAME, TEXT } from './svv-views.ts';
import type { SystemReader, SystemView } from './system-relations.ts';
import { ownRows, userId } from './visible-rows.ts';

const microseconds = (from: Date, to: Date): number => (to.getTime() - from.getTime()) * 1000;

const running = (reader: SystemReader) =>
  ownRows(
    reader,
    reader.database.log.queries.filter(({ status }) => status === 'running'),
  );

/** What STV_LOCKS and SVV_TRANSACTIONS call the ways to hold a table. */
const LOCK_MODES = { read: 'AccessShareLock', write: 'ShareRowExclusiveLock', exclusive: 'AccessExclusiveLock' } as const;

interface Lock {
  /** Null for the name of something that another transaction makes: who waits for it waits for the end of that transaction. */
  readonly table: number | null;
  readonly owner: string;
  readonly database: string;
  readonly processId: number;
  readonly transactionId: bigint | null;
  readonly started: Date;
  readonly mode: keyof typeof LOCK_MODES;
  /** False while it is waited for. */
  readonly granted: boolean;
}

const locks = ({ database, catalog }: SystemReader): readonly Lock[] =>
  database.locks.all().flatMap(({ key, owner, mode, granted }) => {
    const table = catalog.state.relations.get(key);
    const session = [...database.sessions.values()].find(({ id }) => id === owner);
    if (session === undefined || (table === undefined && granted)) return [];
    const { user, processId, runningQuery, inTransaction, transactionStart } = session;
    return [
      {
        table: table?.oid ?? null,
        owner: user,
        database: session.database,
        processId,
        transactionId: session.transactionId,
        started: inTransaction ? transactionStart : (runningQuery?.start ?? session.started),
        mode,
        granted,
      },
    ];
  });

/** STV_LOCKS: whether a process has a lock or waits for one. */
const lockStatus = ({ mode, granted }: Lock): string => {
  if (!granted) return mode === 'read' ? 'Waiting for read lock' : 'Waiting for write lock';
  return mode === 'read' ? 'Holding read lock' : mode === 'write' ? 'Holding write lock' : 'Holding delete lock';
};

/** Sessions, what runs in them and what they lock. https://docs.aws.amazon.com/redshift/latest/dg/c_intro_STV_tables.html */
export const SESSION_VIEWS: readonly SystemView[] = [
  {
    schema: 'pg_catalog',
    name: 'stv_sessions',
    page: guide('r_STV_SESSIONS'),
    columns: columnsOf({ starttime: TIMESTAMP, process: INTEGER, user_name: char(50), db_name: char(50), timeout_sec: INTEGER }),
    rows: ({ database }) =>
      Array.from(database.sessions.values(), (session) => [
        printTime(session.started),
        session.processId,
        session.user,
        session.database,
        session.idle.seconds,
      ]),
  },
  {
    schema: 'pg_catalog',
    name: 'sys_session_history',
    page: guide('SYS_SESSION_HISTORY'),
    columns: columnsOf({
      user_id: INTEGER,
      session_id: INTEGER,
      database_name: NAME,
      status: NAME,
      session_timeout: INTEGER,
      start_time: TIMESTAMP,
      end_time: TIMESTAMP,
    }),
    rows: (reader) =>
      ownRows(reader, [...reader.database.sessions.values()]).map((session) => [
        userId(reader, session.user),
        session.processId,
        session.database,
        'active',
        session.idle.seconds,
        printTime(session.started),
        null,
      ]),
  },
  {
    schema: 'pg_catalog',
    name: 'stv_recents',
    page: guide('r_STV_RECENTS'),
    columns: columnsOf({
      userid: INTEGER,
      status: char(20),
      starttime: TIMESTAMP,
      duration: INTEGER,
      user_name: char(50),
      db_name: char(50),
      query: char(600),
      pid: INTEGER,
    }),
    rows: (reader) =>
      ownRows(reader, reader.database.log.queries.filter(fromClient).slice(-RECENT)).map((query) => [
        userId(reader, query.user),
        query.status === 'running' ? 'Running' : 'Done',
        printTime(query.start),
        microseconds(query.start, query.end ?? reader.context.facts.statementStart),
        query.user,
        query.database,
        query.text.slice(0, 600),
        query.status === 'running' ? query.processId : -1,
      ]),
  },
  {
    schema: 'pg_catalog',
    name: 'stv_inflight',
    page: guide('r_STV_INFLIGHT'),
    columns: columnsOf({
      userid: INTEGER,
      slice: INTEGER,
      query: BIGINT,
      label: char(30),
      xid: BIGINT,
      pid: INTEGER,
      starttime: TIMESTAMP,
      text: char(100),
      suspended: INTEGER,
      insert_pristine: INTEGER,
      concurrency_scaling_status: INTEGER,
    }),
    rows: (reader) =>
      running(reader).map((query) => [
        userId(reader, query.user),
        LEADER_SLICE,
        query.queryId,
        query.label.slice(0, 30),
        query.transactionId,
        query.processId,
        printTime(query.start),
        query.text.slice(0, 100),
        0,
        0,
        0,
      ]),
  },
  {
    schema: 'pg_catalog',
    name: 'stv_locks',
    page: guide('r_STV_LOCKS'),
    columns: columnsOf({
      table_id: BIGINT,
      last_commit: TIMESTAMP,
      last_update: TIMESTAMP,
      lock_owner: BIGINT,
      lock_owner_pid: BIGINT,
      lock_owner_start_ts: TIMESTAMP,
      lock_owner_end_ts: TIMESTAMP,
      lock_status: char(22),
    }),
    rows: (reader) =>
      locks(reader)
        .filter(({ table }) => table !== null)
        .map((lock) => [lock.table, null, null, lock.transactionId, lock.processId, printTime(lock.started), null, lockStatus(lock)]),
  },
  {
    schema: 'pg_catalog',
    name: 'svv_transactions',
    page: guide('r_SVV_TRANSACTIONS'),
    columns: columnsOf({
      txn_owner: TEXT,
      txn_db: TEXT,
      xid: BIGINT,
      pid: INTEGER,
      txn_start: TIMESTAMP,
      lock_mode: TEXT,
      lockable_object_type: TEXT,
      relation: INTEGER,
      granted: BOOLEAN,
    }),
    rows: (reader) =>
      locks(reader).map(({ table, owner, database, transactionId, processId, started, mode, granted }) => [
        owner,
        database,
        transactionId,
        processId,
        printTime(started),
        table === null ? 'ShareLock' : LOCK_MODES[mode],
        table === null ? 'transactionid' : 'relation',
        table,
        granted,
      ]),
  },
  {
    schema: 'pg_catalog',
    name: 'stv_db_isolation_level',
    page: guide('r_STV_DB_ISOLATION_LEVEL'),
    columns: columnsOf({ db_name: NAME, isolation_level: NAME }),
    rows: ({ context }) => [
      [context.facts.database, context.facts.setting('hakkai.isolation') === 'serializable' ? 'Serializable' : 'Snapshot Isolation'],
    ],
  },
  {
    schema: 'pg_catalog',
    name: 'pg_settings',
    page: guide('cm_chap_ConfigurationRef'),
    columns: columnsOf({ name: NAME, setting: TEXT, source: varchar(64) }),
    rows: ({ context }) => context.facts.settings().map(([name, value]) => [name, value, 'session']),
  },
];

/** What a client sent, and not what a procedure runs. */
const fromClient = ({ calledFrom, implicit }: LoggedQuery): boolean => calledFrom === null && !implicit;

/** How many statements STV_RECENTS goes back. */
const RECENT = 100;
const LEADER_SLICE = 12_811;
