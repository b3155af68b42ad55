import type { QualifiedName } from '@hakkai/redshift-sql';
import { at, type BindContext } from '../bind/bind-context.ts';
import { printName, relationName, searchSchemas } from '../bind/find-relation.ts';
import type { Procedure } from '../catalog/catalog-entry.ts';
import type { CatalogState } from '../catalog/catalog-state.ts';
import { RedshiftError } from '../redshift-error.ts';
import { bareTypeName, isMoment, isNumeric, isText, type RedshiftType, type TypeKind } from '../types/redshift-type.ts';

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
  const inputs = inputsOf(procedure);
  if (inputs.length !== types.length) return null;
  let total = 0;
  for (const [index, type] of types.entries()) {
    const wanted = inputs[index];
    const cost = wanted === undefined ? null : conversionCost(type, wanted.type);
    if (cost === null) return null;
    total += cost;
  }
  return total;
}

const WIDTH: Partial<Record<TypeKind, number>> = { smallint: 0, integer: 1, bigint: 2, decimal: 3, real: 4, double: 5 };

/** How far a value is from an argument's type; null where it does not convert by itself. */
function conversionCost(from: RedshiftType, to: RedshiftType): number | null {
  if (from.kind === to.kind) return 0;
  if (from.kind === 'unknown') return to.kind === 'varchar' ? 1 : 2;
  if (isText(from) && isText(to)) return 1;
  const width = (type: RedshiftType): number => WIDTH[type.kind] ?? 0;
  if (isNumeric(from) && isNumeric(to)) return width(to) > width(from) ? width(to) - width(from) : 20 + width(from) - width(to);
  if (isMoment(from) && isMoment(to)) return from.kind === 'date' ? 1 : 20;
  if (to.kind === 'super' || from.kind === 'super') return 30;
  if (to.kind === 'varchar') return 40;
  return null;
}
