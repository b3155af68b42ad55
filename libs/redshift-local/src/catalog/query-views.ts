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

/** The text in rows of 200 characters, as the text tables have it. */
const pieces = (text: string): readonly string[] => text.match(/[\s\S]{1,200}/g) ?? [''];

const duration = ({ start, end }: Pick<LoggedQuery, 'start' | 'end'>): number | null =>
  end === null ? null : (end.getTime() - start.getTime()) * 1000;

const aborted = ({ status }: LoggedQuery): number => (status === 'success' || status === 'running' ? 0 : 1);

const queries = (reader: SystemReader): readonly LoggedQuery[] => ownRows(reader, reader.database.log.queries);

const DDL = /^(CREATE|ALTER|DROP|TRUNCATE)\b/;
const QUERY = /^(SELECT|INSERT|UPDATE|DELETE|MERGE|COPY|UNLOAD)\b/;

/** What SYS_QUERY_HISTORY calls a statement. */
const queryType = ({ type }: LoggedQuery): string => {
  if (QUERY.test(type)) return type;
  if (type === 'CREATE TABLE AS') return 'CTAS';
  if (type === 'CALL') return 'CALL';
  return DDL.test(type) ? 'DDL' : 'UTILITY';
};

/** A table of texts: one row for each 200 characters of a statement. */
const textTable = (name: string, page: string, shown: (query: LoggedQuery) => boolean): SystemView => ({
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
    queries(reader)
      .filter(shown)
      .flatMap((query) =>
        pieces(query.text).map((piece, index) => [
          userId(reader, query.user),
          query.transactionId,
          query.processId,
          query.label,
          printTime(query.start),
          printTime(query.end),
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
      queries(reader).map((query) => [
        userId(reader, query.user),
        query.queryId,
        query.label,
        query.transactionId,
        query.processId,
        query.database,
        queryType(query),
        query.status,
        false,
        printTime(query.start),
        printTime(query.end),
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
      queries(reader).flatMap((query) =>
        pieces(query.text).map((piece, index) => [
          userId(reader, query.user),
          query.queryId,
          query.transactionId,
          query.processId,
          printTime(query.start),
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
        printTime(query.start),
        printTime(query.end),
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
      from_sp_call: INTEGER,
    }),
    rows: (reader) =>
      queries(reader).map((query) => [
        userId(reader, query.user),
        query.queryId,
        query.transactionId,
        query.processId,
        printTime(query.start),
        printTime(query.end),
        duration(query),
        aborted(query),
        query.label.slice(0, LABEL),
        query.text.slice(0, 60),
        null,
        null,
        null,
      ]),
  },
  textTable('stl_ddltext', 'r_STL_DDLTEXT', ({ type }) => DDL.test(type)),
  textTable('stl_utilitytext', 'r_STL_UTILITYTEXT', ({ type }) => !DDL.test(type) && !QUERY.test(type)),
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
      queries(reader).flatMap((query) =>
        pieces(query.text).map((piece, index) => [
          userId(reader, query.user),
          query.transactionId,
          query.processId,
          query.label,
          printTime(query.start),
          printTime(query.end),
          index,
          DDL.test(query.type) ? 'DDL' : QUERY.test(query.type) ? 'QUERY' : 'UTILITY',
          piece,
        ]),
      ),
  },
];
