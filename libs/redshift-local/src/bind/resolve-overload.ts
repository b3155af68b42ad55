import type { Overload, ParameterType } from '../functions/function-definition.ts';
import { asDecimal } from '../types/common-type.ts';
import {
  BIGINT,
  BOOLEAN,
  DATE,
  decimal,
  DOUBLE,
  INTEGER,
  isExact,
  isNumeric,
  isText,
  MAX_VARCHAR,
  SUPER,
  TIME,
  TIMESTAMP,
  TIMESTAMPTZ,
  varbyte,
  varchar,
  type RedshiftType,
} from '../types/redshift-type.ts';
import type { BoundExpression } from './bound-expression.ts';
import { textLength } from '../types/common-type.ts';

/** How far a type is from what a parameter takes: 0 fits as it is; null does not fit. */
function cost(type: RedshiftType, parameter: ParameterType): number | null {
  if (parameter === 'any') return 4;
  if (type.kind === 'unknown') return parameter === 'text' ? 1 : 2;
  if (type.kind === 'super') return parameter === 'super' ? 0 : parameter === 'varbyte' ? 8 : 6;
  switch (parameter) {
    case 'text':
      return isText(type) ? 0 : type.kind === 'boolean' || type.kind === 'varbyte' ? null : 7;
    case 'integer':
      return type.kind === 'integer' || type.kind === 'smallint' ? 0 : type.kind === 'bigint' ? 1 : isNumeric(type) ? 5 : null;
    case 'bigint':
      return type.kind === 'bigint' ? 0 : type.kind === 'integer' || type.kind === 'smallint' ? 1 : isNumeric(type) ? 5 : null;
    case 'number':
      return isNumeric(type) ? 0 : isText(type) ? 8 : null;
    case 'decimal':
      return type.kind === 'decimal' ? 0 : isExact(type) ? 2 : null;
    case 'double':
      return type.kind === 'double' ? 0 : isNumeric(type) ? 3 : isText(type) ? 8 : null;
    case 'boolean':
      return type.kind === 'boolean' ? 0 : null;
    case 'date':
      return type.kind === 'date' ? 0 : type.kind === 'timestamp' || type.kind === 'timestamptz' ? 3 : isText(type) ? 8 : null;
    case 'timestamp':
      return type.kind === 'timestamp' ? 0 : type.kind === 'date' ? 1 : type.kind === 'timestamptz' ? 2 : isText(type) ? 8 : null;
    case 'timestamptz':
      return type.kind === 'timestamptz' ? 0 : type.kind === 'timestamp' || type.kind === 'date' ? 2 : isText(type) ? 8 : null;
    case 'time':
      return type.kind === 'time' ? 0 : isText(type) ? 8 : null;
    case 'super':
      return 6;
    case 'varbyte':
      return type.kind === 'varbyte' ? 0 : null;
    default:
      return parameter satisfies never;
  }
}

/** The type an argument takes for a parameter. */
export function parameterType(type: RedshiftType, parameter: ParameterType): RedshiftType {
  switch (parameter) {
    case 'any':
      return type;
    case 'text':
      return isText(type) ? type : varchar(type.kind === 'unknown' ? MAX_VARCHAR : textLength(type));
    case 'integer':
      return INTEGER;
    case 'bigint':
      return BIGINT;
    case 'number':
      return isNumeric(type) ? type : DOUBLE;
    case 'decimal':
      return type.kind === 'decimal' ? type : decimal(asDecimal(type).precision, asDecimal(type).scale);
    case 'double':
      return DOUBLE;
    case 'boolean':
      return BOOLEAN;
    case 'date':
      return DATE;
    case 'timestamp':
      return TIMESTAMP;
    case 'timestamptz':
      return TIMESTAMPTZ;
    case 'time':
      return TIME;
    case 'super':
      return SUPER;
    case 'varbyte':
      return type.kind === 'varbyte' ? type : varbyte(MAX_VARCHAR);
    default:
      return parameter satisfies never;
  }
}

/** The overload that fits the arguments with the least conversion; null where none fits. */
export function resolveOverload(overloads: readonly Overload[], args: readonly BoundExpression[]): Overload | null {
  let best: Overload | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const overload of overloads) {
    const total = overloadCost(overload, args);
    if (total !== null && total < least) {
      best = overload;
      least = total;
    }
  }
  return best;
}

function overloadCost({ parameters, optional = 0, rest }: Overload, args: readonly BoundExpression[]): number | null {
  if (args.length < parameters.length - optional) return null;
  if (args.length > parameters.length && rest === undefined) return null;
  let total = 0;
  for (const [index, arg] of args.entries()) {
    const parameter = parameters[index] ?? rest;
    const one = parameter === undefined ? null : cost(arg.type, parameter);
    if (one === null) return null;
    total += one;
  }
  return total;
}
