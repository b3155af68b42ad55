import { MAX_VARCHAR, type RedshiftType } from '../types/redshift-type.ts';
import type { BoundExpression } from './bound-expression.ts';
import type { BoundQuery } from './bound-query.ts';

/** The bytes of a literal; 0 for anything else. */
export const literalBytes = (expression: BoundExpression | undefined): number =>
  expression?.kind === 'constant' && typeof expression.value === 'string' ? Buffer.byteLength(expression.value) : 0;

/** The same of a query's output column: of the longest literal in it. */
export const columnBytes = ({ body }: BoundQuery, index: number): number =>
  body.kind === 'select' ? literalBytes(body.items[index]) : Math.max(columnBytes(body.left, index), columnBytes(body.right, index));

/** A type of characters or bytes that literals of so many bytes fit into as well. */
export const withRoomFor = (type: RedshiftType, bytes: number): RedshiftType =>
  'length' in type && bytes > type.length ? { ...type, length: Math.min(bytes, MAX_VARCHAR) } : type;
