/** What the service answers with. A bigint is a JSON number with all its digits; undefined members are left out. */
export type Json = null | string | number | bigint | boolean | undefined | readonly Json[] | { readonly [name: string]: Json };

/**
 * JSON text of an answer. `JSON.stringify` refuses a bigint, and BIGINT values must not pass through a JS number.
 *
 * @example jsonText({ longValue: 9007199254740993n }) // '{"longValue":9007199254740993}'
 */
export function jsonText(value: Json): string {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (isList(value)) return `[${value.map(jsonText).join(',')}]`;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${jsonText(member)}`).join(',')}}`;
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value);
