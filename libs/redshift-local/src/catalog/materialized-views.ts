import { guide } from '../functions/function-definition.ts';
import { BIGINT, char, INTEGER, TIMESTAMP, varchar } from '../types/redshift-type.ts';
import { relationKey } from './catalog-view.ts';
import { printTime } from './query-views.ts';
import { columnsOf, NAME, relationsOf, TEXT } from './svv-views.ts';
import type { SystemReader, SystemView } from './system-relations.ts';
import { userId } from './visible-rows.ts';

const RECOMPUTED = 0;

interface Listed {
  readonly schema: string;
  readonly name: string;
  readonly owner: string;
  readonly stale: 't' | 'f';
  readonly autoRefresh: 't' | 'f';
  readonly dependsOn: readonly string[];
}

const listed = (reader: SystemReader): readonly Listed[] =>
  relationsOf(reader).flatMap((relation) => {
    if (relation.kind !== 'table' || relation.materialized === undefined) return [];
    const { dependsOn, asOf, autoRefresh = false } = relation.materialized;
    const stale = dependsOn.some((key) => reader.database.writes.changedAfter(key, asOf));
    return [
      {
        schema: relation.schema,
        name: relation.name,
        owner: relation.owner,
        stale: stale ? 't' : 'f',
        autoRefresh: autoRefresh ? 't' : 'f',
        dependsOn,
      },
    ];
  });

/** Materialized views and their refreshes: each is recomputed as a whole here, none incrementally, and none rewrites a query. */
export const MATERIALIZED_VIEWS: readonly SystemView[] = [
  {
    schema: 'pg_catalog',
    name: 'stv_mv_info',
    page: guide('r_STV_MV_INFO'),
    columns: columnsOf({
      db_name: NAME,
      schema: NAME,
      name: NAME,
      updated_upto_xid: BIGINT,
      is_stale: char(1),
      owner_user_name: NAME,
      state: INTEGER,
      autorewrite: char(1),
      autorefresh: char(1),
    }),
    rows: (reader) =>
      listed(reader).map((view) => [
        reader.context.facts.database,
        view.schema,
        view.name,
        null,
        view.stale,
        view.owner,
        RECOMPUTED,
        'f',
        view.autoRefresh,
      ]),
  },
  {
    schema: 'pg_catalog',
    name: 'stv_mv_deps',
    page: guide('r_STV_MV_DEPS'),
    columns: columnsOf({ db_name: NAME, schema: NAME, name: NAME, ref_schema: NAME, ref_name: NAME }),
    rows: (reader) => {
      const views = new Map(listed(reader).map((view) => [relationKey(view), view]));
      return [...views.values()].flatMap((view) =>
        view.dependsOn.flatMap((key) => {
          const read = views.get(key);
          return read === undefined ? [] : [[reader.context.facts.database, view.schema, view.name, read.schema, read.name]];
        }),
      );
    },
  },
  {
    schema: 'pg_catalog',
    name: 'svv_mv_info',
    page: guide('r_SVV_MV_INFO'),
    columns: columnsOf({
      database_name: NAME,
      schema_name: NAME,
      user_name: NAME,
      name: NAME,
      is_stale: char(1),
      state: INTEGER,
      autorewrite: char(1),
      autorefresh: char(1),
    }),
    rows: (reader) =>
      listed(reader).map((view) => [
        reader.context.facts.database,
        view.schema,
        view.owner,
        view.name,
        view.stale,
        RECOMPUTED,
        'f',
        view.autoRefresh,
      ]),
  },
  {
    schema: 'pg_catalog',
    name: 'svl_mv_refresh_status',
    page: guide('r_SVL_MV_REFRESH_STATUS'),
    columns: columnsOf({
      db_name: NAME,
      userid: BIGINT,
      schema_name: NAME,
      mv_name: NAME,
      xid: BIGINT,
      starttime: TIMESTAMP,
      endtime: TIMESTAMP,
      status: TEXT,
      refresh_type: char(32),
    }),
    rows: (reader) =>
      reader.database.log.refreshes.map((refresh) => [
        reader.context.facts.database,
        userId(reader, refresh.user),
        refresh.schema,
        refresh.name,
        refresh.queryId,
        printTime(refresh.start),
        printTime(refresh.end),
        refresh.status,
        refresh.type,
      ]),
  },
  {
    schema: 'pg_catalog',
    name: 'sys_mv_refresh_history',
    page: guide('SYS_MV_REFRESH_HISTORY'),
    columns: columnsOf({
      user_id: INTEGER,
      session_id: INTEGER,
      transaction_id: BIGINT,
      database_name: NAME,
      schema_name: NAME,
      mv_id: BIGINT,
      mv_name: NAME,
      refresh_type: varchar(32),
      status: TEXT,
      start_time: TIMESTAMP,
      end_time: TIMESTAMP,
      duration: BIGINT,
    }),
    rows: (reader) =>
      reader.database.log.refreshes.map((refresh) => [
        userId(reader, refresh.user),
        refresh.processId,
        refresh.queryId,
        reader.context.facts.database,
        refresh.schema,
        refresh.oid,
        refresh.name,
        refresh.type,
        refresh.status,
        printTime(refresh.start),
        printTime(refresh.end),
        (refresh.end.getTime() - refresh.start.getTime()) * 1000,
      ]),
  },
];
