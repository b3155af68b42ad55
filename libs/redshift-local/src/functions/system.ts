import { call, constant, type BoundExpression } from '../bind/bound-expression.ts';
import { BIGINT, INTEGER, MAX_VARCHAR, varchar, type RedshiftType } from '../types/redshift-type.ts';
import { guide, type CallSite, type FunctionDefinition, type SpecialFunction } from './function-definition.ts';

const NAME = varchar(128);
const fact = (name: string, page: string, type: RedshiftType, value: (site: CallSite) => string, leader = false): SpecialFunction => ({
  kind: 'special',
  name,
  group: 'system',
  page: guide(page),
  signature: `${name}() -> ${type.kind}`,
  leader,
  bind: (site): BoundExpression => {
    if (site.nodes.length > 0) throw site.wrong('it takes no argument');
    const text = value(site);
    return call(name, type, [constant(text, type)], (sql) => sql);
  },
});

/** What version() prints; tools read the number behind "Redshift". */
const VERSION =
  'PostgreSQL 8.0.2 on i686-pc-linux-gnu, compiled by GCC gcc (GCC) 3.4.2 20041017 (Red Hat 3.4.2-6.fc3), Redshift 1.0.100000';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_System_information_functions.html */
export const SYSTEM_FUNCTIONS: readonly FunctionDefinition[] = [
  fact('current_user', 'r_CURRENT_USER', NAME, (site) => site.context.facts.user),
  fact('user', 'r_USER', NAME, (site) => site.context.facts.user),
  fact('session_user', 'r_SESSION_USER', NAME, (site) => site.context.facts.user),
  fact('current_database', 'r_CURRENT_DATABASE', NAME, (site) => site.context.facts.database),
  fact(
    'current_schema',
    'r_CURRENT_SCHEMA',
    NAME,
    (site) =>
      site.context.settings.searchPath.find(
        (schema) => site.context.catalog.schema(schema === '$user' ? site.context.facts.user : schema) !== null,
      ) ?? 'public',
    true,
  ),
  fact('version', 'r_VERSION', varchar(MAX_VARCHAR), () => VERSION, true),
  fact('pg_backend_pid', 'PG_BACKEND_PID', INTEGER, (site) => String(site.context.facts.processId), true),
  fact('pg_last_copy_id', 'PG_LAST_COPY_ID', BIGINT, (site) => String(site.context.facts.lastCopyId)),
  fact('pg_last_copy_count', 'PG_LAST_COPY_COUNT', BIGINT, (site) => String(site.context.facts.lastCopyCount)),
  fact('last_user_query_id', 'LAST_USER_QUERY_ID', BIGINT, (site) => String(site.context.facts.lastQueryId)),
  fact('pg_last_query_id', 'PG_LAST_QUERY_ID', BIGINT, (site) => String(site.context.facts.lastQueryId)),
];
