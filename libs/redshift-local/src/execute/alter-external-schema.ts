import type { AlterExternalSchema } from '@hakkai/redshift-sql';
import { at } from '../bind/bind-context.ts';
import { foldName } from '../bind/fold-name.ts';
import { NotEmulated, RedshiftError, UndefinedSchema } from '../redshift-error.ts';
import { bindContext } from './bind-run.ts';
import { outsideTransaction } from './create-external.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';

/** A schema over a data catalog has a role; the rest is of streams. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_EXTERNAL_SCHEMA.html */
export async function alterExternalSchema(run: StatementRun<AlterExternalSchema>): Promise<Outcome> {
  const { statement, session } = run;
  outsideTransaction(run, 'ALTER EXTERNAL SCHEMA');
  const context = bindContext(run);
  const name = foldName(statement.name, context.settings);
  await session.lock(`schema ${name}`, 'exclusive');
  await session.startEngine();
  const schema = session.catalog.state.schemas.get(name);
  const position = at(context, statement.name.span.start);
  if (schema === undefined) throw new UndefinedSchema(name, position);
  if (schema.external === null) throw new RedshiftError('42809', `"${name}" is not an external schema`, position);
  const { iamRole, authentication, authenticationArn, secretArn, uri } = statement;
  if ([authentication, authenticationArn, secretArn, uri].some((part) => part !== null))
    throw new NotEmulated('ALTER EXTERNAL SCHEMA of a stream', at(context, statement.span.start));
  const external = iamRole === null ? schema.external : { ...schema.external, iamRole: iamRole.arn };
  session.catalog.change({ kind: 'schemas', key: name, value: { ...schema, external } });
  return DONE;
}
