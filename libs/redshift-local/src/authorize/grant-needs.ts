import type {
  Grant,
  GrantRole,
  GrantSystemPermissions,
  QualifiedName,
  Revoke,
  RevokeRole,
  RevokeSystemPermissions,
  RoutineParameter,
} from '@hakkai/redshift-sql';
import { signatureType } from '../bind/argument-type.ts';
import type { BindContext } from '../bind/bind-context.ts';
import { findRelation, relationName, searchSchemas } from '../bind/find-relation.ts';
import { foldName } from '../bind/fold-name.ts';
import { functionKey, procedureKey, type CatalogState } from '../catalog/catalog-state.ts';
import { bareTypeName } from '../types/redshift-type.ts';
import type { Need, Right } from './need.ts';

/** Who asks, in which catalog. */
export interface Asking {
  readonly user: string;
  readonly context: BindContext;
  readonly state: CatalogState;
}

/** A function or procedure of a user's, as grants know it. */
export interface Routine {
  readonly what: 'function' | 'procedure';
  readonly schema: string;
  readonly name: string;
  readonly owner: string;
  readonly signature: string;
}

/** The routines a name means; those of the argument types, where they are written. */
export function routinesNamed(
  name: QualifiedName,
  parameters: readonly RoutineParameter[] | null,
  { context, state }: Asking,
): readonly Routine[] {
  const read = relationName(name, context);
  const schemas = read.schema === null ? searchSchemas(context) : [read.schema];
  const inputs = parameters?.filter(({ mode }) => mode !== 'out').map(({ type }) => signatureType(type, context)) ?? null;
  const found = [
    ...Array.from(state.functions.values(), (one) => ({
      ...one,
      what: 'function' as const,
      signature: functionKey(one),
      types: one.parameters.map(bareTypeName),
    })),
    ...Array.from(state.procedures.values(), (one) => ({
      ...one,
      what: 'procedure' as const,
      signature: procedureKey(one),
      types: one.parameters
        .filter(({ mode }) => mode !== 'out')
        .map(({ type, refcursor }) => (refcursor ? 'refcursor' : bareTypeName(type))),
    })),
  ];
  return found.filter(
    (one) => schemas.includes(one.schema) && one.name === read.name && (inputs === null || inputs.join() === one.types.join()),
  );
}

type GrantStatement = Grant | Revoke | GrantRole | RevokeRole | GrantSystemPermissions | RevokeSystemPermissions;

const owner = (name: string): Right => ({ kind: 'owner', owner: name });

/** Granting is for the owner, and for who holds the privilege with the right to grant it. */
export function grantNeeds(statement: GrantStatement, ask: Asking): readonly Need[] {
  const fold = (name: Parameters<typeof foldName>[0]): string => foldName(name, ask.context.settings);
  switch (statement.kind) {
    case 'grant-role':
    case 'revoke-role':
      return statement.roles.map((node) => {
        const role = fold(node);
        return denied(ask, `role ${role}`, node.span.start, [{ kind: 'to-grant', right: { kind: 'role', role } }]);
      });
    case 'grant-system-permissions':
    case 'revoke-system-permissions':
      return statement.permissions.map(({ name, span }) =>
        denied(ask, `system permission ${name}`, span.start, [{ kind: 'to-grant', right: { kind: 'system', permission: name } }]),
      );
    case 'grant':
    case 'revoke':
      return objectNeeds(statement, ask, fold);
    default:
      return statement satisfies never;
  }
}

function objectNeeds(
  { on, privileges }: Grant | Revoke,
  ask: Asking,
  fold: (name: Parameters<typeof foldName>[0]) => string,
): readonly Need[] {
  const { context } = ask;
  const ofSchema = (schema: string, position: number): readonly Need[] => {
    const found = context.catalog.schema(schema);
    return found === null ? [] : [denied(ask, `schema ${schema}`, position, [owner(found.owner)])];
  };
  switch (on.kind) {
    case 'on-relations':
      return on.names.flatMap((name) => {
        const relation = findRelation(relationName(name, context), context.catalog, context);
        if (relation === null) return [];
        return privileges.map(({ name: privilege, columns }) =>
          denied(ask, `relation ${relation.name}`, name.span.start, [
            owner(relation.owner),
            // Column privileges are the owner's to grant.
            ...(columns.length > 0 ? [] : [{ kind: 'to-grant', right: { kind: 'relation', privilege, relation } } as const]),
          ]),
        );
      });
    case 'on-routines':
      return on.routines.flatMap((node) =>
        routinesNamed(node.name, node.parameters, ask)
          .filter(({ what }) => what === on.object)
          .map(({ what, name, schema, signature, owner: of }) =>
            denied(ask, `${what} ${name}`, node.span.start, [
              owner(of),
              { kind: 'to-grant', right: { kind: 'routine', schema, signature } },
            ]),
          ),
      );
    case 'on-named':
      if (on.object === 'database') return on.names.map((name) => denied(ask, `database ${fold(name)}`, name.span.start, []));
      return on.names.flatMap((node) => ofSchema(fold(node), node.span.start));
    case 'on-all-in-schema':
      return on.schemas.flatMap((node) => ofSchema(fold(node), node.span.start));
    case 'for-scope':
      return on.schema === null ? [] : ofSchema(fold(on.schema), on.schema.span.start);
    case 'on-language':
      return on.names.map((name) => denied(ask, `language ${fold(name)}`, name.span.start, []));
    default:
      return on satisfies never;
  }
}

const denied = ({ user }: Asking, what: string, offset: number, anyOf: readonly Right[]): Need => ({
  user,
  anyOf,
  refusal: `permission denied for ${what}`,
  position: offset + 1,
});
