import { equal, isArray, type SuperValue } from './super-reference.ts';

/**
 * What AWS's pages say operators, arithmetic functions, array functions and aggregates make of SUPER values, evaluated the slow way and knowing
 * nothing of the engine. `null` stands for SQL NULL; `OVERFLOW` and `DIVIDED` for the errors.
 * https://docs.aws.amazon.com/redshift/latest/dg/operators-functions.html
 */
export type Operator = '+' | '-' | '*' | '/' | '%';

export const OVERFLOW = Symbol('numeric overflow');
export const DIVIDED = Symbol('division by zero');
export type Computed = SuperValue | null | typeof OVERFLOW | typeof DIVIDED;

/** "For all operators, except for +, the operands must be numbers", else NULL; + concatenates strings. */
export function compute(left: SuperValue | null, operator: Operator, right: SuperValue | null): Computed {
  if (left === null || right === null) return null;
  if (operator === '+' && left.kind === 'string' && right.kind === 'string') return { kind: 'string', value: left.value + right.value };
  if (left.kind === 'number' && right.kind === 'number') return decimals(left, operator, right);
  if ((left.kind !== 'number' && left.kind !== 'float') || (right.kind !== 'number' && right.kind !== 'float')) return null;
  return floats(asFloat(left), operator, asFloat(right));
}

type Decimal = SuperValue & { kind: 'number' };

/** "If one of the operands is a floating-point number, then Amazon Redshift promotes the other operand". */
const asFloat = (value: SuperValue & { kind: 'number' | 'float' }): number =>
  value.kind === 'float' ? value.value : Number(`${value.units}e${-value.scale}`);

function floats(a: number, operator: Operator, b: number): Computed {
  if (b === 0 && (operator === '/' || operator === '%')) return DIVIDED;
  const value = { '+': a + b, '-': a - b, '*': a * b, '/': a / b, '%': a % b }[operator];
  return Number.isFinite(value) ? { kind: 'float', value: value === 0 ? 0 : value } : OVERFLOW;
}

/** "Computes the resulting scale dynamically based on the scales of the operands", by the rules of DECIMAL. */
function decimals(a: Decimal, operator: Operator, b: Decimal): Computed {
  if (b.units === 0n && (operator === '/' || operator === '%')) return DIVIDED;
  const common = Math.max(a.scale, b.scale);
  const [x, y] = [a.units * 10n ** BigInt(common - a.scale), b.units * 10n ** BigInt(common - b.scale)];
  switch (operator) {
    case '+':
      return fitted(x + y, common);
    case '-':
      return fitted(x - y, common);
    case '*':
      return fitted(a.units * b.units, a.scale + b.scale);
    case '%':
      return fitted(x % y, common);
    case '/': {
      const scale = quotientScale(a, b);
      return fitted((x * 10n ** BigInt(scale)) / y, scale);
    }
  }
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);
const digits = ({ units, scale }: Decimal): number => Math.max(units === 0n ? 0 : magnitude(units).toString().length, scale, 1);

/** https://docs.aws.amazon.com/redshift/latest/dg/r_numeric_computations201.html: max(4, s1 + p2 - s2 + 1), cut to 38 digits in all. */
function quotientScale(a: Decimal, b: Decimal): number {
  const scale = Math.max(4, a.scale + digits(b) - b.scale + 1);
  const precision = digits(a) - a.scale + b.scale + scale;
  return precision <= 38 ? scale : Math.max(38 + scale - precision, 4);
}

const fitted = (units: bigint, scale: number): Computed =>
  digits({ kind: 'number', units, scale }) > 38 ? OVERFLOW : { kind: 'number', units, scale };

export type Shape = 'abs' | 'ceil' | 'floor' | 'round' | 'trunc' | 'sign';

/** "They return null if the input isn't a number"; ABS keeps the scale, the others eliminate it; floats stay floats. */
export function shape(name: Shape, value: SuperValue | null): SuperValue | null {
  if (value?.kind === 'float') {
    const { value: number } = value;
    const rounded = name === 'round' ? Math.sign(number) * Math.floor(Math.abs(number) + 0.5) : Math[name](number);
    return { kind: 'float', value: rounded === 0 ? 0 : rounded };
  }
  if (value?.kind !== 'number') return null;
  const { units, scale } = value;
  const one = 10n ** BigInt(scale);
  const cut = units / one;
  const rest = units - cut * one;
  const whole = (number: bigint): SuperValue => ({ kind: 'number', units: number, scale: 0 });
  switch (name) {
    case 'abs':
      return { kind: 'number', units: magnitude(units), scale };
    case 'ceil':
      return whole(rest > 0n ? cut + 1n : cut);
    case 'floor':
      return whole(rest < 0n ? cut - 1n : cut);
    case 'trunc':
      return whole(cut);
    case 'round':
      return whole(magnitude(rest) * 2n >= one ? cut + (units < 0n ? -1n : 1n) : cut);
    case 'sign':
      return whole(units === 0n ? 0n : units < 0n ? -1n : 1n);
  }
}

const items = (value: SuperValue | null): readonly SuperValue[] | null => (value?.kind === 'array' ? value.items : null);

export function concat(a: SuperValue | null, b: SuperValue | null): SuperValue | null {
  const [left, right] = [items(a), items(b)];
  return left === null || right === null ? null : { kind: 'array', items: [...left, ...right] };
}

/** "Merges multiple levels of arrays into a single array". */
export function flatten(value: SuperValue | null): SuperValue | null {
  const found = items(value);
  const flat = (one: SuperValue): readonly SuperValue[] => (one.kind === 'array' ? one.items.flatMap(flat) : [one]);
  return found === null ? null : { kind: 'array', items: found.flatMap(flat) };
}

/** Positions from 0; "a negative position counts backward from the end of the array". */
export function subarray(value: SuperValue | null, start: number, length: number): SuperValue | null {
  const found = items(value);
  if (found === null) return null;
  const from = start < 0 ? Math.max(found.length + start, 0) : start;
  return { kind: 'array', items: found.slice(from, from + length) };
}

/** Whether two values are one to a search or a group: null is a value like others there. */
export const same = (a: SuperValue | null, b: SuperValue | null): boolean => {
  const nothing = (value: SuperValue | null): boolean => value === null || value.kind === 'null';
  return nothing(a) || nothing(b) ? nothing(a) && nothing(b) : equal(a, b) === true;
};

export function distinctItems(value: SuperValue | null): SuperValue | null {
  const found = items(value);
  return found === null ? null : { kind: 'array', items: found.filter((item, at) => found.findIndex((other) => same(item, other)) === at) };
}

/** The first position of a value, -1 where it is not there; NULL for what is no array. */
export const position = (value: SuperValue | null, sought: SuperValue | null): number | null =>
  isArray(value) ? (items(value) ?? []).findIndex((item) => same(item, sought)) : null;

/** Values that are one by deep equality, each group with its members' places. */
export function groups(values: readonly (SuperValue | null)[]): readonly (readonly number[])[] {
  const found: { readonly value: SuperValue | null; readonly places: number[] }[] = [];
  for (const [place, value] of values.entries()) {
    const known = found.find((group) => same(group.value, value));
    if (known === undefined) found.push({ value, places: [place] });
    else known.places.push(place);
  }
  return found.map((group) => group.places);
}
