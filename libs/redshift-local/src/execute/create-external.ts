import type { CreateExternalSchema, CreateExternalTable } from '@hakkai/redshift-sql';
import { at } from '../bind/bind-context.ts';
import { foldName } from '../bind/fold-name.ts';
import { relationName } from '../bind/find-relation.ts';
import { DuplicateObject, NotEmulated, NotEmulatedYet, RedshiftError, UndefinedSchema } from '../redshift-error.ts';
import type { ExternalSchema } from '../catalog/catalog-entry.ts';
import { bindContext, runtimeContext } from './bind-run.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_SCHEMA.html */
export async function createExternalSchema(run: StatementRun<CreateExternalSchema>): Promise<Outcome> {
  const { statement, session } = run;
  const position = { position: statement.source.span.start + 1 };
  const { source } = statement;
  if (source.kind === 'mysql' || source.kind === 'postgres')
    throw new NotEmulatedYet(`federated queries (FROM ${source.kind.toUpperCase()})`, position);
  if (source.kind === 'kinesis' || source.kind === 'kafka')
    throw new NotEmulatedYet(`streaming ingestion (FROM ${source.kind.toUpperCase()})`, position);
  if (source.kind !== 'data-catalog')
    throw new NotEmulated(`CREATE EXTERNAL SCHEMA FROM ${source.kind.replaceAll('-', ' ').toUpperCase()}`, position);
  outsideTransaction(run, 'CREATE EXTERNAL SCHEMA');
  const name = foldName(statement.name, bindContext(run).settings);
  await session.lock(`schema ${name}`, 'exclusive');
  if (session.catalog.schema(name) !== null) {
    if (statement.ifNotExists) return DONE;
    throw new DuplicateObject('schema', name, { position: statement.name.span.start + 1 });
  }
  const external = await session.shared.runtime.external.createSchema(statement, runtimeContext(run));
  await session.startEngine();
  session.catalog.change({
    kind: 'schemas',
    key: name,
    value: { name, owner: session.user, oid: session.shared.nextOid(), comment: null, external },
  });
  return DONE;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_TABLE.html */
export async function createExternalTable(run: StatementRun<CreateExternalTable>): Promise<Outcome> {
  const { statement, session } = run;
  if (statement.query !== null) throw new NotEmulatedYet('CREATE EXTERNAL TABLE AS', { position: statement.span.start + 1 });
  outsideTransaction(run, 'CREATE EXTERNAL TABLE');
  const context = bindContext(run);
  const { schema } = relationName(statement.name, context);
  const position = at(context, statement.name.span.start);
  if (schema === null) throw new RedshiftError('42601', 'an external table needs the name of its external schema', position);
  await session.shared.runtime.external.createTable(externalSchema(run, schema, position), statement, runtimeContext(run));
  return DONE;
}

/** The external schema of a name, or an error that says what it is instead. */
export function externalSchema(run: StatementRun, name: string, position: { readonly position?: number }): ExternalSchema {
  const schema = run.session.catalog.schema(name);
  if (schema === null) throw new UndefinedSchema(name, position);
  if (schema.external === null) throw new RedshiftError('42809', `"${name}" is not an external schema`, position);
  return schema.external;
}

/** External DDL can not run in a transaction block. */
export function outsideTransaction(run: StatementRun, what: string): void {
  if (run.session.inTransaction)
    throw new RedshiftError('25001', `${what} cannot run inside a transaction block`, { position: run.statement.span.start + 1 });
}
