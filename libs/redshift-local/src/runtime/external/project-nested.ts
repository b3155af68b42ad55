import { heldText } from '../../engine/held-text.ts';
import { readSuper, type SuperValue } from '../../engine/super-value.ts';
import type { RedshiftType } from '../../types/redshift-type.ts';

/**
 * A nested JSON value under the names that the table declares: fields are found whatever their case, those that are not declared are left
 * out, those that are missing are null. What does not have the declared form is null.
 *
 * @param held a SUPER value as it is held
 */
export function projectNested(held: string, type: RedshiftType): string {
  return project(readSuper(held), type);
}

function project(value: SuperValue, type: RedshiftType): string {
  const nested = type.kind === 'super' ? type.nested : undefined;
  if (nested === undefined) return heldText(value);
  switch (nested.kind) {
    case 'array':
      return value.kind === 'array' ? `[${value.items.map((item) => project(item, nested.element)).join(',')}]` : 'null';
    case 'map':
      if (value.kind !== 'object') return 'null';
      return `{${value.attributes.map(([name, attribute]) => `${JSON.stringify(name)}:${project(attribute, nested.value)}`).join(',')}}`;
    case 'struct': {
      if (value.kind !== 'object') return 'null';
      const found = new Map(value.attributes.map(([name, attribute]) => [name.toLowerCase(), attribute]));
      const fields = Array.from(nested.fields, ([name, field]) => {
        const attribute = found.get(name);
        return `${JSON.stringify(name)}:${attribute === undefined ? 'null' : project(attribute, field)}`;
      });
      return `{${fields.join(',')}}`;
    }
    default:
      return nested satisfies never;
  }
}
