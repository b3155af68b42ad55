import type { AlterSchema, Identifier } from '@hakkai/redshift-sql';
import { at, type BindContext } from '../bind/bind-context.ts';
import { foldName } from '../bind/fold-name.ts';
import { functionKey, grantKey, procedureKey } from '../catalog/catalog-state.ts';
import { relationKey } from '../catalog/catalog-view.ts';
import { defaultsIn } from '../catalog/grants-on.ts';
import type { Schema } from '../catalog/catalog-entry.ts';
import { DuplicateObject, RedshiftError, UndefinedSchema } from '../redshift-error.ts';
import { bindContext } from './bind-run.ts';
import { physicalSchemaOf } from './create-relation.ts';
import { followFunctionRename } from './follow-function-rename.ts';
import { followers, followRename } from './follow-rename.ts';
import { newOwner } from './new-owner.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';

/** A quota is kept and shown; nothing measures against it. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_SCHEMA.html */
export async function alterSchema(run: StatementRun<AlterSchema>): Promise<Outcome> {
  const { statement, session } = run;
  const { action } = statement;
  const name = foldName(statement.name, bindContext(run).settings);
  await session.lock(`schema ${name}`, 'exclusive');
  if (action.kind === 'rename-to') await lockInside(run, name);
  await session.startEngine();
  const context = bindContext(run);
  const schema = session.catalog.state.schemas.get(name);
  if (schema === undefined) throw new UndefinedSchema(name, at(context, statement.name.span.start));
  switch (action.kind) {
    case 'rename-to':
      rename(run, schema, action.name, context);
      return DONE;
    case 'owner-to':
      session.catalog.change({ kind: 'schemas', key: name, value: { ...schema, owner: newOwner(run, action, context) } });
      return DONE;
    case 'schema-quota': {
      const { quota: _, ...rest } = schema;
      const value = action.megabytes === null ? rest : { ...rest, quota: action.megabytes };
      session.catalog.change({ kind: 'schemas', key: name, value });
      return DONE;
    }
    default:
      return action satisfies never;
  }
}

/** Everything of the schema, and what reads it, waits: their names in the catalog change. */
async function lockInside({ session }: StatementRun, schema: string): Promise<void> {
  const all = [...session.catalog.state.relations.values()];
  const inside = all.filter((relation) => relation.schema === schema).map(relationKey);
  for (const key of new Set([...inside, ...followers(inside, all)])) await session.lock(key, 'exclusive');
}

function rename(run: StatementRun, schema: Schema, to: Identifier, context: BindContext): void {
  const { catalog } = run.session;
  const name = foldName(to, context.settings);
  if (name.startsWith('pg_')) throw new RedshiftError('42939', `unacceptable schema name "${name}"`, at(context, to.span.start));
  if (catalog.schema(name) !== null) throw new DuplicateObject('schema', name, at(context, to.span.start));
  const { relations, functions, procedures } = catalog.state;
  catalog.rename(
    { kind: 'schemas', key: schema.name, value: null },
    { kind: 'schemas', key: name, value: { ...schema, name, physical: physicalSchemaOf(schema) } },
  );
  for (const one of relations.values()) {
    if (one.schema !== schema.name) continue;
    const moved = { ...one, schema: name };
    catalog.rename({ kind: 'relations', key: relationKey(one), value: null }, { kind: 'relations', key: relationKey(moved), value: moved });
  }
  for (const one of functions.values()) {
    if (one.schema !== schema.name) continue;
    const moved = { ...one, schema: name };
    catalog.rename({ kind: 'functions', key: functionKey(one), value: null }, { kind: 'functions', key: functionKey(moved), value: moved });
  }
  for (const one of procedures.values()) {
    if (one.schema !== schema.name) continue;
    const moved = { ...one, schema: name };
    catalog.rename(
      { kind: 'procedures', key: procedureKey(one), value: null },
      { kind: 'procedures', key: procedureKey(moved), value: moved },
    );
  }
  for (const grant of defaultsIn(schema.name, catalog.state)) {
    const moved = { ...grant, object: `${grant.object.slice(0, -schema.name.length)}${name}` };
    catalog.change({ kind: 'grants', key: grantKey(grant), value: null });
    catalog.change({ kind: 'grants', key: grantKey(moved), value: moved });
  }
  const moves = [...relations.values()].filter((one) => one.schema === schema.name);
  followRename(run, new Map(moves.map((one) => [relationKey(one), { schema: name, name: one.name }])), context);
  const moved = [...functions.values()].filter((one) => one.schema === schema.name);
  followFunctionRename(
    run,
    moved.map((one) => ({ from: one, to: { ...one, schema: name } })),
    context,
  );
}
