import { call, type BoundExpression } from '../bind/bound-expression.ts';
import {
  DATE,
  decimal,
  DOUBLE,
  INTEGER,
  isFloat,
  isInteger,
  isMoment,
  isNumeric,
  SUPER,
  TIMESTAMP,
  type RedshiftType,
} from '../types/redshift-type.ts';
import { storageType } from '../types/storage-type.ts';
import { guide, type CallSite, type FunctionDefinition, type SpecialFunction } from './function-definition.ts';

const MAX_DIGITS = 38;

const special = (name: string, page: string, signature: string, bind: SpecialFunction['bind']): SpecialFunction => ({
  kind: 'special',
  name,
  group: 'math',
  page: guide(page),
  signature,
  bind,
});

function numberArgument(site: CallSite, most = 1): BoundExpression {
  const [value] = site.args();
  if (site.nodes.length > most) throw site.wrong(most === 1 ? 'it takes one number' : 'it takes a number and a number of digits');
  if (value === undefined) throw site.wrong('it takes a number');
  if (isNumeric(value.type) || value.type.kind === 'super') return value;
  if (value.type.kind === 'unknown') return site.cast(value, DOUBLE);
  throw site.wrong(`it takes a number, not ${value.type.kind}`);
}

/** A SUPER number keeps being one, of its own digits; anything else in SUPER gives NULL. */
const ofSuper = (name: string, value: BoundExpression): BoundExpression =>
  call(name, SUPER, [value], (x) => `rs_super_shaped(${x}, '${name}')`);

/** A DECIMAL with `scale` digits left, and room for the digit that rounding up may add. */
const shortened = (type: Extract<RedshiftType, { kind: 'decimal' }>, scale: number): Extract<RedshiftType, { kind: 'decimal' }> => ({
  kind: 'decimal',
  precision: Math.min(type.precision - type.scale + 1 + scale, MAX_DIGITS),
  scale,
});

/** CEIL, FLOOR, and ROUND and TRUNC without a number of digits. */
function whole(name: 'ceil' | 'floor' | 'round' | 'trunc', value: BoundExpression): BoundExpression {
  const { type } = value;
  if (type.kind === 'super') return ofSuper(name, value);
  if (isInteger(type) || (type.kind === 'decimal' && type.scale === 0)) return { ...call(name, type, [value], (x) => x) };
  const result = type.kind === 'decimal' ? shortened(type, 0) : type;
  return call(name, result, [value], (x) => `CAST(${name}(${x}) AS ${storageType(result)})`);
}

/** ROUND and TRUNC at a number of digits. */
function atDigits(name: 'round' | 'trunc', value: BoundExpression, places: BoundExpression, site: CallSite): BoundExpression {
  const { type } = value;
  if (type.kind === 'super') throw site.wrong('it takes no number of digits beside a SUPER value');
  if (isFloat(places.type) || places.type.kind === 'decimal') throw site.wrong('its number of digits is a whole number');
  const digits = site.cast(places, INTEGER);
  const known =
    places.kind === 'constant' && typeof places.value === 'string' && /^-?\d+$/.test(places.value) ? Number(places.value) : null;
  const native = name === 'round' ? 'rs_round_number' : 'rs_cut_number';
  if (isFloat(type)) {
    // TRUNC by the digits that are printed: the nearest float of 1.15 lies below it.
    return call(name, type, [value, digits], (x, n) =>
      name === 'round'
        ? `CAST(round(${x}, ${n}) AS ${storageType(type)})`
        : `CAST(${native}(printf('%.15g', ${x}), ${n}) AS ${storageType(type)})`,
    );
  }
  const result = type.kind === 'decimal' ? decimalAt(type, known) : type;
  const target = storageType(result);
  const plain = type.kind === 'decimal' && known !== null && known >= 0 && type.precision < MAX_DIGITS;
  if (plain) return call(name, result, [value, digits], (x) => `CAST(${name}(${x}, ${Math.min(known, type.scale)}) AS ${target})`);
  return call(name, result, [value, digits], (x, n) => `CAST(${native}(CAST(${x} AS VARCHAR), ${n}) AS ${target})`);
}

/** A DECIMAL keeps the digits that are asked for, where the text says how many. */
function decimalAt(type: Extract<RedshiftType, { kind: 'decimal' }>, known: number | null): RedshiftType {
  if (known === null) return decimal(Math.min(type.precision + 1, MAX_DIGITS), type.scale);
  return known >= type.scale ? type : shortened(type, Math.max(known, 0));
}

function rounding(name: 'round' | 'trunc', site: CallSite): BoundExpression {
  const [first, places] = site.args();
  if (name === 'trunc' && first !== undefined && places === undefined && (isMoment(first.type) || first.type.kind === 'unknown'))
    return call('trunc', DATE, [site.cast(first, TIMESTAMP)], (x) => `CAST(${x} AS DATE)`);
  const value = numberArgument(site, 2);
  return places === undefined ? whole(name, value) : atDigits(name, value, places, site);
}

/** https://docs.aws.amazon.com/redshift/latest/dg/Math_functions.html: what keeps the type of its number. */
export const ROUNDING_FUNCTIONS: readonly FunctionDefinition[] = [
  special('abs', 'r_ABS', 'abs(number) -> the same type', (site) => {
    const value = numberArgument(site);
    return value.type.kind === 'super' ? ofSuper('abs', value) : call('abs', value.type, [value], (x) => `abs(${x})`);
  }),
  special('ceil', 'r_CEILING_FLOOR', 'ceil(number) -> the same type', (site) => whole('ceil', numberArgument(site))),
  special('ceiling', 'r_CEILING_FLOOR', 'ceiling(number) -> the same type', (site) => whole('ceil', numberArgument(site))),
  special('floor', 'r_FLOOR', 'floor(number) -> the same type', (site) => whole('floor', numberArgument(site))),
  special('round', 'r_ROUND', 'round(number [, integer]) -> the same type', (site) => rounding('round', site)),
  special('trunc', 'r_TRUNC', 'trunc(number [, integer]) -> the same type; trunc(timestamp) -> date', (site) => rounding('trunc', site)),
  special('sign', 'r_SIGN', 'sign(number) -> the same type', (site) => {
    const value = numberArgument(site);
    if (value.type.kind === 'super') return ofSuper('sign', value);
    const type = value.type.kind === 'decimal' ? decimal(1, 0) : value.type;
    return call('sign', type, [value], (x) => `CAST(sign(${x}) AS ${storageType(type)})`);
  }),
];
