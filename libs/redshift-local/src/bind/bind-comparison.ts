import { quoteText } from '../emit/quote.ts';
import { withoutTrailingBlanks } from '../emit/trailing-blanks.ts';
import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { commonType, exactType } from '../types/common-type.ts';
import { MAX_PRECISION } from '../types/decimal-result.ts';
import {
  BOOLEAN,
  decimal,
  isExact,
  isInteger,
  isMoment,
  isNumeric,
  isText,
  MAX_VARCHAR,
  typeName,
  varchar,
  type RedshiftType,
} from '../types/redshift-type.ts';
import { at, type BindContext, castFacts } from './bind-context.ts';
import { call, type BoundExpression } from './bound-expression.ts';
import { superTextOf } from './cast-from-super.ts';
import { castTo } from './cast.ts';
import { beyondOneDecimal, compareWideDecimals, isDecimal } from './compare-wide-decimals.ts';
import { literalText } from './literal-text.ts';
import { comparable } from './value-key.ts';

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** A BIGINT as a DECIMAL, with a digit more than it needs: the lowest one is beyond the DECIMAL of 19 digits. */
const bigintAsDecimal = (value: BoundExpression): BoundExpression =>
  value.type.kind === 'bigint' ? call('decimal', decimal(20, 0), [value], (sql) => `CAST(${sql} AS DECIMAL(20,0))`) : value;

export const not = (operand: BoundExpression): BoundExpression => call('not', BOOLEAN, [operand], (sql) => `(NOT ${sql})`);

export function logical(operator: 'and' | 'or', operands: readonly BoundExpression[]): BoundExpression {
  const joined = call(operator, BOOLEAN, operands, (...sql) => `(${sql.join(operator === 'and' ? ' AND ' : ' OR ')})`);
  return operands.length === 1 ? (operands[0] ?? joined) : joined;
}

/**
 * A comparison of two rows of the same width; a value is a row of one. Longer ones are equal or not.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_expression_lists.html
 */
export function bindComparison(
  operator: Comparison,
  left: readonly BoundExpression[],
  right: readonly BoundExpression[],
  context: BindContext,
  position: number,
): BoundExpression {
  if (left.length !== right.length) throw new RedshiftError('42601', 'unequal number of entries in row expressions', at(context, position));
  if (left.length > 1 && operator !== '=' && operator !== '<>') throw new NotEmulated(`${operator} between rows`, at(context, position));
  const compared = left.map((item, index) => compare(operator, item, right[index] ?? item, context, position));
  return logical(operator === '<>' ? 'or' : 'and', compared);
}

/** `left operator right` after both took their common type. Trailing blanks do not count; SUPER compares by its dynamic type. */
export function compare(
  operator: Comparison,
  left: BoundExpression,
  right: BoundExpression,
  context: BindContext,
  position: number,
): BoundExpression {
  if (left.type.kind === 'super' || right.type.kind === 'super') return compareSuper(operator, left, right, context, position);
  const [x, y] = [bigintAsDecimal(left), bigintAsDecimal(right)];
  if (isDecimal(x) && isDecimal(y) && beyondOneDecimal(x.type, y.type)) return compareWideDecimals(operator, x, y);
  const type = comparedType(left.type, right.type);
  if (type === null) {
    throw new RedshiftError('42883', `operator does not exist: ${typeName(left.type)} ${operator} ${typeName(right.type)}`, {
      ...at(context, position),
      hint: 'No operator matches the given name and argument types. Add explicit casts.',
    });
  }
  const cast = { ...castFacts(context), position, form: 'implicit' } as const;
  const a = comparable(castTo(left, type, cast));
  const b = comparable(castTo(right, type, cast));
  return call(operator, BOOLEAN, [a, b], (x, y) => `(${x} ${operator} ${y})`);
}

/**
 * The type in which two values are compared: a text is read as a moment or a DECIMAL, other numbers are printed beside a text.
 * https://docs.aws.amazon.com/redshift/latest/dg/c_Supported_data_types.html#r_Type_conversion
 */
export function comparedType(left: RedshiftType, right: RedshiftType): RedshiftType | null {
  if (isExact(left) && isExact(right) && (left.kind === 'decimal' || right.kind === 'decimal'))
    return exactType(left, right, MAX_PRECISION);
  if ([left, right].some(isInteger) && [left, right].some(({ kind }) => kind === 'boolean')) return BOOLEAN;
  const other = isText(left) ? right : isText(right) ? left : null;
  if (other !== null && (isMoment(other) || other.kind === 'decimal')) return other;
  if (other !== null && isNumeric(other)) return varchar(MAX_VARCHAR);
  return commonType([left, right]);
}

/** Text that no number, boolean, object or array prints as: equality with it needs no look at the type. */
const ONLY_A_STRING = /^(?!true$|false$|null$)[^-0-9[{\s\u0001]/;

function compareSuper(
  operator: Comparison,
  left: BoundExpression,
  right: BoundExpression,
  context: BindContext,
  position: number,
): BoundExpression {
  const cast = { ...castFacts(context), position, form: 'implicit' } as const;
  if (operator === '=' || operator === '<>') {
    const equal =
      superEqualsText(left, right) ??
      superEqualsText(right, left) ??
      superEquals(castTo(left, { kind: 'super' }, cast), castTo(right, { kind: 'super' }, cast));
    return operator === '=' ? equal : not(equal);
  }
  return call(
    operator,
    BOOLEAN,
    [castTo(left, { kind: 'super' }, cast), castTo(right, { kind: 'super' }, cast)],
    (a, b) => `(rs_super_compare(nullif(${a}, 'null'), nullif(${b}, 'null')) ${operator} 0)`,
  );
}

function superEqualsText(value: BoundExpression, text: BoundExpression): BoundExpression | null {
  const trimmed = literalText(text)?.replace(/ +$/, '');
  if (trimmed === undefined || !ONLY_A_STRING.test(trimmed)) return null;
  return call(
    `= ${JSON.stringify(trimmed)}`,
    BOOLEAN,
    [superTextOf(value)],
    (sql) => `(${withoutTrailingBlanks(sql)} = ${quoteText(trimmed)})`,
  );
}

/** Deep equality; values of different types are not equal, NULL and JSON null give NULL. */
export const superEquals = (left: BoundExpression, right: BoundExpression): BoundExpression =>
  call('super =', BOOLEAN, [left, right], (a, b) => `(rs_super_key(nullif(${a}, 'null')) = rs_super_key(nullif(${b}, 'null')))`);
