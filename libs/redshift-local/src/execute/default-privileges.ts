import type { AlterDefaultPrivileges } from '@hakkai/redshift-sql';
import { foldName } from '../bind/fold-name.ts';
import { grantKey, principalKey } from '../catalog/catalog-state.ts';
import type { GrantEntry } from '../catalog/catalog-entry.ts';
import { defaultsOf } from '../catalog/grants-on.ts';
import { NotEmulated, RedshiftError, UndefinedSchema } from '../redshift-error.ts';
import { bindContext } from './bind-run.ts';
import { granteeOf, namesOfPrivilege, putGrant, takeGrant } from './grant.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';

/** What tables and routines that a user makes from now on are born with. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_DEFAULT_PRIVILEGES.html */
export async function alterDefaultPrivileges(run: StatementRun<AlterDefaultPrivileges>): Promise<Outcome> {
  const { statement, session } = run;
  await session.startEngine();
  for (const entry of entries(run)) {
    const key = grantKey(entry);
    if (statement.change === 'grant') {
      putGrant(session, { ...entry, grantOption: statement.grantOption });
      continue;
    }
    const found = session.catalog.state.grants.get(key);
    if (found === undefined && entry.objectKind === 'default functions' && entry.granteeKind === 'public')
      throw new NotEmulated('REVOKE of EXECUTE on new functions from PUBLIC', { position: statement.span.start + 1 });
    takeGrant(session, key, statement.grantOption);
  }
  return DONE;
}

function entries(run: StatementRun<AlterDefaultPrivileges>): readonly GrantEntry[] {
  const { statement, session } = run;
  const context = bindContext(run);
  const users = statement.forUsers.map((node) => {
    const name = foldName(node, context.settings);
    if (!session.catalog.state.principals.has(principalKey({ kind: 'user', name })))
      throw new RedshiftError('42704', `user "${name}" does not exist`, { position: node.span.start + 1 });
    return name;
  });
  const schemas = statement.inSchemas.map((node) => {
    const name = foldName(node, context.settings);
    if (context.catalog.schema(name) === null) throw new UndefinedSchema(name, { position: node.span.start + 1 });
    return name;
  });
  const kind = statement.objects === 'tables' ? 'relation' : 'function';
  return (users.length === 0 ? [session.user] : users).flatMap((user) =>
    (schemas.length === 0 ? [null] : schemas).flatMap((schema) =>
      statement.privileges
        .flatMap((privilege) => namesOfPrivilege(privilege, kind))
        .flatMap((privilege) =>
          statement.grantees.map(
            (grantee): GrantEntry => ({
              privilege,
              objectKind: `default ${statement.objects}`,
              object: defaultsOf(user, schema),
              columns: [],
              ...granteeOf(run, grantee, context),
              grantor: session.user,
              grantOption: false,
            }),
          ),
        ),
    ),
  );
}
