import { guide } from '../functions/function-definition.ts';
import type { LoggedQuery } from '../session/query-log.ts';
import { BIGINT, BOOLEAN, char, INTEGER, TIMESTAMP, varchar, type RedshiftType } from '../types/redshift-type.ts';
import { columnsOf, NAME, TEXT } from './svv-views.ts';
import type { SystemReader, SystemView } from './system-relations.ts';
import { ownRows, userId } from './visible-rows.ts';

/** A time as the system views print it, in UTC. */
export const printTime = (date: Date | null): string | null =>
  date === null ? null : date.toISOString().replace('T', ' ').replace('Z', '');

const PIECE = 200;
const LABEL = 30;

/** The text in rows of up to 200 characters, as the text tables have it: newlines are written `\\n`, backslashes twice, and no such pair is cut apart. */
function pieces(text: string): readonly string[] {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
  const found: string[] = [];
  for (let from = 0; from < escaped.length; from += found.at(-1)?.length ?? PIECE) {
    const piece = escaped.slice(from, from + PIECE);
    found.push(HALF_A_PAIR.test(piece) ? piece.slice(0, -1) : piece);
  }
  return found;
}

/** An odd number of backslashes at the end. */
const HALF_A_PAIR = /(?<!\\)(?:\\\\)*\\$/;

const duration = ({ start, end }: Pick<LoggedQuery, 'start' | 'end'>): number | null =>
  end === null ? null : (end.getTime() - start.getTime()) * 1000;

export const aborted = ({ status }: LoggedQuery): number => (status === 'success' || status === 'running' ? 0 : 1);

/** All that was run, and the COMMITs nobody wrote. */
const log = (reader: SystemReader): readonly LoggedQuery[] => ownRows(reader, reader.database.log.queries);

const statements = (reader: SystemReader): readonly LoggedQuery[] => log(reader).filter(({ implicit }) => !implicit);

/** What STL_QUERY and STL_QUERYTEXT list: neither DDL nor utility commands. */
const queries = (reader: SystemReader): readonly LoggedQuery[] => log(reader).filter((query) => kindOf(query) === 'QUERY');

/** The clock tells milliseconds: statements of one and the same are told apart by what begins first. */
export const printStart = ({ start, earlier = 0 }: LoggedQuery): string =>
  `${printTime(start) ?? ''}${String(Math.min(earlier, 999)).padStart(3, '0')}`;

export const printEnd = (query: LoggedQuery): string | null =>
  query.end?.getTime() === query.start.getTime() ? printStart(query) : printTime(query.end);

const DDL = /^(CREATE|ALTER|DROP|TRUNCATE)\b/;
const QUERY = /^(SELECT|INSERT|UPDATE|DELETE|MERGE|COPY|UNLOAD|CREATE TABLE AS)\b/;
const UTILITY = /^(TRUNCATE|(CREATE|ALTER|DROP) (DATABASE|USER))$/;

/** Which of STL_DDLTEXT, STL_QUERYTEXT and STL_UTILITYTEXT has the statement. */
function kindOf({ type }: LoggedQuery): 'DDL' | 'QUERY' | 'UTILITY' {
  if (QUERY.test(type)) return 'QUERY';
  return DDL.test(type) && !UTILITY.test(type) ? 'DDL' : 'UTILITY';
}

/** What SYS_QUERY_HISTORY calls a statement. */
const queryType = ({ type }: LoggedQuery): string => {
  if (type === 'CREATE TABLE AS') return 'CTAS';
  if (QUERY.test(type)) return type;
  if (type === 'CALL') return 'CALL';
  return DDL.test(type) ? 'DDL' : 'UTILITY';
};

/** A table of texts: one row for each 200 characters of a statement. */
const textTable = (name: string, page: string, kind: 'DDL' | 'UTILITY'): SystemView => ({
  schema: 'pg_catalog',
  name,
  page: guide(page),
  columns: columnsOf({
    userid: INTEGER,
    xid: BIGINT,
    pid: INTEGER,
    label: varchar(320),
    starttime: TIMESTAMP,
    endtime: TIMESTAMP,
    sequence: INTEGER,
    text: char(PIECE),
  }),
  rows: (reader) =>
    log(reader)
      .filter((query) => kindOf(query) === kind)
      .flatMap((query) =>
        pieces(query.text).map((piece, index) => [
          userId(reader, query.user),
          query.transactionId,
          query.processId,
          query.label,
          printStart(query),
          printEnd(query),
          index,
          piece,
        ]),
      ),
});

const HISTORY: Readonly<Record<string, RedshiftType>> = {
  user_id: INTEGER,
  query_id: BIGINT,
  query_label: varchar(320),
  transaction_id: BIGINT,
  session_id: INTEGER,
  database_name: NAME,
  query_type: varchar(32),
  status: varchar(10),
  result_cache_hit: BOOLEAN,
  start_time: TIMESTAMP,
  end_time: TIMESTAMP,
  elapsed_time: BIGINT,
  queue_time: BIGINT,
  execution_time: BIGINT,
  error_message: varchar(512),
  returned_rows: BIGINT,
  returned_bytes: BIGINT,
  query_text: varchar(4000),
  redshift_version: varchar(256),
  usage_limit: varchar(150),
  compute_type: varchar(32),
  compile_time: BIGINT,
  planning_time: BIGINT,
  lock_wait_time: BIGINT,
  username: NAME,
};

/** What was run, since the database was opened. https://docs.aws.amazon.com/redshift/latest/dg/SYS_QUERY_HISTORY.html */
export const QUERY_VIEWS: readonly SystemView[] = [
  {
    schema: 'pg_catalog',
    name: 'sys_query_history',
    page: guide('SYS_QUERY_HISTORY'),
    columns: columnsOf(HISTORY),
    rows: (reader) =>
      statements(reader).map((query) => [
        userId(reader, query.user),
        query.queryId,
        query.label,
        query.transactionId,
        query.processId,
        query.database,
        queryType(query),
        query.status,
        false,
        printStart(query),
        printEnd(query),
        duration(query),
        0,
        duration(query),
        query.error?.slice(0, 512) ?? null,
        query.rows,
        null,
        query.text.slice(0, 4000),
        null,
        null,
        null,
        null,
        null,
        null,
        query.user,
      ]),
  },
  {
    schema: 'pg_catalog',
    name: 'sys_query_text',
    page: guide('SYS_QUERY_TEXT'),
    columns: columnsOf({
      user_id: INTEGER,
      query_id: BIGINT,
      transaction_id: BIGINT,
      session_id: INTEGER,
      start_time: TIMESTAMP,
      sequence: INTEGER,
      text: char(PIECE),
    }),
    rows: (reader) =>
      statements(reader).flatMap((query) =>
        pieces(query.text).map((piece, index) => [
          userId(reader, query.user),
          query.queryId,
          query.transactionId,
          query.processId,
          printStart(query),
          index,
          piece,
        ]),
      ),
  },
  {
    schema: 'pg_catalog',
    name: 'stl_query',
    page: guide('r_STL_QUERY'),
    columns: columnsOf({
      userid: INTEGER,
      query: BIGINT,
      label: varchar(320),
      xid: BIGINT,
      pid: INTEGER,
      database: char(32),
      querytxt: char(4000),
      starttime: TIMESTAMP,
      endtime: TIMESTAMP,
      aborted: INTEGER,
      insert_pristine: INTEGER,
      concurrency_scaling_status: INTEGER,
    }),
    rows: (reader) =>
      queries(reader).map((query) => [
        userId(reader, query.user),
        query.queryId,
        query.label.slice(0, LABEL),
        query.transactionId,
        query.processId,
        query.database,
        query.text.slice(0, 4000),
        printStart(query),
        printEnd(query),
        aborted(query),
        0,
        0,
      ]),
  },
  {
    schema: 'pg_catalog',
    name: 'stl_querytext',
    page: guide('r_STL_QUERYTEXT'),
    columns: columnsOf({ userid: INTEGER, xid: BIGINT, pid: INTEGER, query: BIGINT, sequence: INTEGER, text: char(PIECE) }),
    rows: (reader) =>
      queries(reader).flatMap((query) =>
        pieces(query.text).map((piece, index) => [
          userId(reader, query.user),
          query.transactionId,
          query.processId,
          query.queryId,
          index,
          piece,
        ]),
      ),
  },
  {
    schema: 'pg_catalog',
    name: 'svl_qlog',
    page: guide('r_SVL_QLOG'),
    columns: columnsOf({
      userid: INTEGER,
      query: BIGINT,
      xid: BIGINT,
      pid: INTEGER,
      starttime: TIMESTAMP,
      endtime: TIMESTAMP,
      elapsed: BIGINT,
      aborted: INTEGER,
      label: varchar(320),
      substring: varchar(60),
      source_query: BIGINT,
      concurrency_scaling_status_txt: TEXT,
      from_sp_call: BIGINT,
    }),
    rows: (reader) =>
      queries(reader).map((query) => [
        userId(reader, query.user),
        query.queryId,
        query.transactionId,
        query.processId,
        printStart(query),
        printEnd(query),
        duration(query),
        aborted(query),
        query.label.slice(0, LABEL),
        query.text.slice(0, 60),
        null,
        null,
        query.calledFrom,
      ]),
  },
  textTable('stl_ddltext', 'r_STL_DDLTEXT', 'DDL'),
  textTable('stl_utilitytext', 'r_STL_UTILITYTEXT', 'UTILITY'),
  {
    schema: 'pg_catalog',
    name: 'svl_statementtext',
    page: guide('r_SVL_STATEMENTTEXT'),
    columns: columnsOf({
      userid: INTEGER,
      xid: BIGINT,
      pid: INTEGER,
      label: varchar(320),
      starttime: TIMESTAMP,
      endtime: TIMESTAMP,
      sequence: INTEGER,
      type: varchar(10),
      text: char(PIECE),
    }),
    rows: (reader) =>
      log(reader).flatMap((query) =>
        pieces(query.text).map((piece, index) => [
          userId(reader, query.user),
          query.transactionId,
          query.processId,
          query.label,
          printStart(query),
          printEnd(query),
          index,
          kindOf(query),
          piece,
        ]),
      ),
  },
];
