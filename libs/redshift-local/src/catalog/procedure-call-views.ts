import { guide } from '../functions/function-definition.ts';
import type { LoggedQuery } from '../session/query-log.ts';
import { BIGINT, char, INTEGER, TIMESTAMP } from '../types/redshift-type.ts';
import { aborted, printEnd, printStart } from './query-views.ts';
import { columnsOf } from './svv-views.ts';
import type { SystemReader, SystemView } from './system-relations.ts';
import { ownRows, userId } from './visible-rows.ts';

const calls = (reader: SystemReader): readonly LoggedQuery[] =>
  ownRows(
    reader,
    reader.database.log.queries.filter(({ type }) => type === 'CALL'),
  );

/** Calls of procedures, from outside and from one another. */
export const PROCEDURE_CALL_VIEWS: readonly SystemView[] = [
  {
    schema: 'pg_catalog',
    name: 'svl_stored_proc_call',
    page: guide('r_SVL_STORED_PROC_CALL'),
    columns: columnsOf({
      userid: INTEGER,
      session_userid: INTEGER,
      query: BIGINT,
      label: char(320),
      xid: BIGINT,
      pid: INTEGER,
      database: char(32),
      querytxt: char(4000),
      starttime: TIMESTAMP,
      endtime: TIMESTAMP,
      aborted: INTEGER,
      from_sp_call: BIGINT,
    }),
    rows: (reader) =>
      calls(reader).map((query) => [
        userId(reader, query.user),
        userId(reader, query.sessionUser),
        query.queryId,
        query.label,
        query.transactionId,
        query.processId,
        query.database,
        query.text.slice(0, 4000),
        printStart(query),
        printEnd(query),
        aborted(query),
        query.calledFrom,
      ]),
  },
  {
    schema: 'pg_catalog',
    name: 'sys_procedure_call',
    page: guide('SYS_PROCEDURE_CALL'),
    columns: columnsOf({
      session_user_id: INTEGER,
      security_user_id: INTEGER,
      query_id: BIGINT,
      query_text: char(4000),
      start_time: TIMESTAMP,
      end_time: TIMESTAMP,
      status: char(10),
      caller_procedure_query_id: BIGINT,
    }),
    rows: (reader) =>
      calls(reader).map((query) => [
        userId(reader, query.sessionUser),
        userId(reader, query.user),
        query.queryId,
        query.text.slice(0, 4000),
        printStart(query),
        printEnd(query),
        query.status === 'failed' ? 'canceled' : query.status,
        query.calledFrom,
      ]),
  },
];
