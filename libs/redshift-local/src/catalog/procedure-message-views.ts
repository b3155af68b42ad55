import { guide } from '../functions/function-definition.ts';
import type { LoggedMessage } from '../session/query-log.ts';
import { BIGINT, char, INTEGER, TIMESTAMP } from '../types/redshift-type.ts';
import { printTime } from './query-views.ts';
import { columnsOf } from './svv-views.ts';
import type { SystemView } from './system-relations.ts';
import { ownRows, userId } from './visible-rows.ts';

const LEVELS: Readonly<Record<LoggedMessage['level'], number>> = { log: 20, info: 30, notice: 40, warning: 50, exception: 60 };

/** What procedures said with RAISE. */
export const PROCEDURE_MESSAGE_VIEWS: readonly SystemView[] = [
  {
    schema: 'pg_catalog',
    name: 'svl_stored_proc_messages',
    page: guide('r_SVL_STORED_PROC_MESSAGES'),
    columns: columnsOf({
      userid: INTEGER,
      session_userid: INTEGER,
      pid: INTEGER,
      xid: BIGINT,
      query: BIGINT,
      recordtime: TIMESTAMP,
      loglevel: INTEGER,
      loglevel_text: char(10),
      message: char(1024),
      linenum: INTEGER,
      querytxt: char(500),
      label: char(320),
      aborted: INTEGER,
      message_xid: BIGINT,
    }),
    rows: (reader) =>
      ownRows(reader, reader.database.log.messages).map(({ query, user, sessionUser, level, message, line, time }) => [
        userId(reader, user),
        userId(reader, sessionUser),
        query.processId,
        query.transactionId,
        query.queryId,
        printTime(time),
        LEVELS[level],
        level.toUpperCase(),
        message.slice(0, 1024),
        line,
        query.text.slice(0, 500),
        query.label,
        query.status === 'failed' || query.status === 'canceled' ? 1 : 0,
        query.transactionId,
      ]),
  },
  {
    schema: 'pg_catalog',
    name: 'sys_procedure_messages',
    page: guide('SYS_PROCEDURE_MESSAGES'),
    columns: columnsOf({
      transaction_id: BIGINT,
      query_id: BIGINT,
      record_time: TIMESTAMP,
      log_level: char(10),
      message: char(1024),
      line_number: INTEGER,
    }),
    rows: (reader) =>
      ownRows(reader, reader.database.log.messages).map(({ query, level, message, line, time }) => [
        query.transactionId,
        query.queryId,
        printTime(time),
        level.toUpperCase(),
        message.slice(0, 1024),
        line,
      ]),
  },
];
