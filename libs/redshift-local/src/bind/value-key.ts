import { groupingKey } from '../emit/grouping-key.ts';
import { withoutTrailingBlanks } from '../emit/trailing-blanks.ts';
import { MAX_VARCHAR, varchar } from '../types/redshift-type.ts';
import { call, type BoundExpression } from './bound-expression.ts';

/** Whether a value may be a text that ends in a blank. CHAR is held without its padding. */
export const mayEndInBlank = ({ type }: BoundExpression): boolean => type.kind === 'varchar' || type.kind === 'unknown';

/**
 * A text without its trailing blanks, which do not count where values are compared; any other value as it is.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html#r_Character_types-significance-of-trailing-blanks
 */
export const comparable = (expression: BoundExpression): BoundExpression =>
  mayEndInBlank(expression) ? call('comparable', expression.type, [expression], withoutTrailingBlanks) : expression;

/**
 * What decides whether two values are one, in groups, DISTINCT, partitions and set operations; null where the value itself decides. SUPER
 * values are one when they are deeply equal, texts when they differ in trailing blanks alone.
 */
export function valueKey(expression: BoundExpression): BoundExpression | null {
  if (expression.type.kind === 'super') return call('grouping key', varchar(MAX_VARCHAR), [expression], groupingKey);
  return mayEndInBlank(expression) ? comparable(expression) : null;
}
