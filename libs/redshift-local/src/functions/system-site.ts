import { constant, type BoundExpression } from '../bind/bound-expression.ts';
import type { RedshiftType } from '../types/redshift-type.ts';
import { MAX_VARCHAR, varchar } from '../types/redshift-type.ts';
import { guide, type CallSite, type SpecialFunction } from './function-definition.ts';

/** A function of the session, the cluster or the catalog. */
export const system = (
  name: string,
  page: string,
  signature: string,
  bind: (site: CallSite) => BoundExpression,
  leader = false,
): SpecialFunction => ({ kind: 'special', name, group: 'system', page: guide(page), signature, leader, bind });

/** The text of an argument that must be known before the query runs; null where the argument is NULL. */
export function literalArgument(site: CallSite, index: number): string | null {
  const [argument] = site.args().slice(index, index + 1);
  if (argument?.kind !== 'constant') throw site.wrong(`argument ${index + 1} must be a literal`);
  return argument.value === null ? null : String(argument.value);
}

/** All arguments as texts. */
export const textArguments = (site: CallSite): readonly BoundExpression[] => site.args().map((one) => site.cast(one, varchar(MAX_VARCHAR)));

export const text = (value: string | null, type: RedshiftType = varchar(MAX_VARCHAR)): BoundExpression => constant(value, type);

const TRUE: ReadonlySet<string> = new Set(['true', 't', '1', 'yes', 'on']);
const FALSE: ReadonlySet<string> = new Set(['false', 'f', '0', 'no', 'off']);

/** An argument that is true or false before the query runs. */
export function flagArgument(site: CallSite, index: number): boolean {
  const value = literalArgument(site, index)?.toLowerCase() ?? '';
  if (TRUE.has(value)) return true;
  if (FALSE.has(value)) return false;
  throw site.wrong(`argument ${index + 1} must be true or false`);
}
