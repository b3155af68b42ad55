import { guide } from '../functions/function-definition.ts';
import { BIGINT, INTEGER, TIMESTAMP, varchar } from '../types/redshift-type.ts';
import { columnsOf, NAME, TEXT } from './svv-views.ts';
import type { SystemView } from './system-relations.ts';

/** A time as the system views print it, in UTC. */
export const printTime = (date: Date | null): string | null =>
  date === null ? null : date.toISOString().replace('T', ' ').replace('Z', '');

/** https://docs.aws.amazon.com/redshift/latest/dg/SYS_QUERY_HISTORY.html */
export const QUERY_VIEWS: readonly SystemView[] = [
  {
    schema: 'pg_catalog',
    name: 'sys_query_history',
    page: guide('SYS_QUERY_HISTORY'),
    columns: columnsOf({
      user_id: INTEGER,
      query_id: BIGINT,
      session_id: INTEGER,
      database_name: NAME,
      query_type: NAME,
      status: NAME,
      start_time: TIMESTAMP,
      end_time: TIMESTAMP,
      elapsed_time: BIGINT,
      error_message: TEXT,
      returned_rows: BIGINT,
      query_text: TEXT,
      username: NAME,
    }),
    rows: ({ database, context }) =>
      database.log.queries.map((query) => [
        100,
        query.queryId,
        query.processId,
        context.facts.database,
        query.type,
        query.status,
        printTime(query.start),
        printTime(query.end),
        query.end === null ? null : (query.end.getTime() - query.start.getTime()) * 1000,
        query.error,
        query.rows,
        query.text.slice(0, 4000),
        query.user,
      ]),
  },
  {
    schema: 'pg_catalog',
    name: 'stl_query',
    page: guide('r_STL_QUERY'),
    columns: columnsOf({
      userid: INTEGER,
      query: BIGINT,
      pid: INTEGER,
      database: NAME,
      querytxt: varchar(4000),
      starttime: TIMESTAMP,
      endtime: TIMESTAMP,
      aborted: INTEGER,
    }),
    rows: ({ database }) =>
      database.log.queries.map((query) => [
        100,
        query.queryId,
        query.processId,
        query.database,
        query.text.slice(0, 4000),
        printTime(query.start),
        printTime(query.end),
        query.status === 'success' || query.status === 'running' ? 0 : 1,
      ]),
  },
];
