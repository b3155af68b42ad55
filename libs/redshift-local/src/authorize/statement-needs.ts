import type { AlterUser, Comment, Identifier, QualifiedName, Statement } from '@hakkai/redshift-sql';
import { findRelation, relationName, searchSchemas } from '../bind/find-relation.ts';
import { foldName } from '../bind/fold-name.ts';
import type { Procedure, Relation } from '../catalog/catalog-entry.ts';
import { databaseNamed, procedureKey } from '../catalog/catalog-state.ts';
import { TEMPORARY_SCHEMA } from '../catalog/catalog-view.ts';
import type { Need, Right } from './need.ts';
import { usageNeed } from './read-needs.ts';
import { grantNeeds, routinesNamed, type Asking } from './grant-needs.ts';

const system = (permission: string): Right => ({ kind: 'system', permission });

/**
 * What a statement needs for the objects it names; what its queries read is found by binding. An object that is not there needs nothing: the
 * statement says so itself. https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html
 */
export function statementNeeds(statement: Statement, ask: Asking): readonly Need[] {
  switch (statement.kind) {
    case 'insert':
      return onRelation(statement.target, ['insert'], ask);
    case 'update': {
      const columns = new Set(statement.assignments.map(({ column }) => foldName(column, ask.context.settings)));
      return onRelation(statement.target, ['update'], ask, columns);
    }
    case 'delete':
      return onRelation(statement.target, ['delete'], ask);
    case 'merge': {
      const updates = statement.action.kind === 'merge-branches' && statement.action.matched.kind === 'merge-update';
      return ['insert', updates ? 'update' : 'delete'].flatMap((privilege) => onRelation(statement.target, [privilege], ask));
    }
    case 'copy':
      return onRelation(statement.table, ['insert'], ask);
    case 'truncate':
      return onRelation(statement.table, ['truncate'], ask, null, [system('truncate table')]);
    case 'lock':
      // The guide names no privilege: as in Postgres, any one to change rows.
      return statement.tables.flatMap((name) => onRelation(name, ['update', 'delete', 'truncate'], ask));
    case 'alter-table':
      return owned(statement.name, ['alter'], [system('alter table')], ask);
    case 'alter-table-append':
      return [...owned(statement.source, ['alter'], [system('alter table')], ask), ...onRelation(statement.target, ['insert'], ask)];
    case 'drop-relation':
      return statement.names.flatMap((name) => owned(name, ['drop'], [system(`drop ${statement.object}`)], ask));
    case 'analyze':
    case 'vacuum':
      return statement.table === null ? [] : owned(statement.table, [], [system(statement.kind)], ask);
    case 'comment':
      return commentNeeds(statement.on, ask);
    case 'create-table':
      return [
        ...creation(statement.name, statement.temporary, system('create table'), ask),
        ...statement.elements.flatMap((element) => {
          if (element.kind === 'like-table') return onRelation(element.table, ['select'], ask);
          const references = element.kind === 'column-definition' || element.kind === 'foreign-key-constraint' ? element.references : null;
          return references === null ? [] : onRelation(references.table, ['references'], ask);
        }),
      ];
    case 'create-table-as':
      return creation(statement.name, statement.temporary, system('create table'), ask);
    case 'create-view': {
      const old = findRelation(relationName(statement.name, ask.context), ask.context.catalog, ask.context);
      const replace = system('create or replace view');
      return [
        ...creation(statement.name, false, replace, ask),
        ...(statement.orReplace && old !== null ? owned(statement.name, [], [replace], ask) : []),
      ];
    }
    case 'create-materialized-view':
      return creation(statement.name, false, system('create materialized view'), ask);
    case 'refresh-materialized-view':
    case 'alter-materialized-view':
      return owned(statement.name, [], [], ask);
    case 'create-external-table':
      return creation(statement.name, false, system('create external table'), ask);
    case 'create-function':
    case 'create-procedure': {
      const what = statement.kind === 'create-function' ? 'function' : 'procedure';
      const replace = system(`create or replace ${what}`);
      const replaced = statement.orReplace ? routinesNamed(statement.name, statement.parameters, ask) : [];
      return [
        ...creation(statement.name, false, replace, ask),
        ...replaced.filter((one) => one.what === what).map((one) => routineOwned(one, [replace], statement.name, ask)),
      ];
    }
    case 'drop-routine':
      return statement.routines.flatMap((routine) =>
        routinesNamed(routine.name, routine.parameters, ask)
          .filter((one) => one.what === statement.object)
          .map((one) => routineOwned(one, [system(`drop ${statement.object}`)], routine.name, ask)),
      );
    case 'alter-routine':
      return routinesNamed(statement.routine.name, statement.routine.parameters, ask)
        .filter((one) => one.what === statement.object)
        .map((one) => routineOwned(one, [], statement.routine.name, ask));
    case 'explain':
      return ['insert', 'update', 'delete'].includes(statement.statement.kind) ? statementNeeds(statement.statement, ask) : [];
    case 'create-schema':
    case 'create-external-schema':
      return [
        need(ask, `permission denied for database ${ask.context.facts.database}`, statement.span.start, [
          { kind: 'database', privilege: 'create' },
          system('create schema'),
        ]),
      ];
    case 'drop-schema':
      return statement.names.flatMap((name) => schemaOwned(name, 'drop', ask));
    case 'alter-schema':
      return schemaOwned(statement.name, 'alter', ask);
    case 'alter-user':
      return ownPassword(statement, ask)
        ? []
        : [need(ask, 'permission denied to alter user', statement.span.start, [system('alter user')])];
    case 'alter-database':
      return [databaseOwned(statement.span.start, ask)];
    case 'alter-external-schema':
      return schemaOwned(statement.name, 'alter', ask);
    case 'create-user':
    case 'create-role':
    case 'alter-role':
      return [
        need(ask, `permission denied to ${statement.kind.replace('-', ' ')}`, statement.span.start, [
          system(statement.kind.replace('-', ' ')),
        ]),
      ];
    case 'drop-principal':
      return [need(ask, `permission denied to drop ${statement.object}`, statement.span.start, [system(`drop ${statement.object}`)])];
    case 'create-group':
    case 'alter-group':
      return [need(ask, `permission denied to ${statement.kind.replace('-', ' ')}`, statement.span.start, [])];
    case 'grant':
    case 'revoke':
    case 'grant-role':
    case 'revoke-role':
    case 'grant-system-permissions':
    case 'revoke-system-permissions':
      return grantNeeds(statement, ask);
    case 'alter-default-privileges': {
      const others = statement.forUsers.filter((user) => foldName(user, ask.context.settings) !== ask.user);
      return others.length === 0
        ? []
        : [
            need(ask, 'permission denied to alter the default privileges of another user', statement.span.start, [
              system('alter default privileges'),
            ]),
          ];
    }
    // What these read is found by binding; the rest says nothing of objects, or is not emulated and says so.
    case 'select-statement':
    case 'unload':
    case 'declare-cursor':
    case 'fetch':
    case 'close-cursor':
    case 'begin':
    case 'commit':
    case 'rollback':
    case 'set':
    case 'reset':
    case 'show-parameter':
    case 'show-objects':
    case 'show-definition':
    case 'show-procedure':
    case 'show-parameters':
    case 'show-constraints':
    case 'show-grants':
    case 'set-session-authorization':
    case 'set-session-characteristics':
    case 'call-procedure':
    case 'prepare':
    case 'execute':
    case 'deallocate':
    case 'use':
    case 'cancel':
    case 'analyze-compression':
    case 'create-database':
    case 'create-external-function':
      return [];
    default:
      return statement satisfies never;
  }
}

/** A comment is for the owner of the object. https://docs.aws.amazon.com/redshift/latest/dg/r_COMMENT.html */
function commentNeeds(on: Comment['on'], ask: Asking): readonly Need[] {
  if (on.kind === 'comment-on-constraint') return owned(on.table, [], [], ask);
  if (on.kind === 'comment-on-routine')
    return routinesNamed(on.routine.name, on.routine.parameters, ask)
      .filter(({ what }) => what === on.object)
      .map((one) => routineOwned(one, [], on.routine.name, ask));
  switch (on.object) {
    case 'table':
    case 'view':
    case 'materialized view':
      return owned(on.name, [], [], ask);
    case 'column':
      return owned({ ...on.name, parts: on.name.parts.slice(0, -1) }, [], [], ask);
    case 'schema':
      return on.name.parts.slice(-1).flatMap((name) => schemaOwned(name, null, ask));
    case 'database':
      return [databaseOwned(on.span.start, ask)];
    default:
      return on satisfies never;
  }
}

/** Users change their own password. */
const ownPassword = ({ name, action }: AlterUser, { user, context }: Asking): boolean =>
  foldName(name, context.settings) === user &&
  action.kind === 'alter-user-options' &&
  action.options.every(({ kind }) => kind === 'user-password' || kind === 'user-valid-until');

/** The right to call a procedure: its owner's, unless it was granted. https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-security-and-privileges.html */
export const executeNeed = (procedure: Procedure, user: string, position: number): Need => ({
  user,
  anyOf: [
    { kind: 'owner', owner: procedure.owner },
    { kind: 'routine', schema: procedure.schema, signature: procedureKey(procedure) },
  ],
  refusal: `permission denied for procedure ${procedure.name}`,
  position,
});

const need = ({ user }: Asking, refusal: string, offset: number, anyOf: readonly Right[]): Need => ({
  user,
  anyOf,
  refusal,
  position: offset + 1,
});

/** The relation a name means, and the right to use its schema. */
function named(name: QualifiedName, ask: Asking): { readonly relation: Relation | null; readonly usage: readonly Need[] } {
  const { context } = ask;
  const read = relationName(name, context);
  const relation = findRelation(read, context.catalog, context);
  const schema = relation?.schema ?? read.schema;
  const usage =
    schema === null || schema === TEMPORARY_SCHEMA || context.catalog.schema(schema) === null
      ? []
      : [usageNeed(schema, ask.user, name.span.start + 1)];
  return { relation, usage };
}

function onRelation(
  name: QualifiedName,
  privileges: readonly string[],
  ask: Asking,
  columns: ReadonlySet<string> | null = null,
  more: readonly Right[] = [],
): readonly Need[] {
  const { relation, usage } = named(name, ask);
  if (relation === null) return usage;
  const granted = privileges.map(
    (privilege): Right => ({ kind: 'relation', privilege, relation, ...(columns === null ? {} : { columns }) }),
  );
  return [
    ...usage,
    need(ask, `permission denied for relation ${relation.name}`, name.span.start, [
      { kind: 'owner', owner: relation.owner },
      ...granted,
      ...more,
    ]),
  ];
}

/** What only an owner may do, but for who was granted it. */
function owned(name: QualifiedName, privileges: readonly string[], more: readonly Right[], ask: Asking): readonly Need[] {
  const { relation, usage } = named(name, ask);
  if (relation === null) return usage;
  const granted = privileges.map((privilege): Right => ({ kind: 'relation', privilege, relation }));
  return [
    ...usage,
    need(ask, `must be owner of relation ${relation.name}`, name.span.start, [
      { kind: 'owner', owner: relation.owner },
      ...granted,
      ...more,
    ]),
  ];
}

const routineOwned = (
  routine: { readonly what: string; readonly name: string; readonly owner: string },
  more: readonly Right[],
  node: QualifiedName,
  ask: Asking,
): Need =>
  need(ask, `must be owner of ${routine.what} ${routine.name}`, node.span.start, [{ kind: 'owner', owner: routine.owner }, ...more]);

const databaseOwned = (offset: number, ask: Asking): Need =>
  need(ask, `must be owner of database ${ask.context.facts.database}`, offset, [
    { kind: 'owner', owner: databaseNamed(ask.context.facts.database, ask.state).owner },
  ]);

/** What only the owner of a schema may do, but for who was granted `privilege`, or its like on the system. */
function schemaOwned(node: Identifier, privilege: 'alter' | 'drop' | null, ask: Asking): readonly Need[] {
  const name = foldName(node, ask.context.settings);
  const schema = ask.context.catalog.schema(name);
  if (schema === null) return [];
  return [
    need(ask, `must be owner of schema ${name}`, node.span.start, [
      { kind: 'owner', owner: schema.owner },
      ...(privilege === null ? [] : [{ kind: 'schema', privilege, schema: name } as const, system(`${privilege} schema`)]),
    ]),
  ];
}

/** The right to put a new object into a schema, or to make a temporary table. */
function creation(name: QualifiedName, temporary: boolean, permission: Right, ask: Asking): readonly Need[] {
  const { context } = ask;
  const read = relationName(name, context);
  if (temporary || read.name.startsWith('#') || read.schema === TEMPORARY_SCHEMA)
    return [
      need(ask, `permission denied to create temporary tables in database "${context.facts.database}"`, name.span.start, [
        { kind: 'database', privilege: 'temporary' },
      ]),
    ];
  const schema = read.schema ?? searchSchemas(context).find((candidate) => context.catalog.schema(candidate) !== null);
  const found = schema === undefined ? null : context.catalog.schema(schema);
  if (found === null) return [];
  return [
    need(ask, `permission denied for schema ${found.name}`, name.span.start, [
      { kind: 'owner', owner: found.owner },
      { kind: 'schema', privilege: 'create', schema: found.name },
      permission,
    ]),
  ];
}
