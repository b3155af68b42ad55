import { OVER } from '../bind/over-mark.ts';
import { raise } from './quote.ts';

const OVERFLOW = raise('22003', 'value out of range: overflow');

/**
 * A float that is infinite where none of what it is made of is has left the range: an error, where the engine goes on with infinity.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_numeric_computations201.html
 */
export const withinFloats = (result: string, ...operands: readonly string[]): string =>
  `CASE WHEN isinf(${result})${operands.map((operand) => ` AND NOT isinf(${operand})`).join('')} THEN ${OVERFLOW} ELSE ${result} END`;

/** SUM or AVG of floats, as an aggregate or over a window. */
export const overFloats = (name: 'sum' | 'avg', value: string): string =>
  withinFloats(`${name}(${value})${OVER}`, `min(${value})${OVER}`, `max(${value})${OVER}`);
