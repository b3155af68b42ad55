import type { DropRelation, DropRoutine, DropSchema, QualifiedName } from '@hakkai/redshift-sql';
import { signatureType } from '../bind/argument-type.ts';
import { at, type BindContext } from '../bind/bind-context.ts';
import { findRelation, missingRelation, printName, relationName, searchSchemas } from '../bind/find-relation.ts';
import { foldName } from '../bind/fold-name.ts';
import { CATALOG_SCHEMA } from '../catalog/catalog-store.ts';
import { functionKey, grantKey, procedureKey } from '../catalog/catalog-state.ts';
import { relationKey } from '../catalog/catalog-view.ts';
import { defaultsIn } from '../catalog/grants-on.ts';
import { constraintsOf, withConstraints } from '../catalog/constraints-of.ts';
import type { Relation } from '../catalog/catalog-entry.ts';
import { physicalTable } from '../emit/emitter.ts';
import { quoteName } from '../emit/quote.ts';
import { RedshiftError, UndefinedSchema } from '../redshift-error.ts';
import { bareTypeName } from '../types/redshift-type.ts';
import { functionsNamed } from './alter-function.ts';
import { bindContext, runtimeContext } from './bind-run.ts';
import { externalSchema, outsideTransaction } from './create-external.ts';
import { physicalSchemaOf, putTable } from './create-relation.ts';
import { callers, dependents, referencing, refersTo } from './dependents.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';
import { tableLock } from './target-table.ts';

export async function dropRelation(run: StatementRun<DropRelation>): Promise<Outcome> {
  const { statement, session } = run;
  for (const name of statement.names) {
    for (const [key, mode] of tableLock(name, 'exclusive', bindContext(run))) await session.lock(key, mode);
  }
  const found: Found[] = [];
  for (const name of statement.names) {
    const context = bindContext(run);
    const read = relationName(name, context);
    if (read.schema !== null && (session.catalog.schema(read.schema)?.external ?? null) !== null) {
      await dropExternal(run, name, context);
      continue;
    }
    await session.startEngine();
    const relation = findRelation(read, session.catalog, context);
    if (relation === null) {
      if (statement.ifExists) continue;
      throw missingRelation(read, name, context);
    }
    const kind = kindOf(relation);
    if (kind !== statement.object)
      throw new RedshiftError('42809', `"${relation.name}" is not a ${statement.object}`, {
        ...at(context, name.span.start),
        hint: `Use DROP ${kind.toUpperCase()} to remove a ${kind}.`,
      });
    found.push({ relation, position: at(context, name.span.start) });
  }
  await removeWithReaders(run, found, statement.behavior === 'cascade');
  return DONE;
}

async function dropExternal(run: StatementRun<DropRelation>, name: QualifiedName, context: BindContext): Promise<void> {
  outsideTransaction(run, 'DROP TABLE of an external table');
  const read = relationName(name, context);
  const schema = externalSchema(run, read.schema ?? '', at(context, name.span.start));
  const found = await run.session.shared.runtime.external.dropTable(schema, read.name, runtimeContext(run));
  if (!found && !run.statement.ifExists) throw missingRelation(read, name, context);
}

const kindOf = (relation: Relation): DropRelation['object'] =>
  relation.kind === 'table' && relation.materialized !== undefined ? 'materialized view' : relation.kind;

/** What is to be dropped, and where the statement names it. */
interface Found {
  readonly relation: Relation;
  readonly position: Position;
}

type Position = { readonly position?: number };

/** Drops relations, and with CASCADE the views that read them and the foreign keys to them; without, the presence of others is an error. */
async function removeWithReaders(run: StatementRun, found: readonly Found[], cascade: boolean): Promise<void> {
  const { catalog } = run.session;
  const all = (): readonly Relation[] => [...catalog.temporaryTables.values(), ...catalog.state.relations.values()];
  const named = new Set(found.map(({ relation }) => relation.oid));
  for (const { relation, position } of found) {
    const others = [...readersOf(relation, all()), ...referencing(relation, all())].filter(({ oid }) => !named.has(oid));
    if (others.length > 0 && !cascade) throw dependedOn(`${kindOf(relation)} ${relation.name}`, others, position);
  }
  const going = new Map(found.flatMap(({ relation }) => [...readersOf(relation, all()), relation]).map((one) => [one.oid, one]));
  for (const relation of going.values()) {
    for (const other of referencing(relation, all()))
      putTable(
        withConstraints(
          other,
          constraintsOf(other).filter((one) => !refersTo(relation)(one)),
        ),
        run.session,
      );
    await remove(run, relation);
  }
}

/** Drops relations, and what depends on them. */
export const removeAll = (run: StatementRun, relations: readonly Relation[]): Promise<void> =>
  removeWithReaders(
    run,
    relations.map((relation) => ({ relation, position: {} })),
    true,
  );

/** No permanent view reads a temporary table. */
const readersOf = (relation: Relation, all: readonly Relation[]): readonly Relation[] =>
  relation.kind === 'table' && relation.temporary ? [] : dependents(relationKey(relation), all);

export const dependedOn = (what: string, others: readonly Relation[], position: Position): RedshiftError =>
  new RedshiftError(
    '2BP01',
    `cannot drop ${what} because other objects depend on it: ${others.map((one) => `${kindOf(one)} ${relationKey(one)}`).join(', ')}`,
    { ...position, hint: 'Use DROP ... CASCADE to drop the dependent objects too.' },
  );

/** Takes a relation out of engine and catalog. */
export async function remove(run: StatementRun, relation: Relation): Promise<void> {
  const { session } = run;
  if (relation.kind === 'view') {
    session.catalog.change({ kind: 'relations', key: relationKey(relation), value: null });
    return;
  }
  if (!relation.temporary) session.noteAccess([], [relationKey(relation)]);
  await session.engine.run(`DROP TABLE ${physicalTable(relation)}`);
  for (const { identity } of relation.columns)
    if (identity !== null) await session.engine.run(`DROP SEQUENCE ${CATALOG_SCHEMA}.${quoteName(identity.sequence)}`);
  if (relation.temporary) session.catalog.dropTemporary(relation.name);
  else session.catalog.change({ kind: 'relations', key: relationKey(relation), value: null });
}

export async function dropSchema(run: StatementRun<DropSchema>): Promise<Outcome> {
  const { statement, session } = run;
  for (const node of statement.names) {
    const context = bindContext(run);
    const name = foldName(node, context.settings);
    await session.lock(`schema ${name}`, 'exclusive');
    const schema = session.catalog.state.schemas.get(name) ?? null;
    if (schema === null) {
      if (statement.ifExists) continue;
      throw new UndefinedSchema(name, at(context, node.span.start));
    }
    if (schema.external !== null) {
      outsideTransaction(run, 'DROP SCHEMA of an external schema');
      await session.shared.runtime.external.dropSchema(schema.external, statement.dropExternalDatabase, runtimeContext(run));
      await session.startEngine();
      session.catalog.change({ kind: 'schemas', key: name, value: null });
      continue;
    }
    const relations = (): readonly Relation[] =>
      [...session.catalog.state.relations.values()].filter((relation) => relation.schema === name);
    for (const relation of relations()) await session.lock(relationKey(relation), 'exclusive');
    await session.startEngine();
    const functions = [...session.catalog.state.functions.values()].filter((definition) => definition.schema === name);
    const procedures = [...session.catalog.state.procedures.values()].filter((definition) => definition.schema === name);
    if (statement.behavior !== 'cascade' && (relations().length > 0 || functions.length > 0 || procedures.length > 0)) {
      throw new RedshiftError('2BP01', `cannot drop schema ${name} because other objects depend on it`, {
        ...at(context, node.span.start),
        hint: 'Use DROP ... CASCADE to drop the dependent objects too.',
      });
    }
    await removeAll(run, relations());
    for (const definition of functions) await removeFunction(run, functionKey(definition));
    for (const definition of procedures) session.catalog.change({ kind: 'procedures', key: procedureKey(definition), value: null });
    await session.engine.run(`DROP SCHEMA ${quoteName(physicalSchemaOf(schema))}`);
    for (const grant of defaultsIn(name, session.catalog.state))
      session.catalog.change({ kind: 'grants', key: grantKey(grant), value: null });
    session.catalog.change({ kind: 'schemas', key: name, value: null });
  }
  return DONE;
}

export async function dropFunction(run: StatementRun<DropRoutine>): Promise<Outcome> {
  const { statement, session } = run;
  await session.startEngine();
  for (const routine of statement.routines) {
    const context = bindContext(run);
    const read = relationName(routine.name, context);
    const types = routine.parameters?.map(({ type }) => signatureType(type, context)) ?? null;
    const schemas = read.schema === null ? searchSchemas(context) : [read.schema];
    const [found, other] = functionsNamed(read.name, schemas, session.catalog).filter(
      (definition) => types === null || definition.parameters.map(bareTypeName).join() === types.join(),
    );
    if (types === null && other !== undefined)
      throw new RedshiftError('42725', `function name "${printName(read)}" is not unique`, {
        ...at(context, routine.span.start),
        hint: 'Specify the argument list to select the function unambiguously.',
      });
    if (found === undefined) {
      if (statement.ifExists) continue;
      throw new RedshiftError(
        '42883',
        `function ${printName(read)}(${(types ?? []).join(', ')}) does not exist`,
        at(context, routine.span.start),
      );
    }
    const readers = callers(functionKey(found), session.catalog.state.relations.values());
    if (readers.length > 0 && statement.behavior !== 'cascade')
      throw dependedOn(`function ${found.name}`, readers, at(context, routine.span.start));
    await removeFunction(run, functionKey(found));
  }
  return DONE;
}

/** Takes a function out of the catalog, and the views along that call it. */
async function removeFunction(run: StatementRun, key: string): Promise<void> {
  const { catalog } = run.session;
  for (const view of callers(key, catalog.state.relations.values())) await remove(run, view);
  catalog.change({ kind: 'functions', key, value: null });
}
