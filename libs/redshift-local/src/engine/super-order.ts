import { canonicalNumber, compareNumbers, numberOrderText } from './decimal-text.ts';
import { readSuper, type SuperValue } from './super-value.ts';

/**
 * One text for all values that are deeply equal: attributes by name, numbers by value, strings without trailing blanks.
 * https://docs.aws.amazon.com/redshift/latest/dg/query-super.html#dynamic-typing-lax-processing
 */
export const superKey = (held: string): string => key(readSuper(held));

function key(value: SuperValue): string {
  switch (value.kind) {
    case 'null':
      return 'n';
    case 'boolean':
      return value.value ? 't' : 'f';
    case 'number':
      return canonicalNumber(value.literal);
    case 'string':
      return JSON.stringify(value.value.replace(/ +$/, ''));
    case 'array':
      return `[${value.items.map(key).join(',')}]`;
    case 'object':
      return `{${value.attributes
        .map(([name, attribute]) => `${JSON.stringify(name)}:${key(attribute)}`)
        .sort()
        .join(',')}}`;
    default:
      return value satisfies never;
  }
}

/**
 * A text whose byte order is Redshift's total order over SUPER: boolean, number, string, array, object.
 * https://docs.aws.amazon.com/redshift/latest/dg/query-super.html#order-by
 */
export const superOrder = (held: string): string => order(readSuper(held));

function order(value: SuperValue): string {
  switch (value.kind) {
    case 'boolean':
      return value.value ? '11' : '10';
    case 'number':
      return `2${numberOrderText(value.literal)}`;
    case 'string':
      return `3${value.value.replace(/ +$/, '')}\u0000`;
    case 'array':
      return `4${value.items.map((item) => `\u0002${order(item)}`).join('')}\u0000`;
    case 'object':
      return `5${value.attributes
        .map(([name, attribute]) => `\u0002${name}\u0000${order(attribute)}`)
        .sort()
        .join('')}\u0000`;
    case 'null':
      return '9';
    default:
      return value satisfies never;
  }
}

/**
 * `<`, `<=`, `>`, `>=` between two SUPER values: null where their types differ, or where they are not numbers, strings or booleans.
 */
export function compareSuper(left: string, right: string): number | null {
  const a = readSuper(left);
  const b = readSuper(right);
  if (a.kind === 'number' && b.kind === 'number') return compareNumbers(a.literal, b.literal);
  if (a.kind === 'string' && b.kind === 'string') {
    const x = Buffer.from(a.value.replace(/ +$/, ''));
    const y = Buffer.from(b.value.replace(/ +$/, ''));
    return Buffer.compare(x, y);
  }
  if (a.kind === 'boolean' && b.kind === 'boolean') return Number(a.value) - Number(b.value);
  return null;
}
