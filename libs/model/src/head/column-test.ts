import type { Shape } from '@hakkai/contract';

/** A value in `accepted_values`. */
export type Scalar = string | number | boolean;

/** What a column promises. Nulls break `not_null` only. */
export type ColumnTest =
  | { readonly kind: 'not_null' }
  | { readonly kind: 'unique' }
  | { readonly kind: 'accepted_values'; readonly values: readonly Scalar[] }
  /** Every value is one of a column of another relation: `relationships: staging.matches.match_no`. */
  | { readonly kind: 'relationships'; readonly schema: string; readonly relation: string; readonly column: string };

/** Reads `not_null`, `unique`, `accepted_values: [a, b]`, `relationships: schema.relation.column`. */
export const ColumnTestShape: Shape<ColumnTest> = {
  schema: {},
  read(value, path, problems) {
    const test = columnTest(value);
    if (test === null) {
      const message = `${JSON.stringify(value)} is no test; write not_null, unique, accepted_values: [a, b] or relationships: schema.relation.column`;
      problems.push({ path, message });
    }
    return test ?? { kind: 'not_null' };
  },
};

function columnTest(value: unknown): ColumnTest | null {
  if (value === 'not_null' || value === 'unique') return { kind: value };
  if (typeof value !== 'object' || value === null) return null;
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  const [name, argument] = entries[0] ?? [];
  if (entries.length !== 1) return null;
  if (name === 'accepted_values' && Array.isArray(argument) && argument.length > 0) {
    const values = argument.filter(isScalar);
    return values.length === argument.length ? { kind: 'accepted_values', values } : null;
  }
  if (name === 'relationships' && typeof argument === 'string') {
    const [schema, relation, column, ...rest] = argument.split('.');
    if (schema && relation && column && rest.length === 0) return { kind: 'relationships', schema, relation, column };
  }
  return null;
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
