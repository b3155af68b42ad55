import type { Overload, ParameterType } from '../functions/function-definition.ts';
import { textLength } from '../types/common-type.ts';
import {
  BIGINT,
  BOOLEAN,
  DATE,
  DOUBLE,
  INTEGER,
  isMoment,
  isNumeric,
  isText,
  MAX_VARCHAR,
  SUPER,
  TIMESTAMP,
  TIMESTAMPTZ,
  varbyte,
  varchar,
  type RedshiftType,
} from '../types/redshift-type.ts';
import type { BoundExpression } from './bound-expression.ts';

interface Parameter {
  /** Whether values of a type convert to it by themselves. */
  readonly takes: (type: RedshiftType) => boolean;
  /** The type they have then. */
  readonly as: (type: RedshiftType) => RedshiftType;
}

const isMomentOrText = (type: RedshiftType): boolean => isMoment(type) || isText(type);
const only =
  (kind: RedshiftType['kind']) =>
  (type: RedshiftType): boolean =>
    type.kind === kind;

const PARAMETERS: Readonly<Record<ParameterType, Parameter>> = {
  text: {
    takes: ({ kind }) => kind !== 'boolean' && kind !== 'varbyte',
    as: (type) => (isText(type) ? type : varchar(textLength(type))),
  },
  integer: { takes: isNumeric, as: () => INTEGER },
  bigint: { takes: only('bigint'), as: () => BIGINT },
  double: { takes: (type) => isNumeric(type) || isText(type), as: () => DOUBLE },
  boolean: { takes: only('boolean'), as: () => BOOLEAN },
  date: { takes: isMomentOrText, as: () => DATE },
  timestamp: { takes: isMomentOrText, as: () => TIMESTAMP },
  timestamptz: { takes: isMomentOrText, as: () => TIMESTAMPTZ },
  super: { takes: () => true, as: () => SUPER },
  varbyte: { takes: only('varbyte'), as: (type) => (type.kind === 'varbyte' ? type : varbyte(MAX_VARCHAR)) },
};

/** Quoted literals, NULL and SUPER values convert to anything. */
const isOpen = ({ kind }: RedshiftType): boolean => kind === 'unknown' || kind === 'super';

/** The type an argument takes for a parameter. */
export const parameterType = (type: RedshiftType, parameter: ParameterType): RedshiftType => PARAMETERS[parameter].as(type);

/** The first overload that takes the arguments; null where none does. */
export function resolveOverload(overloads: readonly Overload[], args: readonly BoundExpression[]): Overload | null {
  return overloads.find((overload) => fits(overload, args)) ?? null;
}

const fits = ({ parameters, optional = 0 }: Overload, args: readonly BoundExpression[]): boolean =>
  args.length >= parameters.length - optional &&
  args.every(({ type }, index) => {
    const parameter = parameters[index];
    return parameter !== undefined && (isOpen(type) || PARAMETERS[parameter].takes(type));
  });
