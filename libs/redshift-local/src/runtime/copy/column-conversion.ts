import { plainNumber } from '../../emit/plain-number.ts';
import type { RedshiftType } from '../../types/redshift-type.ts';
import { NotEmulated } from '../../redshift-error.ts';
import { LOAD_ERRORS, type LoadError } from '../records/load-error.ts';
import type { CopyPlan } from './copy-plan.ts';
import { AUTO_DATES, AUTO_TIMES, type DateFormat, type TimeFormat } from './time-pattern.ts';

/** Engine SQL that makes a value of a text, and the ways in which the text can be wrong. */
export interface ColumnConversion {
  readonly value: string;
  /** Checked in order; a condition that is true rejects the record. */
  readonly checks: readonly { readonly condition: string; readonly error: LoadError }[];
}

export type ConversionOptions = Pick<
  CopyPlan,
  | 'nullText'
  | 'emptyAsNull'
  | 'blanksAsNull'
  | 'trimBlanks'
  | 'truncateColumns'
  | 'roundDecimals'
  | 'acceptAnyDate'
  | 'dateFormat'
  | 'timeFormat'
>;

const DECIMAL = '[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?';
/** The engine also reads `1_000`. */
const FLOAT = `${DECIMAL}|(?i:[-+]?(nan|inf|infinity))`;

/** YYYY-MM-DD HH:MI:SS, the one form that is read without TIMEFORMAT; ISO 8601 with its T needs 'auto'. */
const MOMENT = '[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * How COPY reads a field of `type`; `field` is engine SQL of type text.
 * https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-conversion.html
 */
export function columnConversion(field: string, type: RedshiftType, options: ConversionOptions): ColumnConversion {
  const text = nulled(field, type, options);
  const given = `${text} IS NOT NULL`;
  const cast = (engineType: string, error: LoadError, form?: string): ColumnConversion => {
    const fits = `TRY_CAST(${text} AS ${engineType})`;
    const formed = form === undefined ? [] : [{ condition: `${given} AND NOT regexp_full_match(${text}, ${quoted(form)})`, error }];
    return { value: fits, checks: [...formed, { condition: `${given} AND ${fits} IS NULL`, error }] };
  };
  const moment = (value: string, error: LoadError): ColumnConversion =>
    options.acceptAnyDate ? { value, checks: [] } : checked(text, value, error);
  switch (type.kind) {
    case 'smallint':
      return integer(known(field, options), text, 'SMALLINT', 'Short');
    case 'integer':
      return integer(known(field, options), text, 'INTEGER', 'Integer');
    case 'bigint':
      return integer(known(field, options), text, 'BIGINT', 'Long');
    case 'decimal':
      return decimal(text, type.precision, type.scale, options.roundDecimals);
    case 'real':
      return cast('FLOAT', LOAD_ERRORS.invalidFloat(), FLOAT);
    case 'double':
      return cast('DOUBLE', LOAD_ERRORS.invalidFloat(), FLOAT);
    case 'boolean':
      return boolean(text);
    case 'char':
      return characters(text, type.length, options.truncateColumns, true);
    case 'varchar':
      return characters(text, type.length, options.truncateColumns, false);
    case 'date':
      return moment(dateValue(text, options.dateFormat), LOAD_ERRORS.invalidDate());
    case 'timestamp':
      return moment(timestampValue(known(field, options), text, options.timeFormat, 'TIMESTAMP'), LOAD_ERRORS.invalidTimestamp());
    case 'timestamptz':
      return checked(text, timestampValue(known(field, options), text, options.timeFormat, 'TIMESTAMPTZ'), LOAD_ERRORS.invalidTimestamp());
    case 'time':
      return checked(text, `CAST(rs_try_read_time(${text}) AS TIME)`, LOAD_ERRORS.invalidValue('time'));
    case 'timetz':
      return checked(text, `CAST(rs_try_read_timetz(${text}, 'UTC') AS TIME)`, LOAD_ERRORS.invalidValue('timetz'));
    case 'super':
      // Read and spelled by the record reader: it is held text already.
      return { value: text, checks: [] };
    case 'varbyte':
      return varbyte(text, type.length);
    case 'interval':
    case 'unknown':
      throw new NotEmulated(`COPY into a column of type ${type.kind}`);
    default:
      return type satisfies never;
  }
}

function nulled(field: string, type: RedshiftType, options: ConversionOptions): string {
  if (type.kind === 'super') return field;
  const isText = type.kind === 'char' || type.kind === 'varchar';
  const trimmed = options.trimBlanks && type.kind === 'varchar' ? `rtrim(${field})` : field;
  const given = known(trimmed, options);
  if (!isText) return `nullif(trim(${given}), '')`;
  if (options.blanksAsNull) return `(CASE WHEN trim(${given}) <> '' THEN ${given} END)`;
  return options.emptyAsNull || options.nullText === '' ? `nullif(${given}, '')` : given;
}

/** The field, NULL where it is the text that NULL AS names. */
const known = (field: string, { nullText }: ConversionOptions): string =>
  nullText === null || nullText === '' ? field : `nullif(${field}, ${quoted(nullText)})`;

function checked(text: string, value: string, error: LoadError): ColumnConversion {
  // In this order the text is only looked at where there is no value.
  return { value, checks: [{ condition: `${value} IS NULL AND ${text} IS NOT NULL`, error }] };
}

/** The engine steps over blanks itself, so a field is only trimmed where its form is not plain. */
function integer(field: string, text: string, engineType: string, printed: string): ColumnConversion {
  const value = `TRY_CAST(${field} AS ${engineType})`;
  const form = "'[-+]?[0-9]+'";
  return {
    value,
    checks: [
      {
        condition: `NOT regexp_full_match(${field}, ${form}) AND ${text} IS NOT NULL AND NOT regexp_full_match(${text}, ${form})`,
        error: LOAD_ERRORS.invalidDigit(printed),
      },
      { condition: `${value} IS NULL AND ${text} IS NOT NULL`, error: LOAD_ERRORS.integerOverflow(printed) },
    ],
  };
}

/** Digits beyond the scale are cut, or rounded with ROUNDEC. */
function decimal(text: string, precision: number, scale: number, rounds: boolean): ColumnConversion {
  const kept = scale === 0 ? String.raw`\.[0-9]*$` : String.raw`(\.[0-9]{${scale}})[0-9]+$`;
  const plain = plainNumber(text);
  const digits = rounds ? plain : `regexp_replace(${plain}, ${quoted(kept)}, ${quoted(scale === 0 ? '' : String.raw`\1`)})`;
  const value = `TRY_CAST(${digits} AS DECIMAL(${precision},${scale}))`;
  return {
    value,
    checks: [
      {
        condition: `${text} IS NOT NULL AND NOT regexp_full_match(${text}, ${quoted(DECIMAL)})`,
        error: LOAD_ERRORS.invalidDigit('Decimal'),
      },
      { condition: `${text} IS NOT NULL AND ${value} IS NULL`, error: LOAD_ERRORS.numericOverflow(`NUMERIC(${precision},${scale})`) },
    ],
  };
}

function boolean(text: string): ColumnConversion {
  const word = `lower(${text})`;
  const value = `(CASE WHEN ${word} IN ('t','true','y','yes','1') THEN true WHEN ${word} IN ('f','false','n','no','0') THEN false END)`;
  return checked(text, value, LOAD_ERRORS.invalidBoolean());
}

/** Lengths count bytes. CHAR takes single-byte characters only, and blanks at its end do not count. */
function characters(text: string, length: number, truncates: boolean, fixed: boolean): ColumnConversion {
  const value = fixed ? `rtrim(${text}, ' ')` : text;
  const multibyte = { condition: `strlen(${value}) <> length(${value})`, error: LOAD_ERRORS.multibyteInChar() };
  const checks = fixed ? [multibyte] : [];
  if (truncates)
    return { value: `(CASE WHEN strlen(${value}) <= ${length} THEN ${value} ELSE rs_cut_bytes(${value}, ${length}) END)`, checks };
  return { value, checks: [...checks, { condition: `strlen(${value}) > ${length}`, error: LOAD_ERRORS.stringTooLong() }] };
}

function varbyte(text: string, length: number): ColumnConversion {
  const value = `(CASE WHEN regexp_full_match(${text}, '([0-9A-Fa-f]{2})*') THEN unhex(${text}) END)`;
  return {
    value,
    checks: [
      { condition: `${text} IS NOT NULL AND ${value} IS NULL`, error: LOAD_ERRORS.invalidValue('varbyte') },
      { condition: `strlen(${text}) > ${length * 2}`, error: LOAD_ERRORS.stringTooLong() },
    ],
  };
}

function dateValue(text: string, format: DateFormat | null): string {
  const iso = `(CASE WHEN regexp_matches(${text}, '^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}') THEN TRY_CAST(regexp_extract(${text}, '^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}') AS DATE) END)`;
  if (format === null) return `(CASE WHEN length(${text}) >= 10 THEN ${iso} END)`;
  if (format === 'auto')
    return `coalesce(${iso}, ${strptimes(text, [...AUTO_DATES, ...AUTO_TIMES])}::DATE, ${asLiteral(text, 'date')}::DATE)`;
  return `${strptimes(text, format)}::DATE`;
}

function timestampValue(field: string, text: string, format: TimeFormat | null, engineType: 'TIMESTAMP' | 'TIMESTAMPTZ'): string {
  if (format === null) {
    const form = engineType === 'TIMESTAMP' ? MOMENT : `${MOMENT}( ?[-+][0-9]{2}(:?[0-9]{2})?)?`;
    return `(CASE WHEN regexp_full_match(${text}, ${quoted(form)}) THEN TRY_CAST(${text} AS ${engineType}) END)`;
  }
  // The engine also reads words: infinity, epoch. Most fields are plain: only others are trimmed.
  const plain = (moment: string): string => `(CASE WHEN ascii(${moment}) BETWEEN 48 AND 57 THEN TRY_CAST(${moment} AS ${engineType}) END)`;
  if (format === 'auto')
    return `coalesce(${plain(field)}, ${plain(text)}, CAST(${strptimes(text, [...AUTO_TIMES, ...AUTO_DATES])} AS ${engineType}), CAST(${asLiteral(text, engineType.toLowerCase())} AS ${engineType}))`;
  const whole = `(CASE WHEN regexp_full_match(${text}, '-?[0-9]{1,17}') THEN TRY_CAST(${text} AS BIGINT) END)`;
  const micros = `TRY_CAST(${text} AS DECIMAL(30,6))`;
  if (format === 'epochmillisecs') return epoch(`make_timestamp(${whole} * 1000)`, engineType);
  if (format === 'epochsecs') return epoch(`make_timestamp(TRY_CAST(${micros} * 1000000 AS BIGINT))`, engineType);
  return `CAST(${strptimes(text, format)} AS ${engineType})`;
}

/** What `auto` recognizes is what a cast reads. https://docs.aws.amazon.com/redshift/latest/dg/automatic-recognition.html */
const asLiteral = (text: string, kind: string): string => `rs_try_read_moment(${text}, 'UTC', '${kind}')`;

const epoch = (utc: string, engineType: string): string => (engineType === 'TIMESTAMP' ? utc : `(${utc} AT TIME ZONE 'UTC')`);

const strptimes = (text: string, patterns: readonly string[]): string =>
  `CAST(try_strptime(${text}, [${patterns.map(quoted).join(', ')}]) AS TIMESTAMP)`;
