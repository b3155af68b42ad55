import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { lookUp } from '../emit/look-up.ts';
import { microsSql, monthsSql } from '../emit/interval-sql.ts';
import { raise, raiseWith } from '../emit/quote.ts';
import { textLength } from '../types/common-type.ts';
import { bareTypeName, isInteger, isText, sameType, typeName, varchar, type RedshiftType } from '../types/redshift-type.ts';
import { storageType } from '../types/storage-type.ts';
import { call, type BoundExpression } from './bound-expression.ts';
import { castFromSuper } from './cast-from-super.ts';
import { cutsDigits, printedFloat, toDecimal, toFloat, toInteger, unreadable, type NumberCast } from './cast-number.ts';
import { castToSuper } from './cast-to-super.ts';
import { toVarbyte, varbyteToInteger } from './cast-varbyte.ts';
import { toInterval } from './cast-to-interval.ts';
import { readLiteral } from './read-literal.ts';
import { FALSE_WORDS, TRUE_WORDS, wordList } from './readable-text.ts';
import { isMomentType, textToMoment } from './text-to-moment.ts';

export interface CastContext {
  readonly timeZone: string;
  /** Start of the transaction, in UTC: what the literals `now` and `today` mean. */
  readonly transactionStart: Date;
  /** Where the cast stands, for errors. */
  readonly position: number;
  /** An explicit cast cuts a text to its length; an assignment fails where it does not fit. */
  readonly form: 'explicit' | 'assignment' | 'implicit';
  /** A cast that does not succeed is NULL: TRY_CAST. */
  readonly lenient?: boolean;
  /** Whether an explicit cast of a stored DECIMAL rounds: `enable_numeric_rounding`. */
  readonly numericRounding?: boolean;
  /** Digits that a floating-point number has as text beyond the standard ones: `extra_float_digits`. */
  readonly extraFloatDigits?: number;
}

type Emit = (sql: string) => string;

/** `expression` as `type`; throws 42846 where Redshift has no such cast. */
export function castTo(expression: BoundExpression, type: RedshiftType, context: CastContext): BoundExpression {
  const from = expression.type;
  if (sameType(from, type)) return expression;
  if (expression.kind === 'constant' && from.kind === 'unknown') return readLiteral(expression, type, context);
  if (from.kind === 'super') return castFromSuper(expression, type, context);
  if (type.kind === 'super') return castToSuper(expression, context);
  const cast = { ...context, cuts: cutsDigits(expression, context) };
  const emit = emitter(from, type, cast);
  if (emit === null) throw noCast(from, type, context.position);
  return call(`cast ${context.form}${context.lenient === true ? ' lenient' : ''}`, type, [expression], emit);
}

export const noCast = (from: RedshiftType, to: RedshiftType, position: number): RedshiftError =>
  new RedshiftError('42846', `cannot cast type ${bareTypeName(from)} to ${bareTypeName(to)}`, { position: position + 1 });

function emitter(from: RedshiftType, type: RedshiftType, context: NumberCast): Emit | null {
  const isLenient = context.lenient === true;
  // Here TRY would also take the error of a text that is a moment, but not emulated.
  if (isMomentType(type) && (isText(from) || from.kind === 'unknown')) return textToMoment(type, context.timeZone, isLenient);
  return isLenient ? lenient(from, type, context) : strict(from, type, context);
}

function lenient(from: RedshiftType, type: RedshiftType, context: NumberCast): Emit | null {
  const emit = strict(from, type, context);
  if (emit === null) return null;
  // What fails in the operand itself still fails; the engine takes no such operand into TRY, and no subquery or window.
  return (sql) =>
    /\b(?:error|random)\(|\b(?:SELECT|OVER)\b/.test(sql) ? `list_transform([${sql}], lambda t: try(${emit('t')}))[1]` : `try(${emit(sql)})`;
}

function strict(from: RedshiftType, type: RedshiftType, context: NumberCast): Emit | null {
  switch (type.kind) {
    case 'varchar':
    case 'char':
      return toText(from, type, context);
    case 'smallint':
    case 'integer':
    case 'bigint':
      return from.kind === 'varbyte' ? varbyteToInteger(type) : toInteger(from, type, context);
    case 'decimal':
      return toDecimal(from, type, context);
    case 'real':
    case 'double':
      return toFloat(from, type, context);
    case 'boolean':
      return toBoolean(from, context);
    case 'date':
    case 'timestamp':
    case 'timestamptz':
      return toMoment(from, type, context.timeZone);
    case 'time':
    case 'timetz':
      return toTime(from, type, context);
    case 'varbyte':
      return toVarbyte(from, type, context);
    case 'interval':
      return toInterval(from, type);
    case 'super':
    case 'unknown':
      return (sql) => sql;
    default:
      return type satisfies never;
  }
}

/** Cuts or checks a text for `varchar(n)` or `char(n)`. https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html */
export function fitText(
  sql: string,
  fromLength: number,
  type: Extract<RedshiftType, { kind: 'varchar' | 'char' }>,
  { form, lenient = false }: Pick<CastContext, 'form' | 'lenient'>,
): string {
  const blanks = type.kind === 'char' ? asChar(sql, form, lenient) : sql;
  if (fromLength <= type.length || form === 'implicit') return blanks;
  const fits = `strlen(${sql}) <= ${type.length}`;
  if (form === 'explicit') {
    const cut = `rs_cut_bytes(${sql}, ${type.length})`;
    return `CASE WHEN ${fits} THEN ${blanks} ELSE ${type.kind === 'char' ? asChar(cut, form, lenient) : cut} END`;
  }
  const trimmed = `rtrim(${sql}, ' ')`;
  const kept = type.kind === 'char' ? trimmed : `rpad(${trimmed}, ${type.length}, ' ')`;
  return `CASE WHEN ${sql} IS NULL THEN NULL WHEN ${fits} THEN ${blanks} WHEN strlen(${trimmed}) <= ${type.length} THEN ${kept} ELSE ${raise('22001', `value too long for type ${typeName(type)}`)} END`;
}

/** CHAR holds characters of one byte, without its padding. */
function asChar(sql: string, form: CastContext['form'], lenient: boolean): string {
  const trimmed = `rtrim(${sql}, ' ')`;
  if (form === 'implicit') return trimmed;
  const refused = lenient ? 'NULL' : raiseWith('22021', 'CHAR string contains invalid ASCII character: "', sql, '"');
  return `CASE WHEN strlen(${sql}) <> length(${sql}) THEN ${refused} ELSE ${trimmed} END`;
}

function toText(from: RedshiftType, type: Extract<RedshiftType, { kind: 'varchar' | 'char' }>, context: CastContext): Emit | null {
  if (from.kind === 'varbyte') return (sql) => fitText(`rs_varbyte_text(hex(${sql}))`, from.length, type, context);
  return (sql) => fitText(printed(sql, from, context), textLength(from), type, context);
}

/** The engine leaves the zero before the point away where the type has no digit there. */
export const printedDecimal = (sql: string, type: Extract<RedshiftType, { kind: 'decimal' }>): string =>
  type.precision === type.scale ? `regexp_replace(CAST(${sql} AS VARCHAR), '^(-?)[.]', '\\10.')` : `CAST(${sql} AS VARCHAR)`;

/** A value as the text Redshift prints. */
function printed(sql: string, type: RedshiftType, { timeZone, extraFloatDigits }: CastContext): string {
  switch (type.kind) {
    case 'varchar':
    case 'char':
    case 'unknown':
      return sql;
    case 'real':
    case 'double':
      return printedFloat(sql, type, extraFloatDigits ?? 0);
    case 'decimal':
      return printedDecimal(sql, type);
    case 'bigint':
      return type.names === undefined ? `CAST(${sql} AS VARCHAR)` : `coalesce(${lookUp(type.names.shown, sql)}, CAST(${sql} AS VARCHAR))`;
    case 'timestamptz':
      return `rs_print_timestamptz(CAST(timezone('UTC', ${sql}) AS TIMESTAMP), '${timeZone}')`;
    case 'date':
    case 'timestamp':
      return `CASE WHEN ${sql} < TIMESTAMP '0001-01-01' THEN regexp_replace(CAST(${sql} AS VARCHAR), ' \\(BC\\)(.*)', '\\1 BC') ELSE CAST(${sql} AS VARCHAR) END`;
    case 'timetz':
      return `(CAST(${sql} AS VARCHAR) || '+00')`;
    case 'interval':
      return `rs_print_interval(${monthsSql(sql, type)}, ${microsSql(sql, type)})`;
    default:
      return `CAST(${sql} AS VARCHAR)`;
  }
}

function toBoolean(from: RedshiftType, context: CastContext): Emit | null {
  if (isText(from) || from.kind === 'unknown') {
    return (sql) =>
      `CASE WHEN ${sql} IS NULL THEN NULL WHEN lower(trim(${sql})) IN ${wordList(TRUE_WORDS)} THEN true WHEN lower(trim(${sql})) IN ${wordList(FALSE_WORDS)} THEN false ELSE ${unreadable('type boolean', sql, context)} END`;
  }
  return isInteger(from) ? (sql) => `(${sql} <> 0)` : null;
}

function toMoment(from: RedshiftType, type: RedshiftType, timeZone: string): Emit | null {
  switch (`${from.kind} ${type.kind}`) {
    case 'date timestamp':
    case 'timestamp date':
      return (sql) => `CAST(${sql} AS ${storageType(type)})`;
    case 'date timestamptz':
    case 'timestamp timestamptz':
    case 'timestamptz timestamp':
      return (sql) => `timezone('${timeZone}', ${sql})`;
    case 'timestamptz date':
      return (sql) => `CAST(timezone('${timeZone}', ${sql}) AS DATE)`;
    default:
      return null;
  }
}

function toTime(from: RedshiftType, type: RedshiftType, { timeZone, position }: CastContext): Emit | null {
  if (from.kind === 'timestamp' && type.kind === 'time') return (sql) => `CAST(${sql} AS TIME)`;
  if (from.kind === 'timestamptz') return (sql) => `CAST(timezone('${type.kind === 'time' ? timeZone : 'UTC'}', ${sql}) AS TIME)`;
  if (from.kind !== 'time' && from.kind !== 'timetz') return null;
  if (timeZone !== 'UTC') throw new NotEmulated(`a cast between TIME and TIMETZ in the time zone ${timeZone}`, { position: position + 1 });
  return (sql) => sql;
}

/** VARCHAR without a length in an expression: as long as its operand may be. */
export const openVarchar = (from: RedshiftType): RedshiftType => varchar(textLength(from));
