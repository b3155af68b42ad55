import type { ResetParameter, SetParameter, SettingValue, SetSessionAuthorization, ShowParameter } from '@hakkai/redshift-sql';
import { isSuperuser } from '../authorize/holds.ts';
import { foldName } from '../bind/fold-name.ts';
import { principalKey } from '../catalog/catalog-state.ts';
import { PermissionDenied, RedshiftError } from '../redshift-error.ts';
import { atPosition } from '../at-position.ts';
import { MAX_VARCHAR, varchar } from '../types/redshift-type.ts';
import { bindContext } from './bind-run.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';

const NAMES: Readonly<Record<string, string>> = { 'time zone': 'timezone', names: 'client_encoding' };

export const settingName = (parameter: string): string => NAMES[parameter] ?? parameter;

export const settingText = (values: readonly SettingValue[]): string =>
  values.map((value) => (value.form === 'quoted-word' ? `"${value.text}"` : value.text)).join(', ');

/** Errors of a setting point at the statement. */
export const located = <Result>(run: StatementRun, work: () => Result): Result => atPosition(run.statement.span.start + 1, work);

export async function setParameter(run: StatementRun<SetParameter>): Promise<Outcome> {
  const { parameter, values, scope } = run.statement;
  const text = values === null ? null : settingText(values);
  located(run, () => run.session.settings.set(settingName(parameter), text, scope === 'local'));
  return DONE;
}

export async function resetParameter(run: StatementRun<ResetParameter>): Promise<Outcome> {
  const { parameter } = run.statement;
  if (parameter === null) run.session.settings.resetAll();
  else located(run, () => run.session.settings.set(settingName(parameter), null));
  return DONE;
}

const TEXT = varchar(MAX_VARCHAR);

export async function showParameter(run: StatementRun<ShowParameter>): Promise<Outcome> {
  const { parameter } = run.statement;
  const { settings } = run.session;
  if (parameter === 'all') {
    const rows = settings.all();
    return {
      columns: [
        { name: 'name', type: TEXT, nullable: false },
        { name: 'setting', type: TEXT, nullable: false },
      ],
      rows,
      rowCount: rows.length,
    };
  }
  const name = settingName(parameter);
  const value = located(run, () => settings.get(name));
  return { columns: [{ name, type: TEXT, nullable: false }], rows: [[value]], rowCount: 1 };
}

/**
 * Only who signed in as a superuser may become another user; DEFAULT goes back.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_SET_SESSION_AUTHORIZATION.html
 */
export async function setSessionAuthorization(run: StatementRun<SetSessionAuthorization>): Promise<Outcome> {
  const { user, scope, span } = run.statement;
  const { session } = run;
  if (user === null) {
    session.becomeUser(session.authenticated, scope === 'local');
    return DONE;
  }
  const name = foldName(user, bindContext(run).settings);
  if (!session.catalog.state.principals.has(principalKey({ kind: 'user', name })))
    throw new RedshiftError('42704', `user "${name}" does not exist`, { position: user.span.start + 1 });
  if (name !== session.authenticated && !isSuperuser(session.catalog.state, session.authenticated))
    throw new PermissionDenied('permission denied to set session authorization', { position: span.start + 1 });
  session.becomeUser(name, scope === 'local');
  return DONE;
}
