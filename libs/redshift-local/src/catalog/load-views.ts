import { guide } from '../functions/function-definition.ts';
import { BIGINT, INTEGER, TIMESTAMP, varchar } from '../types/redshift-type.ts';
import { printTime } from './query-views.ts';
import { columnsOf, NAME, TEXT } from './svv-views.ts';
import type { SystemView } from './system-relations.ts';

/** What COPY loaded and what it rejected. https://docs.aws.amazon.com/redshift/latest/dg/SYS_LOAD_ERROR_DETAIL.html */
export const LOAD_VIEWS: readonly SystemView[] = [
  {
    schema: 'pg_catalog',
    name: 'sys_load_error_detail',
    page: guide('SYS_LOAD_ERROR_DETAIL'),
    columns: columnsOf({
      user_id: INTEGER,
      query_id: BIGINT,
      transaction_id: BIGINT,
      session_id: INTEGER,
      database_name: NAME,
      table_id: INTEGER,
      start_time: TIMESTAMP,
      file_name: varchar(256),
      line_number: BIGINT,
      column_name: NAME,
      column_type: NAME,
      column_length: NAME,
      position: INTEGER,
      error_code: INTEGER,
      error_message: varchar(512),
    }),
    rows: ({ database, context }) =>
      database.log.rejects.map((reject) => [
        100,
        reject.queryId,
        null,
        context.facts.processId,
        context.facts.database,
        null,
        printTime(reject.start),
        reject.fileName,
        reject.lineNumber,
        reject.columnName,
        reject.columnType,
        reject.columnLength,
        reject.position,
        reject.errorCode,
        reject.errorMessage,
      ]),
  },
  {
    schema: 'pg_catalog',
    name: 'stl_load_errors',
    page: guide('r_STL_LOAD_ERRORS'),
    columns: columnsOf({
      userid: INTEGER,
      query: BIGINT,
      tbl: INTEGER,
      starttime: TIMESTAMP,
      filename: varchar(256),
      line_number: BIGINT,
      colname: NAME,
      type: NAME,
      col_length: NAME,
      position: INTEGER,
      raw_line: TEXT,
      raw_field_value: TEXT,
      err_code: INTEGER,
      err_reason: varchar(512),
    }),
    rows: ({ database }) =>
      database.log.rejects.map((reject) => [
        100,
        reject.queryId,
        null,
        printTime(reject.start),
        reject.fileName,
        reject.lineNumber,
        reject.columnName,
        reject.columnType,
        reject.columnLength,
        reject.position,
        reject.rawLine,
        reject.rawFieldValue,
        reject.errorCode,
        reject.errorMessage,
      ]),
  },
  {
    schema: 'pg_catalog',
    name: 'sys_load_history',
    page: guide('SYS_LOAD_HISTORY'),
    columns: columnsOf({ query_id: BIGINT, table_name: NAME, loaded_rows: BIGINT, source_file_count: INTEGER, start_time: TIMESTAMP }),
    rows: ({ database }) =>
      database.log.loads.map((load) => [load.queryId, load.table, load.rows, load.files.length, printTime(load.start)]),
  },
  {
    schema: 'pg_catalog',
    name: 'stl_load_commits',
    page: guide('r_STL_LOAD_COMMITS'),
    columns: columnsOf({ query: BIGINT, filename: varchar(256), lines_scanned: BIGINT }),
    rows: ({ database }) =>
      database.log.loads.flatMap((load) => load.files.map((file) => [load.queryId, file.fileName, file.linesScanned])),
  },
];
