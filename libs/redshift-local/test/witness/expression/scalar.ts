/** Types and values of the reference, which knows nothing of the engine. */

export type ScalarType =
  | { readonly kind: 'smallint' | 'integer' | 'bigint' }
  | { readonly kind: 'decimal'; readonly precision: number; readonly scale: number }
  | { readonly kind: 'double' | 'varchar' | 'boolean' | 'date' | 'timestamp' };

export type IntegerType = Extract<ScalarType, { kind: 'smallint' | 'integer' | 'bigint' }>;

export type Scalar =
  | { readonly is: 'null' }
  /** An integer or decimal in units of 10^-scale: `1.50` is 150 with scale 2. */
  | { readonly is: 'exact'; readonly units: bigint; readonly scale: number }
  | { readonly is: 'double'; readonly value: number }
  | { readonly is: 'text'; readonly value: string }
  | { readonly is: 'boolean'; readonly value: boolean }
  /** A date or a timestamp without time zone: microseconds since 1970. */
  | { readonly is: 'moment'; readonly micros: bigint };

/** What evaluating gives: a value, an error with one of these SQLSTATEs, or something that AWS's pages leave open. */
export type Outcome =
  | { readonly is: 'value'; readonly value: Scalar }
  | { readonly is: 'error'; readonly sqlstates: readonly string[] }
  | { readonly is: 'unsaid' };

export const UNSAID: Outcome = { is: 'unsaid' };
export const NULL: Scalar = { is: 'null' };

export const OVERFLOW = '22003';
export const DIVISION_BY_ZERO = '22012';

export const value = (scalar: Scalar): Outcome => ({ is: 'value', value: scalar });
export const refused = (...sqlstates: string[]): Outcome => ({ is: 'error', sqlstates });
export const exact = (units: bigint, scale = 0): Scalar => ({ is: 'exact', units, scale });
export const text = (of: string): Scalar => ({ is: 'text', value: of });
export const truth = (of: boolean): Scalar => ({ is: 'boolean', value: of });

/** The whole number that `scalar` is; operations that need one are only given integers. */
export function whole(scalar: Scalar): bigint {
  if (scalar.is !== 'exact' || scalar.scale !== 0) throw new TypeError(`${scalar.is} is no whole number`);
  return scalar.units;
}

export function string(scalar: Scalar): string {
  if (scalar.is !== 'text') throw new TypeError(`${scalar.is} is no text`);
  return scalar.value;
}

/** As Redshift names the type of a result column; the length of a text is its own affair. */
export function nameOf(type: ScalarType): string {
  switch (type.kind) {
    case 'decimal':
      return `numeric(${type.precision},${type.scale})`;
    case 'double':
      return 'double precision';
    case 'varchar':
      return 'character varying';
    case 'timestamp':
      return 'timestamp without time zone';
    default:
      return type.kind;
  }
}

/** An exact number with all digits of its scale. */
export function numeral(units: bigint, scale: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const fraction = scale === 0 ? '' : `.${digits.slice(digits.length - scale)}`;
  return `${units < 0n ? '-' : ''}${digits.slice(0, digits.length - scale)}${fraction}`;
}
