import { plainNumber } from '../emit/plain-number.ts';
import { wholeText } from '../emit/super-path.ts';
import { NotEmulated } from '../redshift-error.ts';
import { DOUBLE, isNumeric, MAX_VARCHAR, SUPER, typeName, varchar, type RedshiftType } from '../types/redshift-type.ts';
import { storageType } from '../types/storage-type.ts';
import { call, type BoundExpression } from './bound-expression.ts';
import { floatDigits, printedDigits, withinStorage } from './cast-number.ts';
import { fitText, noCast, type CastContext } from './cast.ts';
import { isVolatile } from './is-volatile.ts';
import { isMomentType, textToMoment } from './text-to-moment.ts';

const RAW = varchar(MAX_VARCHAR);

/** The bare text of a SUPER value, read together with the other paths of its column. */
export const superTextOf = (operand: BoundExpression): BoundExpression => ({ kind: 'super-text', type: RAW, operand });

/** Starts like a held number, an array or an object: one number to look at, since it is asked of every value. */
const startsSpecial = (text: string): string => `ascii(${text}) IN (1, 91, 123)`;

/** A number held with its mark, as it is written. */
const unmarked = (text: string): string => `ltrim(${text}, chr(1))`;

/** The same, a float with so many digits, as a cast of DOUBLE PRECISION prints it. */
const printed = (text: string, digits: number, float: (printed: string) => string = (plain) => plain): string =>
  `CASE WHEN contains(${text}, 'e') THEN ${float(`printf('%.${digits}g', CAST(${unmarked(text)} AS DOUBLE))`)} ELSE ${unmarked(text)} END`;

/** What a number is read from, `marked` where it is held with its mark; the engine also reads `1_000`, which is none. */
const numberText = (text: string, marked: string, bare = text): string =>
  `CASE WHEN ascii(${text}) = 1 THEN ${marked} WHEN NOT contains(${text}, '_') THEN ${bare} END`;

/** The same for a DECIMAL. */
const decimalText = (text: string): string =>
  numberText(
    text,
    printed(text, floatDigits(DOUBLE), (float) => `rs_plain_number(${float})`),
    plainNumber(text),
  );

/** A text for the engine's path reader: strings without quotes; objects and arrays are NULL. */
const scalarText = (text: string, value: string, digits: number): string =>
  `CASE WHEN ${startsSpecial(text)} THEN CASE WHEN ascii(${text}) = 1 THEN ${printed(text, digits)} WHEN json_type(${value}) IN ('ARRAY', 'OBJECT') THEN NULL ELSE ${text} END ELSE ${text} END`;

/**
 * A SUPER value as a scalar. What can not be cast is NULL (`cast_super_null_on_error` is on). Functions and operators, which do not cast, take
 * values of the right dynamic type alone: `upper(d.n)` of a number is NULL. No number is a date.
 * https://docs.aws.amazon.com/redshift/latest/dg/query-super.html#lax-semantics
 */
export function castFromSuper(expression: BoundExpression, type: RedshiftType, context: CastContext): BoundExpression {
  const cast = emitter(type, context);
  const emit =
    context.form === 'implicit' || isMomentType(type)
      ? (bare: string, value: string): string => `CASE WHEN ${ofDynamicType(type, value)} THEN ${cast(bare, value)} END`
      : cast;
  // The text of a volatile value is that of the value which is looked at, not of another one.
  return isVolatile(expression)
    ? call(`from super ${context.form}`, type, [expression], (value) => emit(wholeText(value), value))
    : call(`from super ${context.form}`, type, [superTextOf(expression), expression], emit);
}

/** Whether a held value is of the dynamic type that stands for `type`; texts stand for moments too. Told by its first byte. */
function ofDynamicType(type: RedshiftType, value: string): string {
  if (type.kind === 'boolean') return `${value} IN ('true', 'false')`;
  const marked = `starts_with(${value}, '"\\u0001')`;
  if (isNumeric(type)) return `(ascii(${value}) = 45 OR ascii(${value}) BETWEEN 48 AND 57 OR ${marked})`;
  return `(ascii(${value}) = 34 AND NOT ${marked})`;
}

/** Most texts are a whole number as the engine prints it, which is cheap to see; the others are judged one by one. */
function integerText(text: string, value: string, engineType: string): string {
  const whole = `TRY_CAST(${text} AS ${engineType})`;
  return `CASE WHEN ${text} IS NULL THEN NULL WHEN CAST(${whole} AS VARCHAR) = ${text} THEN ${whole} ELSE TRY_CAST(rs_super_integer(${value}) AS ${engineType}) END`;
}

/** A number that is out of range is read as infinite, as are the words for it. */
function floatOf(text: string, engineType: string): string {
  const read = `TRY_CAST(${numberText(text, unmarked(text))} AS ${engineType})`;
  return `CASE WHEN isinf(${read}) AND regexp_matches(${text}, '[0-9]') THEN NULL ELSE ${read} END`;
}

function emitter(type: RedshiftType, context: CastContext): (text: string, value: string) => string {
  switch (type.kind) {
    case 'varchar':
    case 'char':
      return (text, value) =>
        fitText(scalarText(text, value, printedDigits(DOUBLE, context.extraFloatDigits ?? 0)), MAX_VARCHAR, type, {
          form: context.form,
          lenient: true,
        });
    case 'smallint':
    case 'integer':
    case 'bigint':
      return (text, value) => integerText(text, value, storageType(type));
    case 'decimal':
      return withinStorage((text) => `TRY_CAST(${decimalText(text)} AS ${storageType(type)})`, type, 'NULL');
    case 'real':
    case 'double':
      return (text) => floatOf(text, storageType(type));
    case 'boolean':
      return (_text, value) => `rs_super_boolean(${value})`;
    case 'date':
    case 'timestamp':
    case 'timestamptz':
    case 'time':
    case 'timetz':
      return textToMoment(type, context.timeZone, true);
    case 'varbyte':
      throw new NotEmulated(`a cast from SUPER to ${typeName(type)}`, { position: context.position + 1 });
    case 'super':
    case 'unknown':
    case 'interval':
      throw noCast(SUPER, type, context.position);
    default:
      return type satisfies never;
  }
}
