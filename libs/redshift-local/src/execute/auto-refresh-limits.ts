import { findNodes, type Query } from '@hakkai/redshift-sql';
import { at, type BindContext } from '../bind/bind-context.ts';
import { foldName } from '../bind/fold-name.ts';
import { RedshiftError } from '../redshift-error.ts';

/** Functions whose result changes though no table does: the time, the session, chance. */
const MUTABLE: ReadonlySet<string> = new Set([
  ...[
    'current_date',
    'current_time',
    'current_timestamp',
    'getdate',
    'localtime',
    'localtimestamp',
    'now',
    'random',
    'sysdate',
    'timeofday',
  ],
  ...['current_database', 'current_schema', 'current_setting', 'current_user', 'current_user_id', 'session_user', 'user'],
]);

/**
 * What the page rules out of a view that is refreshed by itself: mutable functions, external schemas and other materialized views.
 * https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-create-sql-command.html
 */
export function checkAutoRefresh(query: Query, position: number, context: BindContext): void {
  const refuse = (what: string): never => {
    throw new RedshiftError('0A000', `AUTO REFRESH YES is not supported for a materialized view ${what}`, at(context, position));
  };
  for (const { name } of findNodes(query, 'call')) {
    const last = name.parts.at(-1);
    const called = last === undefined ? '' : foldName(last, context.settings);
    if (MUTABLE.has(called)) refuse(`with the mutable function ${called}`);
  }
  for (const { name } of findNodes(query, 'niladic-function')) refuse(`with the mutable function ${name}`);
  if (context.found.scans.length > 0) refuse('that reads an external schema');
  for (const key of context.found.relations) {
    const relation = context.catalog.relation(key.slice(0, key.indexOf('.')), key.slice(key.indexOf('.') + 1));
    if (relation?.kind === 'table' && relation.materialized !== undefined) refuse(`that reads another, "${relation.name}"`);
  }
}
