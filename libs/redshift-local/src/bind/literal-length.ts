import { MAX_CHAR, MAX_VARCHAR, varchar, type RedshiftType } from '../types/redshift-type.ts';
import type { BoundExpression } from './bound-expression.ts';
import { walkExpression } from './map-expression.ts';

/** The bytes of a literal, or of the longest one that may be the value of what has no type of its own: `min('abc')`; 0 for anything else. */
export function literalBytes(expression: BoundExpression): number {
  let most = 0;
  if (expression.type.kind === 'unknown')
    walkExpression(expression, (part) => {
      const bytes = part.kind === 'constant' && typeof part.value === 'string' ? Buffer.byteLength(part.value) : handedOn(part.type);
      most = Math.max(most, bytes);
    });
  return most;
}

/** The bytes of the longest literal that a column of this type may have as its value. */
export const handedOn = (type: RedshiftType): number => (type.kind === 'unknown' ? (type.bytes ?? 0) : 0);

/** The type of an output column, which says how long a literal may be in it. */
export const outputType = (expression: BoundExpression): RedshiftType => withRoomFor(expression.type, literalBytes(expression));

/** A type of characters or bytes that literals of so many bytes fit into as well. */
export function withRoomFor(type: RedshiftType, bytes: number): RedshiftType {
  if (type.kind === 'unknown') return { ...type, bytes };
  if (!('length' in type) || bytes <= type.length) return type;
  return type.kind === 'char' && bytes > MAX_CHAR ? varchar(bytes) : { ...type, length: Math.min(bytes, MAX_VARCHAR) };
}

/** An untyped literal is kept as VARCHAR. */
export const keptType = (type: RedshiftType): RedshiftType => (type.kind === 'unknown' ? varchar(Math.max(256, handedOn(type))) : type);
