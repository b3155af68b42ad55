/** A JSON document whose numbers are still the text they were written as: no value passes through a JS number. */
export type JsonValue =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly literal: string }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'array'; readonly items: readonly JsonValue[] }
  | { readonly kind: 'object'; readonly entries: ReadonlyMap<string, JsonValue> };

export const JSON_NULL: JsonValue = { kind: 'null' };

/**
 * JSON text without spaces, fields in the order of the map: equal trees give equal bytes.
 *
 * @example printJson(readJson('{"n": 12345678901234567890.10}')) // '{"n":12345678901234567890.10}'
 */
export function printJson(value: JsonValue): string {
  switch (value.kind) {
    case 'null':
      return 'null';
    case 'boolean':
      return value.value ? 'true' : 'false';
    case 'number':
      return value.literal;
    case 'string':
      return JSON.stringify(value.value);
    case 'array':
      return `[${value.items.map(printJson).join(',')}]`;
    case 'object':
      return `{${Array.from(value.entries, ([name, entry]) => `${JSON.stringify(name)}:${printJson(entry)}`).join(',')}}`;
  }
}
