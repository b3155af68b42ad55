import { RedshiftError } from '../redshift-error.ts';
import { typeName, type RedshiftType } from '../types/redshift-type.ts';

/** What a text that says a number looks like: regular expressions that the engine and JavaScript read alike. */
export const INTEGER_PATTERN = '[ \\t\\n\\f\\r]*[+-]?[0-9]+[ \\t\\n\\f\\r]*';
export const NUMBER_PATTERN = '[ \\t\\n\\f\\r]*[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?[ \\t\\n\\f\\r]*';

/** Texts that a floating-point number is read from beside those, in lower case and without the blanks around them. */
export const NOT_FINITE: readonly string[] = ['nan', 'infinity', '-infinity', '+infinity', 'inf', '-inf', '+inf'];

/** Texts that a boolean is read from, in the same way. */
export const TRUE_WORDS: readonly string[] = ['t', 'tr', 'tru', 'true', 'y', 'ye', 'yes', '1', 'on'];
export const FALSE_WORDS: readonly string[] = ['f', 'fa', 'fal', 'fals', 'false', 'n', 'no', '0', 'off', 'of'];

/** Words as a list of the engine's literals. */
export const wordList = (words: readonly string[]): string => `(${words.map((word) => `'${word}'`).join(', ')})`;

const INTEGER = new RegExp(`^${INTEGER_PATTERN}$`);
const NUMBER = new RegExp(`^${NUMBER_PATTERN}$`);

/**
 * Throws where a quoted literal is no number or boolean as its place asks for, whether a row comes there or not: 22P02, and 22003 for an integer
 * that the type can not hold.
 */
export function requireReadable(text: string, type: RedshiftType, position: number): void {
  const word = text.trim().toLowerCase();
  switch (type.kind) {
    case 'smallint':
      return requireInteger(text, type, 16, position);
    case 'integer':
      return requireInteger(text, type, 32, position);
    case 'bigint':
      return requireInteger(text, type, 64, position);
    case 'decimal':
      return mustRead(NUMBER.test(text), 'type numeric', text, position);
    case 'real':
    case 'double':
      return mustRead(NUMBER.test(text) || NOT_FINITE.includes(word), `type ${typeName(type)}`, text, position);
    case 'boolean':
      return mustRead([...TRUE_WORDS, ...FALSE_WORDS].includes(word), 'type boolean', text, position);
    default:
  }
}

function requireInteger(text: string, type: RedshiftType, bits: number, position: number): void {
  mustRead(INTEGER.test(text), 'integer', text, position);
  const value = BigInt(text);
  if (BigInt.asIntN(bits, value) !== value)
    throw new RedshiftError('22003', `value "${text}" is out of range for type ${typeName(type)}`, { position: position + 1 });
}

function mustRead(readable: boolean, type: string, text: string, position: number): void {
  if (!readable) throw new RedshiftError('22P02', `invalid input syntax for ${type}: "${text}"`, { position: position + 1 });
}
