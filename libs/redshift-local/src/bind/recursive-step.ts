import { RedshiftError } from '../redshift-error.ts';
import { commonType } from '../types/common-type.ts';
import { isInteger, isText, sameType, typeName, type RedshiftType } from '../types/redshift-type.ts';
import { at, type BindContext } from './bind-context.ts';
import type { OutputColumn } from './bound-query.ts';

/** What is said of both branches of a recursive table where they disagree. */
export interface Branches {
  readonly name: string;
  /** Where the second branch starts. */
  readonly position: number;
}

/**
 * Throws 42804 where a value of the second branch of a recursive table could change in the type that the first branch gives its column. The
 * guide is silent on it; PostgreSQL wants the same type of both. Integers and texts of other sizes pass, each value is looked at as it comes.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_WITH_clause.html#r_WITH_clause-recursive-cte
 */
export function requireSeedTypes(
  seed: readonly OutputColumn[],
  step: readonly OutputColumn[],
  { name, position }: Branches,
  context: BindContext,
): void {
  for (const [index, column] of seed.entries()) {
    const given = (step[index] ?? column).type;
    const overall = commonType([column.type, given]);
    if (overall !== null && keepsValues(overall, column.type)) continue;
    const types = overall === null ? `${typeName(given)} in its recursive term` : `${typeName(overall)} overall`;
    throw new RedshiftError(
      '42804',
      `recursive query "${name}" column ${index + 1} has type ${typeName(column.type)} in non-recursive term but type ${types}`,
      { ...at(context, position), hint: 'Cast the output of the non-recursive term to the correct type.' },
    );
  }
}

/** Whether a value of `from` is the same in `to`, or an error. */
function keepsValues(from: RedshiftType, to: RedshiftType): boolean {
  if (sameType(from, to)) return true;
  if (isInteger(from)) return isInteger(to);
  if (isText(from)) return true;
  return from.kind === 'decimal' && to.kind === 'decimal' && from.scale === to.scale;
}
