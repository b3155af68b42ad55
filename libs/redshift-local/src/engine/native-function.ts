import { BIGINT, BOOLEAN, DOUBLE, INTEGER, TIMESTAMP, VARCHAR, type DuckDBType, type DuckDBValue } from '@duckdb/node-api';

/** The engine types that a function written in TypeScript takes and gives. Timestamps come as epoch microseconds. */
export type NativeType = 'text' | 'integer' | 'bigint' | 'double' | 'boolean' | 'timestamp';
export type NativeValue = string | number | bigint | boolean;

export const NATIVE_TYPES: Readonly<Record<NativeType, DuckDBType>> = {
  text: VARCHAR,
  integer: INTEGER,
  bigint: BIGINT,
  double: DOUBLE,
  boolean: BOOLEAN,
  timestamp: TIMESTAMP,
};

/**
 * A scalar function that the emitter may call by name inside the engine, for rules that the engine's own functions do not have. It is called
 * only when no argument is NULL; otherwise the result is NULL. A thrown `RedshiftError` becomes the statement's error.
 */
export interface NativeFunction {
  readonly name: string;
  readonly parameters: readonly NativeType[];
  readonly returns: NativeType;
  readonly call: (...args: never[]) => NativeValue | null;
}

/** Reads an engine value as the TypeScript value of its native type. */
export function nativeValue(value: DuckDBValue, type: NativeType): NativeValue | null {
  if (value === null) return null;
  if (type === 'timestamp') return timestampMicros(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return value;
  throw new TypeError(`The engine passed a value that is no ${type}.`);
}

function timestampMicros(value: DuckDBValue): bigint {
  if (typeof value === 'object' && value !== null && 'micros' in value && typeof value.micros === 'bigint') return value.micros;
  throw new TypeError('The engine passed a value that is no timestamp.');
}
