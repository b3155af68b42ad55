import { isMoment, isNumeric, isText, type RedshiftType, type TypeKind } from '../types/redshift-type.ts';

/**
 * How far the arguments of a call are from the parameters of a function or procedure: the least far of those with its name is meant. Null where
 * it does not fit. https://docs.aws.amazon.com/redshift/latest/dg/udf-naming-udfs.html
 *
 * @example
 * routineCost([SMALLINT], [INTEGER]); // 1
 * routineCost([DATE], [INTEGER]); // null
 */
export function routineCost(given: readonly RedshiftType[], parameters: readonly RedshiftType[]): number | null {
  if (given.length !== parameters.length) return null;
  let total = 0;
  for (const [index, type] of given.entries()) {
    const wanted = parameters[index];
    const cost = wanted === undefined ? null : conversionCost(type, wanted);
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
