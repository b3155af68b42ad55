import { cancelableSession, type StopRequest, terminableSession } from '../authorize/other-session.ts';
import { call, constant, type BoundExpression } from '../bind/bound-expression.ts';
import { searchSchemas } from '../bind/find-relation.ts';
import { principalKey } from '../catalog/catalog-state.ts';
import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { atPosition } from '../at-position.ts';
import { BIGINT, catalogArray, INTEGER, MAX_VARCHAR, varchar, type RedshiftType } from '../types/redshift-type.ts';
import type { CallSite, FunctionDefinition, SpecialFunction } from './function-definition.ts';
import { flagArgument, literalArgument, system, text } from './system-site.ts';

const NAME = varchar(128);

/** A value of the session that takes no argument. */
const fact = (name: string, page: string, type: RedshiftType, value: (site: CallSite) => string | null, leader = false): SpecialFunction =>
  system(
    name,
    page,
    `${name}() -> ${type.kind}`,
    (site): BoundExpression => {
      if (site.nodes.length > 0) throw site.wrong('it takes no argument');
      return call(name, type, [constant(value(site), type)], (sql) => sql);
    },
    leader,
  );

/** What version() prints; tools read the number behind "Redshift". */
const VERSION =
  'PostgreSQL 8.0.2 on i686-pc-linux-gnu, compiled by GCC gcc (GCC) 3.4.2 20041017 (Red Hat 3.4.2-6.fc3), Redshift 1.0.100000';

/** What SLICE_NUM gives on the leader node. */
const LEADER_SLICE = '10000';

const userId = ({ context: { catalog, facts } }: CallSite): string | null => {
  const found = catalog.state.principals.get(principalKey({ kind: 'user', name: facts.user }));
  return found === undefined ? null : String(found.id);
};

/** Schemas of the search path that are there; none but the first has a say in what is made. */
const currentSchemas = ({ context }: CallSite): readonly string[] =>
  searchSchemas(context).filter((schema) => context.catalog.schema(schema) !== null);

/** Something beyond reading that a SELECT does when it runs: see `BindFindings.effects`. */
function effect(name: string, type: RedshiftType, value: string, site: CallSite, work: () => void): BoundExpression {
  if (site.context.found.viewDepth > 0) throw new NotEmulated(`${name} in a view or function`);
  site.context.found.effects.push({ name, position: site.position, work });
  return { ...call(name, type, [constant(value, type)], (sql) => sql), stable: false };
}

function processArgument(site: CallSite): number {
  if (site.nodes.length !== 1) throw site.wrong('it takes the process id of a session');
  const written = literalArgument(site, 0) ?? '0';
  if (!/^\s*[+-]?\d+\s*$/.test(written))
    throw new RedshiftError('22P02', `invalid input syntax for integer: "${written}"`, { position: site.position + 1 });
  return Number(written);
}

/** The user asks to stop the session of the process id that the call names. */
function stopRequest(site: CallSite): StopRequest {
  const { facts, catalog } = site.context;
  const processId = processArgument(site);
  return { processId, session: facts.session(processId), user: facts.user, state: catalog.state, position: site.position + 1 };
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_System_information_functions.html */
export const SYSTEM_FUNCTIONS: readonly FunctionDefinition[] = [
  fact('current_user', 'r_CURRENT_USER', NAME, (site) => site.context.facts.user),
  fact('user', 'r_USER', NAME, (site) => site.context.facts.user),
  fact('session_user', 'r_SESSION_USER', NAME, (site) => site.context.facts.sessionUser),
  fact('current_user_id', 'r_CURRENT_USER_ID', INTEGER, userId),
  fact('current_database', 'r_CURRENT_DATABASE', NAME, (site) => site.context.facts.database),
  fact('current_schema', 'r_CURRENT_SCHEMA', NAME, (site) => currentSchemas(site)[0] ?? null, true),
  system(
    'current_schemas',
    'r_CURRENT_SCHEMAS',
    'current_schemas(boolean) -> varchar',
    (site) => {
      if (site.nodes.length !== 1) throw site.wrong('it takes true or false');
      const implicit = flagArgument(site, 0);
      const named = currentSchemas(site);
      const all = implicit && !named.includes('pg_catalog') ? ['pg_catalog', ...named] : named;
      return call('current_schemas', catalogArray(NAME), [text(`{${all.join(',')}}`)], (sql) => sql);
    },
    true,
  ),
  fact('version', 'r_VERSION', varchar(MAX_VARCHAR), () => VERSION, true),
  fact('pg_backend_pid', 'PG_BACKEND_PID', INTEGER, (site) => String(site.context.facts.processId), true),
  fact('pg_last_copy_id', 'PG_LAST_COPY_ID', BIGINT, (site) => String(site.context.facts.lastCopyId)),
  fact('pg_last_copy_count', 'PG_LAST_COPY_COUNT', BIGINT, (site) => String(site.context.facts.lastCopyCount)),
  fact('pg_last_unload_id', 'PG_LAST_UNLOAD_ID', BIGINT, (site) => String(site.context.facts.lastUnloadId)),
  fact('pg_last_unload_count', 'PG_LAST_UNLOAD_COUNT', BIGINT, (site) => String(site.context.facts.lastUnloadCount)),
  fact('last_user_query_id', 'LAST_USER_QUERY_ID', BIGINT, (site) => String(site.context.facts.lastQueryId)),
  fact('pg_last_query_id', 'PG_LAST_QUERY_ID', BIGINT, (site) => String(site.context.facts.lastQueryId)),
  system('slice_num', 'r_SLICE_NUM', 'slice_num() -> integer', (site) => {
    if (site.nodes.length > 0) throw site.wrong('it takes no argument');
    // Rows here are on no slice.
    if (site.context.found.readsUserTable) throw new NotEmulated('slice_num of a table', { position: site.position + 1 });
    return call('slice_num', INTEGER, [constant(LEADER_SLICE, INTEGER)], (sql) => sql);
  }),
  system('current_setting', 'r_CURRENT_SETTING', 'current_setting(name) -> varchar', (site) => {
    const name = literalArgument(site, 0)?.toLowerCase() ?? null;
    if (name === null || site.nodes.length > 2) throw site.wrong('it takes the name of a setting');
    const { facts } = site.context;
    const missing = site.nodes.length === 2 && !flagArgument(site, 1) && facts.isUndefined(name);
    const value = missing ? null : atPosition(site.position + 1, () => facts.setting(name));
    return call('current_setting', varchar(MAX_VARCHAR), [text(value)], (sql) => sql);
  }),
  system('set_config', 'r_SET_CONFIG', 'set_config(name, value, is_local) -> varchar', (site) => {
    const [name, value] = [literalArgument(site, 0)?.toLowerCase(), literalArgument(site, 1)];
    if (site.nodes.length !== 3 || name === undefined || value === null)
      throw site.wrong('it takes a setting, a value and whether it ends with the transaction');
    const local = flagArgument(site, 2);
    const { facts } = site.context;
    const kept = atPosition(site.position + 1, () => facts.readSetting(name, value));
    return effect('set_config', varchar(MAX_VARCHAR), kept, site, () => facts.set(name, value, local));
  }),
  system('pg_cancel_backend', 'PG_CANCEL_BACKEND', 'pg_cancel_backend(pid) -> integer', (site) => {
    const target = cancelableSession(stopRequest(site));
    return effect('pg_cancel_backend', INTEGER, '1', site, () => target.cancel());
  }),
  system('pg_terminate_backend', 'PG_TERMINATE_BACKEND', 'pg_terminate_backend(pid) -> integer', (site) => {
    const target = terminableSession(stopRequest(site));
    if (target.processId === site.context.facts.processId)
      throw new NotEmulated('pg_terminate_backend of the own session', { position: site.position + 1 });
    return effect('pg_terminate_backend', INTEGER, '1', site, () => target.terminate());
  }),
];
