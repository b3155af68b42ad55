import type { ShowGrants } from '@hakkai/redshift-sql';
import { rolesOf } from '../authorize/roles-of.ts';
import { isSuperuser } from '../authorize/holds.ts';
import { at, type BindContext } from '../bind/bind-context.ts';
import { relationName, requireRelation } from '../bind/find-relation.ts';
import { foldName } from '../bind/fold-name.ts';
import { functionKey, principalKey, procedureKey } from '../catalog/catalog-state.ts';
import { relationKey } from '../catalog/catalog-view.ts';
import { printPrivilege } from '../catalog/privilege-views.ts';
import type { GrantEntry } from '../catalog/catalog-entry.ts';
import { requireBySignature } from '../procedure/drop-procedure.ts';
import { PermissionDenied, RedshiftError, UndefinedSchema } from '../redshift-error.ts';
import type { Cell } from '../session/session.ts';
import { BOOLEAN, INTEGER, MAX_VARCHAR, varchar, type RedshiftType } from '../types/redshift-type.ts';
import { requireFunction } from './alter-function.ts';
import { bindContext } from './bind-run.ts';
import { granteeOf } from './grant.ts';
import { showResult } from './show-result.ts';
import type { Outcome, StatementRun } from './statement-run.ts';

const TEXT = varchar(MAX_VARCHAR);

/** What a row tells of its grant, whatever it is on. */
const GRANT: Readonly<Record<string, RedshiftType>> = {
  privilege_type: TEXT,
  identity_id: INTEGER,
  identity_name: TEXT,
  identity_type: TEXT,
  admin_option: BOOLEAN,
  privilege_scope: TEXT,
  grantor_name: TEXT,
};

/** Grants on an object, or of a user or role. https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_GRANTS.html */
export async function showGrants(run: StatementRun<ShowGrants>): Promise<Outcome> {
  const { statement, session } = run;
  const context = bindContext(run);
  const of = statement.grantee === null ? null : granteeOf(run, statement.grantee, context);
  const matching = [...session.catalog.state.grants.values()].filter(
    (grant) => of === null || (grant.granteeKind === of.granteeKind && grant.grantee === of.grantee),
  );
  const { database } = context.facts;
  if (statement.object === null) {
    if (of !== null) requireVisible(run, of);
    const rows = matching.flatMap((grant) => {
      const place = placeOf(grant);
      return place === null || grant.columns.length > 0 ? [] : [[database, ...place, ...rowOf(run, grant)]];
    });
    return showResult(
      run,
      { database_name: TEXT, schema_name: TEXT, object_name: TEXT, object_type: TEXT, ...GRANT },
      rows,
      statement.limit,
    );
  }
  const visible = matching.filter((grant) => isVisible(run, grant));
  if (statement.columns) return columnGrants(run, visible, context);
  const wanted = grantsOf(statement, run, context);
  const rows = visible.filter((grant) => grant.columns.length === 0 && wanted(grant));
  if (statement.object === 'database')
    return showResult(
      run,
      { database_name: TEXT, ...GRANT },
      rows.map((grant) => [grant.object, ...rowOf(run, grant)]),
      statement.limit,
    );
  const listed = rows.map((grant) => {
    const [schema = null, name = null, type = null] = placeOf(grant) ?? [];
    return [database, schema, name ?? schema, type, ...rowOf(run, grant)];
  });
  return showResult(
    run,
    { database_name: TEXT, schema_name: TEXT, object_name: TEXT, object_type: TEXT, ...GRANT },
    listed,
    statement.limit,
  );
}

function columnGrants(run: StatementRun<ShowGrants>, grants: readonly GrantEntry[], context: BindContext): Outcome {
  const wanted = grantsOf(run.statement, run, context);
  const rows = grants.filter(wanted).flatMap((grant) =>
    grant.columns.map((column): readonly Cell[] => {
      const [schema = '', name = ''] = grant.object.split('.');
      const [privilege = null, id = null, identity = null, kind = null, option = null] = rowOf(run, grant);
      return [context.facts.database, schema, name, column, 'COLUMN', privilege, id, identity, kind, option, 'COLUMN', grant.grantor];
    }),
  );
  const columns = { database_name: TEXT, schema_name: TEXT, table_name: TEXT, column_name: TEXT, object_type: TEXT, ...GRANT };
  return showResult(run, columns, rows, run.statement.limit);
}

/** Whether a grant is on the object that the statement names. */
function grantsOf({ object, name, routine, span }: ShowGrants, run: StatementRun, context: BindContext): (grant: GrantEntry) => boolean {
  const last = name?.parts.at(-1);
  switch (object) {
    case 'database':
      return ({ objectKind, object: on }) => objectKind === 'database' && last !== undefined && on === foldName(last, context.settings);
    case 'schema': {
      const schema = last === undefined ? '' : foldName(last, context.settings);
      if (context.catalog.schema(schema) === null) throw new UndefinedSchema(schema, at(context, span.start));
      return ({ objectKind, object: on }) => ['schema', 'tables', 'functions'].includes(objectKind) && on === schema;
    }
    case 'table': {
      if (name === null) throw new Error('SHOW GRANTS ON TABLE names it.');
      const key = relationKey(requireRelation(relationName(name, context), name, context));
      return ({ objectKind, object: on }) => objectKind === 'relation' && on === key;
    }
    case 'function':
    case 'procedure': {
      if (routine === null) throw new Error('SHOW GRANTS ON FUNCTION names it.');
      const signature =
        object === 'function'
          ? functionKey(requireFunction(routine, run, context))
          : procedureKey(requireBySignature(routine, run.session.catalog.state, context));
      return ({ objectKind, object: on }) => objectKind === 'function' && on === signature;
    }
    case null:
      return () => true;
    default:
      return object satisfies never;
  }
}

/** Schema, name and kind of what a grant is on; null for roles, defaults and the system. */
function placeOf({ objectKind, object }: GrantEntry): readonly [schema: string | null, name: string | null, type: string] | null {
  switch (objectKind) {
    case 'relation':
    case 'function': {
      const dot = object.indexOf('.');
      return [object.slice(0, dot), object.slice(dot + 1), objectKind === 'relation' ? 'TABLE' : 'FUNCTION'];
    }
    case 'schema':
    case 'tables':
    case 'functions':
      return [object, null, 'SCHEMA'];
    case 'database':
      return [null, null, 'DATABASE'];
    case 'language':
      return [null, object, 'LANGUAGE'];
    case 'role':
    case 'default tables':
    case 'default functions':
    case 'default procedures':
    case 'system':
      return null;
    default:
      return objectKind satisfies never;
  }
}

const scopeOf = ({ objectKind }: GrantEntry): string => (objectKind === 'relation' ? 'TABLE' : objectKind.toUpperCase());

function rowOf({ session }: StatementRun, grant: GrantEntry): readonly Cell[] {
  const isPublic = grant.granteeKind === 'public';
  const found = session.catalog.state.principals.get(`${grant.granteeKind} ${grant.grantee}`);
  return [
    printPrivilege(grant.privilege),
    found?.id ?? 0,
    isPublic ? 'public' : grant.grantee,
    grant.granteeKind,
    grant.grantOption,
    scopeOf(grant),
    grant.grantor,
  ];
}

/** A grant is seen by superusers, who has it, and who has or owns the role that has it. */
function isVisible({ session }: StatementRun, { granteeKind, grantee }: Pick<GrantEntry, 'granteeKind' | 'grantee'>): boolean {
  const { state } = session.catalog;
  if (isSuperuser(state, session.user) || granteeKind === 'public') return true;
  if (granteeKind === 'user') return grantee === session.user;
  if (granteeKind === 'group') return state.principals.get(`group ${grantee}`)?.members.includes(session.user) === true;
  const owner = state.principals.get(principalKey({ kind: 'role', name: grantee }))?.owner;
  return owner === session.user || rolesOf(`user ${session.user}`, state.grants.values()).has(grantee);
}

function requireVisible(run: StatementRun<ShowGrants>, of: Pick<GrantEntry, 'granteeKind' | 'grantee'>): void {
  const position = { position: (run.statement.grantee ?? run.statement).span.start + 1 };
  if (of.granteeKind === 'public') throw new RedshiftError('42601', 'SHOW GRANTS FOR takes a user or a role', position);
  if (!isVisible(run, of)) throw new PermissionDenied(`permission denied to show the grants of ${of.granteeKind} ${of.grantee}`, position);
}
