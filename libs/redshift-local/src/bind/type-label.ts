import type { TypeKind } from '../types/redshift-type.ts';

const SHORT_NAMES: Partial<Record<TypeKind, string>> = {
  smallint: 'int2',
  integer: 'int4',
  bigint: 'int8',
  real: 'float4',
  double: 'float8',
  boolean: 'bool',
  decimal: 'numeric',
  char: 'bpchar',
};

/** What a column is called that is the cast of something without a name. */
export const typeLabel = (kind: TypeKind): string => SHORT_NAMES[kind] ?? kind;
