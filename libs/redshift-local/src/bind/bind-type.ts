import type { TypeName } from '@hakkai/redshift-sql';
import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import {
  BIGINT,
  BOOLEAN,
  char,
  DATE,
  decimal,
  DOUBLE,
  INTEGER,
  INTERVAL,
  MAX_CHAR,
  MAX_VARCHAR,
  REAL,
  SMALLINT,
  SUPER,
  TIME,
  TIMESTAMP,
  TIMESTAMPTZ,
  TIMETZ,
  varbyte,
  varchar,
  type RedshiftType,
} from '../types/redshift-type.ts';
import { at, type BindContext } from './bind-context.ts';
import { intervalType } from './bind-interval.ts';
import type { BoundExpression } from './bound-expression.ts';
import { openVarchar } from './cast.ts';
import { regclass, REGTYPE } from './object-id.ts';

const DEFAULT_CHARS = 256;
const MAX_VARBYTE = 16_777_216;

const POSTGRES_NAMES: Readonly<Record<string, RedshiftType>> = {
  name: varchar(128),
  oid: BIGINT,
  cstring: varchar(MAX_VARCHAR),
  bpchar: char(1),
  interval: INTERVAL,
  datetime: TIMESTAMP,
};

/** A type name with its modifiers checked. https://docs.aws.amazon.com/redshift/latest/dg/c_Supported_data_types.html */
export function bindTypeName(type: TypeName, context: BindContext): RedshiftType {
  const position = at(context, type.span.start);
  if (type.kind === 'named-type') {
    const name = type.name.parts.at(-1)?.text.toLowerCase() ?? '';
    if (name === 'regclass') return regclass(context);
    if (name === 'regtype') return REGTYPE;
    if (name === 'regproc') throw new NotEmulated('the type regproc', position);
    const known = POSTGRES_NAMES[name];
    if (known !== undefined) return known;
    throw new RedshiftError('42704', `type "${name}" does not exist`, position);
  }
  if (type.kind !== 'scalar-type') throw new NotEmulated(`the type ${type.kind.replaceAll('-', ' ')} outside an external table`, position);
  const [first, second] = type.modifiers;
  const length = (fallback: number, max: number): number => {
    const value = first === 'max' ? max : (first ?? fallback);
    if (value < 1 || value > max) throw new RedshiftError('22023', `length for type ${type.name} must be between 1 and ${max}`, position);
    return value;
  };
  const { name } = type;
  switch (name) {
    case 'smallint':
      return SMALLINT;
    case 'integer':
      return INTEGER;
    case 'bigint':
      return BIGINT;
    case 'decimal': {
      const precision = typeof first === 'number' ? first : 18;
      const scale = typeof second === 'number' ? second : 0;
      if (precision < 1 || precision > 38 || scale > Math.min(precision, 37))
        throw new RedshiftError(
          '22023',
          `NUMERIC(${precision},${scale}) is not possible: precision is 1 to 38, scale 0 to the precision`,
          position,
        );
      return decimal(precision, scale);
    }
    case 'real':
      return REAL;
    case 'double precision':
      return DOUBLE;
    case 'boolean':
      return BOOLEAN;
    case 'char':
      return char(length(1, MAX_CHAR));
    case 'bpchar':
      return char(length(DEFAULT_CHARS, MAX_CHAR));
    case 'varchar':
      return varchar(length(DEFAULT_CHARS, MAX_VARCHAR));
    case 'text':
      if (first !== undefined) throw new RedshiftError('42601', 'type modifier is not allowed for type "text"', position);
      return varchar(DEFAULT_CHARS);
    case 'date':
      return DATE;
    case 'time':
      return TIME;
    case 'timetz':
      return TIMETZ;
    case 'timestamp':
      return TIMESTAMP;
    case 'timestamptz':
      return TIMESTAMPTZ;
    case 'interval year to month':
    case 'interval day to second':
      return intervalType(
        type.range ?? (name === 'interval year to month' ? 'year to month' : 'day to second'),
        typeof first === 'number' ? first : null,
        context,
        type.span.start,
      );
    case 'super':
      return SUPER;
    case 'varbyte':
      return varbyte(length(64_000, MAX_VARBYTE));
    case 'geometry':
    case 'geography':
    case 'hllsketch':
      throw new NotEmulated(`the type ${type.name}`, position);
    default:
      return name satisfies never;
  }
}

/** The type of a cast: VARCHAR, TEXT and CHAR without a length are as long as the operand needs. */
export function castTarget(type: TypeName, operand: BoundExpression, context: BindContext): RedshiftType {
  if (type.kind === 'scalar-type' && type.modifiers.length === 0 && (type.name === 'varchar' || type.name === 'text'))
    return openVarchar(operand.type);
  return bindTypeName(type, context);
}
