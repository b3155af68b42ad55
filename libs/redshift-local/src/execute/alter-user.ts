import type { AlterUser } from '@hakkai/redshift-sql';
import { at } from '../bind/bind-context.ts';
import { foldName } from '../bind/fold-name.ts';
import { principalKey } from '../catalog/catalog-state.ts';
import type { Principal } from '../catalog/catalog-entry.ts';
import { RedshiftError } from '../redshift-error.ts';
import { bindContext } from './bind-run.ts';
import { renamePrincipal } from './rename-principal.ts';
import { located, settingName, settingText } from './set-parameter.ts';
import { readSetting } from '../session/settings.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';
import { withUserOptions } from './user-options.ts';

/**
 * Settings of a user start its next sessions; those that are open keep theirs.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_USER.html
 */
export async function alterUser(run: StatementRun<AlterUser>): Promise<Outcome> {
  const { statement, session } = run;
  const { action } = statement;
  await session.startEngine();
  const context = bindContext(run);
  const name = foldName(statement.name, context.settings);
  const key = principalKey({ kind: 'user', name });
  const user = session.catalog.state.principals.get(key);
  if (user === undefined) throw new RedshiftError('42704', `user "${name}" does not exist`, at(context, statement.name.span.start));
  if (action.kind === 'rename-to') {
    if (name === session.user || name === session.authenticated)
      throw new RedshiftError('0A000', 'session user may not be renamed', at(context, statement.name.span.start));
    renamePrincipal(run, user, action.name, context);
  } else session.catalog.change({ kind: 'principals', key, value: altered(user, run) });
  return DONE;
}

function altered(user: Principal, run: StatementRun<AlterUser>): Principal {
  const { action } = run.statement;
  switch (action.kind) {
    case 'alter-user-options':
      return withUserOptions(user, action.options, run.session.settings.get('timezone'));
    case 'alter-user-set': {
      const parameter = settingName(action.parameter);
      if (action.values === null) return withoutSetting(user, parameter);
      const text = settingText(action.values);
      return { ...user, settings: { ...user.settings, [parameter]: located(run, () => readSetting(parameter, text)) } };
    }
    case 'alter-user-reset': {
      if (action.parameter === 'session timeout') {
        const { sessionTimeout: _, ...rest } = user;
        return rest;
      }
      return action.parameter === 'all' ? { ...user, settings: {} } : withoutSetting(user, settingName(action.parameter));
    }
    case 'rename-to':
      throw new Error('A rename is done before.');
    default:
      return action satisfies never;
  }
}

function withoutSetting(user: Principal, parameter: string): Principal {
  const { [parameter]: _, ...settings } = user.settings ?? {};
  return { ...user, settings };
}
