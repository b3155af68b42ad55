import type { BindContext } from '../bind/bind-context.ts';
import type { RowSource } from '../bind/bound-query.ts';
import type { Database } from '../session/database.ts';
import type { SessionCatalog } from './session-catalog.ts';
import { DEFAULT_ACCESS } from './access-lists.ts';
import { EXTERNAL_VIEWS } from './external-views.ts';
import { CATALOG_FUNCTIONS } from './late-binding-columns.ts';
import { LOAD_VIEWS } from './load-views.ts';
import { MATERIALIZED_VIEWS } from './materialized-views.ts';
import { INFORMATION_SCHEMA } from './information-schema.ts';
import { POSTGRES_OBJECT_VIEWS } from './postgres-object-views.ts';
import { POSTGRES_VIEWS } from './postgres-views.ts';
import { REDSHIFT_VIEWS } from './redshift-views.ts';
import { SESSION_VIEWS } from './session-views.ts';
import { USER_VIEWS } from './user-views.ts';
import { PRIVILEGE_VIEWS } from './privilege-views.ts';
import { SVV_VIEWS } from './svv-views.ts';
import { PROCEDURE_CALL_VIEWS } from './procedure-call-views.ts';
import { PROCEDURE_MESSAGE_VIEWS } from './procedure-message-views.ts';
import { PROCEDURE_VIEWS } from './procedure-views.ts';
import { QUERY_VIEWS } from './query-views.ts';

/** What a system view may read. */
export interface SystemReader {
  readonly context: BindContext;
  readonly catalog: SessionCatalog;
  readonly database: Database;
}

/** A view of the system catalog. Its rows are computed when a statement is bound. */
export interface SystemView {
  /** `pg_catalog` (found without naming it) or `information_schema`. */
  readonly schema: 'pg_catalog' | 'information_schema';
  readonly name: string;
  readonly page: string;
  readonly columns: RowSource['columns'];
  readonly rows: (reader: SystemReader) => RowSource['rows'];
  /** A column that the engine fills: see `RowSource`. */
  readonly counted?: (reader: SystemReader) => NonNullable<RowSource['counted']>;
}

/** Every system view there is; others are refused as unknown relations. */
export const SYSTEM_VIEWS: readonly SystemView[] = [
  ...SVV_VIEWS,
  ...PRIVILEGE_VIEWS,
  ...POSTGRES_VIEWS,
  ...POSTGRES_OBJECT_VIEWS,
  ...USER_VIEWS,
  DEFAULT_ACCESS,
  ...INFORMATION_SCHEMA,
  ...REDSHIFT_VIEWS,
  ...SESSION_VIEWS,
  ...QUERY_VIEWS,
  ...LOAD_VIEWS,
  ...EXTERNAL_VIEWS,
  ...MATERIALIZED_VIEWS,
  ...PROCEDURE_VIEWS,
  ...PROCEDURE_CALL_VIEWS,
  ...PROCEDURE_MESSAGE_VIEWS,
  ...CATALOG_FUNCTIONS,
];

const BY_NAME = new Map(SYSTEM_VIEWS.map((view) => [`${view.schema}.${view.name}`, view]));

/** Rows of a system view; null where there is none of that name. */
export function systemRelation(schema: string | null, name: string, asking: SystemReader): RowSource | null {
  const view = BY_NAME.get(`${schema ?? 'pg_catalog'}.${name}`);
  if (view === undefined) return null;
  // Whose rows the engine counts, must be in the engine's snapshot.
  const reader = view.counted === undefined ? { ...asking, catalog: asking.catalog.published() } : asking;
  return {
    columns: view.columns,
    rows: view.rows(reader),
    ...(view.counted === undefined ? {} : { counted: view.counted(reader) }),
  };
}
