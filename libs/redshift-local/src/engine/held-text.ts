import { heldNumber } from './super-text.ts';
import type { SuperValue } from './super-value.ts';

/** A SUPER value as the text it is held as: what `readSuper` reads. */
export function heldText(value: SuperValue): string {
  switch (value.kind) {
    case 'null':
      return 'null';
    case 'boolean':
      return String(value.value);
    case 'number':
      return heldNumber(value.literal);
    case 'string':
      return JSON.stringify(value.value);
    case 'array':
      return `[${value.items.map(heldText).join(',')}]`;
    case 'object':
      return `{${value.attributes.map(([name, attribute]) => `${JSON.stringify(name)}:${heldText(attribute)}`).join(',')}}`;
    default:
      return value satisfies never;
  }
}
