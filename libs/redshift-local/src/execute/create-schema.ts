import type { CreateSchema } from '@hakkai/redshift-sql';
import { foldName } from '../bind/fold-name.ts';
import { principalKey } from '../catalog/catalog-state.ts';
import { quoteName } from '../emit/quote.ts';
import { DuplicateObject, RedshiftError } from '../redshift-error.ts';
import { bindContext } from './bind-run.ts';
import { physicalSchema, physicalSchemaOf } from './create-relation.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_SCHEMA.html */
export async function createSchema(run: StatementRun<CreateSchema>): Promise<Outcome> {
  const { statement, session } = run;
  const { settings } = bindContext(run);
  const owner = statement.authorization === null ? session.user : foldName(statement.authorization, settings);
  const name = statement.name === null ? owner : foldName(statement.name, settings);
  await session.lock(`schema ${name}`, 'exclusive');
  await session.startEngine();
  if (session.catalog.schema(name) !== null) {
    if (statement.ifNotExists) return DONE;
    throw new DuplicateObject('schema', name, { position: statement.span.start + 1 });
  }
  if (name.startsWith('pg_'))
    throw new RedshiftError('42939', `unacceptable schema name "${name}"`, {
      position: (statement.name ?? statement).span.start + 1,
      hint: 'The prefix "pg_" is reserved for system schemas.',
    });
  if (!session.catalog.state.principals.has(principalKey({ kind: 'user', name: owner })))
    throw new RedshiftError('42704', `user "${owner}" does not exist`, { position: (statement.authorization ?? statement).span.start + 1 });
  const oid = session.shared.nextOid();
  const own = physicalSchema(name, oid);
  // A schema that was renamed keeps its old name in the engine.
  const taken = [...session.catalog.state.schemas.values()].some((schema) => schema.external === null && physicalSchemaOf(schema) === own);
  const physical = taken ? `${name}~${oid}` : own;
  await session.engine.run(`CREATE SCHEMA IF NOT EXISTS ${quoteName(physical)}`);
  session.catalog.change({
    kind: 'schemas',
    key: name,
    value: {
      name,
      owner,
      oid,
      comment: null,
      external: null,
      ...(taken ? { physical } : {}),
      ...(statement.quota === null || statement.quota.megabytes === null ? {} : { quota: statement.quota.megabytes }),
    },
  });
  return DONE;
}
