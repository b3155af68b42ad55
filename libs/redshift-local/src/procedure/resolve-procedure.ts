import type { QualifiedName } from '@hakkai/redshift-sql';
import { at, type BindContext } from '../bind/bind-context.ts';
import { routineCost } from '../bind/routine-cost.ts';
import { printName, relationName, searchSchemas } from '../bind/find-relation.ts';
import type { Procedure } from '../catalog/catalog-entry.ts';
import type { CatalogState } from '../catalog/catalog-state.ts';
import { RedshiftError } from '../redshift-error.ts';
import { bareTypeName, type RedshiftType } from '../types/redshift-type.ts';

export const inputsOf = (procedure: Procedure) => procedure.parameters.filter(({ mode }) => mode !== 'out');

/** The procedures a name can mean: those of the schema written, else of the search path. */
export function proceduresNamed(name: QualifiedName, state: CatalogState, context: BindContext): readonly Procedure[] {
  const read = relationName(name, context);
  const schemas = read.schema === null ? searchSchemas(context) : [read.schema];
  return schemas.flatMap((schema) => [...state.procedures.values()].filter((one) => one.schema === schema && one.name === read.name));
}

/**
 * The procedure a CALL means, by the number and types of its arguments.
 * https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-naming.html#stored-procedure-overloading-name
 */
export function resolveProcedure(
  name: QualifiedName,
  types: readonly RedshiftType[],
  state: CatalogState,
  context: BindContext,
): Procedure {
  const costs = proceduresNamed(name, state, context)
    .map((procedure) => ({ procedure, cost: callCost(procedure, types) }))
    .filter((one): one is { readonly procedure: Procedure; readonly cost: number } => one.cost !== null)
    .sort((a, b) => a.cost - b.cost);
  const [best, second] = costs;
  const signature = `${printName(relationName(name, context))}(${types.map(printed).join(', ')})`;
  if (best === undefined) throw missingProcedure(signature, name, context);
  if (second?.cost === best.cost && second.procedure.schema === best.procedure.schema)
    throw new RedshiftError('42725', `procedure ${signature} is not unique`, {
      ...at(context, name.span.start),
      hint: 'Could not choose a best candidate procedure. You may need to add explicit type casts.',
    });
  return best.procedure;
}

export const missingProcedure = (signature: string, name: QualifiedName, context: BindContext): RedshiftError =>
  new RedshiftError('42883', `procedure ${signature} does not exist`, {
    ...at(context, name.span.start),
    hint: 'No procedure matches the given name and argument types. You may need to add explicit type casts.',
  });

const printed = (type: RedshiftType): string => (type.kind === 'unknown' ? '"unknown"' : bareTypeName(type));

function callCost(procedure: Procedure, types: readonly RedshiftType[]): number | null {
  return routineCost(
    types,
    inputsOf(procedure).map(({ type }) => type),
  );
}
