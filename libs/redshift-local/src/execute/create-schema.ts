import type { CreateSchema } from '@hakkai/redshift-sql';
import { foldName } from '../bind/fold-name.ts';
import { quoteName } from '../emit/quote.ts';
import { DuplicateObject } from '../redshift-error.ts';
import { bindContext } from './bind-run.ts';
import { physicalSchema } from './create-relation.ts';
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
  const oid = session.shared.nextOid();
  await session.engine.run(`CREATE SCHEMA IF NOT EXISTS ${quoteName(physicalSchema(name, oid))}`);
  session.catalog.change({ kind: 'schemas', key: name, value: { name, owner, oid, comment: null, external: null } });
  return DONE;
}
