/**
 * What AWS's pages say SUPER values do, evaluated the slow way and knowing nothing of the engine: navigation, comparison, casts,
 * introspection and order. `null` stands for SQL NULL, and `UNSAID` for what the pages leave open.
 * https://docs.aws.amazon.com/redshift/latest/dg/query-super.html
 * https://docs.aws.amazon.com/redshift/latest/dg/limitations-super.html
 */

export type SuperValue =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** A number in units of 10^-scale: `1.50` is 150 with scale 2. */
  | { readonly kind: 'number'; readonly units: bigint; readonly scale: number }
  /** A floating-point number, told from decimals by its exponent. */
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'array'; readonly items: readonly SuperValue[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [name: string, value: SuperValue])[] };

export type Step = { readonly attribute: string } | { readonly index: number };

export const UNSAID = Symbol('the pages do not say');

/** The value as JSON, as SUPER prints: no blanks, a number with the digits it came with. */
export function json(value: SuperValue): string {
  switch (value.kind) {
    case 'null':
      return 'null';
    case 'boolean':
      return String(value.value);
    case 'number':
      return numeral(value.units, value.scale);
    case 'float':
      return value.value.toExponential();
    case 'string':
      return JSON.stringify(value.value);
    case 'array':
      return `[${value.items.map(json).join(',')}]`;
    case 'object':
      return `{${value.entries.map(([name, member]) => `${JSON.stringify(name)}:${json(member)}`).join(',')}}`;
  }
}

export function numeral(units: bigint, scale: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const fraction = scale === 0 ? '' : `.${digits.slice(digits.length - scale)}`;
  return `${units < 0n ? '-' : ''}${digits.slice(0, digits.length - scale)}${fraction}`;
}

/** "Lax semantics": a step that finds nothing gives NULL, and so do all steps after it. */
export function navigate(value: SuperValue, path: readonly Step[]): SuperValue | null {
  let found: SuperValue | undefined = value;
  for (const step of path) {
    if ('index' in step) found = found.kind === 'array' ? found.items[step.index] : undefined;
    else found = found.kind === 'object' ? found.entries.find(([name]) => name === step.attribute)?.[1] : undefined;
    if (found === undefined) return null;
  }
  return found;
}

/** "Dynamic typing": equal types compare by value, containers deep; different types are not equal. */
export function equal(a: SuperValue | null, b: SuperValue | null): boolean | null {
  if (a === null || b === null || a.kind === 'null' || b.kind === 'null') return null;
  return deepEqual(a, b);
}

function deepEqual(a: SuperValue, b: SuperValue): boolean {
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b) === 0;
  if (a.kind === 'string' && b.kind === 'string') return withoutTrailingBlanks(a.value) === withoutTrailingBlanks(b.value);
  if (a.kind === 'boolean' && b.kind === 'boolean') return a.value === b.value;
  if (a.kind === 'null') return b.kind === 'null';
  if (a.kind === 'array' && b.kind === 'array') {
    const other = b.items;
    return a.items.length === other.length && a.items.every((item, index) => deepEqual(item, other[index] ?? { kind: 'null' }));
  }
  if (a.kind === 'object' && b.kind === 'object') {
    const other = new Map(b.entries);
    const same = ([name, value]: readonly [string, SuperValue]): boolean => {
      const partner = other.get(name);
      return partner !== undefined && deepEqual(value, partner);
    };
    return a.entries.length === b.entries.length && a.entries.every(same);
  }
  return false;
}

/** "Dynamic typing": `<` compares numbers with numbers and strings with strings, and is NULL for different types. */
export function less(a: SuperValue | null, b: SuperValue | null): boolean | null | typeof UNSAID {
  if (a === null || b === null || a.kind === 'null' || b.kind === 'null') return null;
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b) < 0;
  if (a.kind !== b.kind) return null;
  if (a.kind === 'string' && b.kind === 'string') return compareStrings(a.value, b.value) < 0;
  return UNSAID;
}

type Numeric = SuperValue & { kind: 'number' | 'float' };

const isNumber = (value: SuperValue): value is Numeric => value.kind === 'number' || value.kind === 'float';

/** Decimals and floats compare by value: "integers, decimals, and floating-point values are comparable". */
function compareNumbers(one: Numeric, other: Numeric): number {
  const [a, b] = [decimalOf(one), decimalOf(other)];
  const left = a.units * 10n ** BigInt(b.scale);
  const right = b.units * 10n ** BigInt(a.scale);
  return left < right ? -1 : Number(left > right);
}

function decimalOf(value: Numeric): { readonly units: bigint; readonly scale: number } {
  if (value.kind === 'number') return value;
  const [digits = '0', power = '0'] = value.value.toExponential().split('e');
  const [whole = '', fraction = ''] = digits.split('.');
  const scale = fraction.length - Number(power);
  const units = BigInt(whole + fraction);
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 };
}

/** Strings order by their UTF-8 bytes, and trailing blanks do not count. */
export const compareStrings = (a: string, b: string): number =>
  Buffer.compare(Buffer.from(withoutTrailingBlanks(a)), Buffer.from(withoutTrailingBlanks(b)));

const withoutTrailingBlanks = (text: string): string => text.replace(/ +$/, '');

/** Cast to VARCHAR: "cast from non-scalar values to string returns NULL". */
export function asVarchar(value: SuperValue | null): string | null | typeof UNSAID {
  if (value?.kind === 'float') return UNSAID;
  if (value === null || value.kind === 'null' || value.kind === 'array' || value.kind === 'object') return null;
  return value.kind === 'string' ? value.value : json(value);
}

/** Cast to an integer type of this range: the fraction rounds half away from zero, and "casting to the wrong type returns null". */
export function asInteger(value: SuperValue | null, bits: 16 | 32 | 64): string | null | typeof UNSAID {
  if (value === null || value.kind === 'null' || value.kind === 'array' || value.kind === 'object') return null;
  if (value.kind === 'boolean' || value.kind === 'float') return UNSAID;
  if (value.kind === 'string') return /\d/.test(value.value) ? UNSAID : null;
  const rounded = rescale(value.units, value.scale, 0);
  const limit = 1n << BigInt(bits - 1);
  return rounded >= -limit && rounded < limit ? String(rounded) : null;
}

/** Cast to DECIMAL(precision, scale): rounds to the scale; a whole part with too many digits is the wrong type. */
export function asDecimal(value: SuperValue | null, precision: number, scale: number): string | null | typeof UNSAID {
  if (value === null || value.kind === 'null' || value.kind === 'array' || value.kind === 'object') return null;
  if (value.kind === 'boolean' || value.kind === 'float') return UNSAID;
  if (value.kind === 'string') return /\d/.test(value.value) ? UNSAID : null;
  const units = rescale(value.units, value.scale, scale);
  return (units < 0n ? -units : units) < 10n ** BigInt(precision) ? numeral(units, scale) : null;
}

function rescale(units: bigint, from: number, to: number): bigint {
  if (to >= from) return units * 10n ** BigInt(to - from);
  const divisor = 10n ** BigInt(from - to);
  const half = divisor / 2n;
  return units < 0n ? -((-units + half) / divisor) : (units + half) / divisor;
}

export const typeOf = (value: SuperValue | null): string | null => (value?.kind === 'float' ? 'number' : (value?.kind ?? null));

/** "All these functions return false if the input value is null", and the three exclude each other. */
export const isArray = (value: SuperValue | null): boolean => value?.kind === 'array';
export const isObject = (value: SuperValue | null): boolean => value?.kind === 'object';
export const isScalar = (value: SuperValue | null): boolean =>
  value !== null && (isNumber(value) || value.kind === 'boolean' || value.kind === 'string');

export const arrayLength = (value: SuperValue | null): number | null => (value?.kind === 'array' ? value.items.length : null);

/** `FROM t, path AS e AT i`: the elements of an array with their index from 0, and no row for anything else. */
export const unnest = (value: SuperValue | null): (readonly [index: number, element: SuperValue])[] =>
  value?.kind === 'array' ? value.items.map((item, index) => [index, item] as const) : [];

/** `FROM t, UNPIVOT path AS v AT k`: the members of an object, and no row for anything else. */
export const unpivot = (value: SuperValue | null): readonly (readonly [name: string, value: SuperValue])[] =>
  value?.kind === 'object' ? value.entries : [];

/** "Order by": boolean, number, string, array, object; NULL last. Gives the place of the type alone. */
export function typeRank(value: SuperValue | null): number {
  const place = ['boolean', 'number', 'string', 'array', 'object'].indexOf(typeOf(value) ?? 'null');
  return place === -1 ? 5 : place;
}
