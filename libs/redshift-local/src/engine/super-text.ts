/**
 * SUPER is held as JSON text without white space. The engine reads a JSON number with a fraction as a double; a number that would not come
 * back digit by digit is therefore held as a string that starts with U+0001 followed by the literal. Everything that shows or compares a
 * SUPER value knows this mark; nothing outside this library ever sees it.
 */
export const NUMBER_MARK = '\u0001';

/** How the mark looks inside JSON text. */
export const ESCAPED_MARK = '\\u0001';

/** Only a value can follow the start, a bracket, a comma or a colon: a quote inside a string has a backslash before it. */
const MARKED = /(?<=^|[[,:])"\\u0001(-?\d[^"]*)"/g;

/** JSON text as Redshift prints it: marked numbers become plain ones. */
export const superText = (held: string): string => (held.includes(ESCAPED_MARK) ? held.replace(MARKED, '$1') : held);

/** JSON has a negative zero, SUPER has none. */
const PLAIN_INTEGER = /^(?:0|-?[1-9]\d{0,17})$/;
const SHORT_FRACTION = /^-?\d{1,15}\.\d{0,14}[1-9]$/;

/** Whether the engine gives this number back as it is written. It prints a double as short as we do, but for exponents. */
export function survivesEngine(literal: string): boolean {
  return PLAIN_INTEGER.test(literal) || (SHORT_FRACTION.test(literal) && String(Number(literal)) === literal);
}

/** A JSON number as it is held. */
export const heldNumber = (literal: string): string => (survivesEngine(literal) ? literal : `"${ESCAPED_MARK}${literal}"`);
