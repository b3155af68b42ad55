import type { RedshiftType, TypeKind } from '../types/redshift-type.ts';

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
    const cost = conversionCost(type, parameters[index] ?? type);
    if (cost === null) return null;
    total += cost;
  }
  return total;
}

/** Each converts to those behind it and keeps its value. */
const LADDERS: readonly (readonly TypeKind[])[] = [
  ['smallint', 'integer', 'bigint', 'decimal', 'real', 'double'],
  ['date', 'timestamp', 'timestamptz'],
  ['char', 'varchar'],
];

/** Farther than any way up a ladder. */
const DOWN = 20;
const ANOTHER_KIND = 30;

/** How far a value is from an argument's type; null where it does not convert by itself. */
function conversionCost(from: RedshiftType, to: RedshiftType): number | null {
  if (from.kind === to.kind) return 0;
  if (from.kind === 'unknown') return to.kind === 'varchar' ? 1 : 2;
  const ladder = LADDERS.find((kinds) => kinds.includes(from.kind) && kinds.includes(to.kind));
  if (ladder !== undefined) {
    const steps = ladder.indexOf(to.kind) - ladder.indexOf(from.kind);
    return steps > 0 ? steps : DOWN - steps;
  }
  return [from.kind, to.kind].includes('super') || to.kind === 'varchar' ? ANOTHER_KIND : null;
}
