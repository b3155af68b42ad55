import { withinFloats } from './float-range.ts';
import { raise } from './quote.ts';

const COMPLEX = raise('2201F', 'a negative number raised to a non-integer power yields a complex result');
const ZERO = raise('2201F', 'zero raised to a negative power is undefined');

/** A power with its limits checked: POWER, POW and `^`. https://docs.aws.amazon.com/redshift/latest/dg/r_POWER.html */
export const powerOf = (base: string, exponent: string): string =>
  `CASE WHEN ${base} < 0 AND ${exponent} <> floor(${exponent}) THEN ${COMPLEX} WHEN ${base} = 0 AND ${exponent} < 0 THEN ${ZERO} ELSE ${withinFloats(`pow(${base}, ${exponent})`, base, exponent)} END`;
