import { NotEmulated } from '../redshift-error.ts';
import { heldText } from './held-text.ts';
import type { NativeFunction } from './native-function.ts';
import { readSuper, type SuperValue } from './super-value.ts';

type AttributePath = readonly string[];
type Attributes = readonly (readonly [string, SuperValue])[];

/**
 * OBJECT_TRANSFORM: the attributes of an object that are on a kept path, then every pair set. What is no object comes back as it is. The paths
 * come as a JSON array of arrays of names, the values to set as a SUPER array.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_object_transform_function.html
 */
function transform(held: string, keep: string, setPaths: string, setValues: string): string {
  const input = readSuper(held);
  if (input.kind !== 'object') return held;
  const values = readSuper(setValues);
  if (values.kind !== 'array') throw new Error('The values to set come as an array.');
  let attributes = kept(input.attributes, readPaths(keep));
  for (const [index, path] of readPaths(setPaths).entries()) {
    const value = values.items[index];
    if (value === undefined) throw new Error('Every path to set has a value.');
    attributes = withValue(attributes, path, value);
  }
  return heldText({ kind: 'object', attributes });
}

function readPaths(json: string): readonly AttributePath[] {
  const paths: unknown = JSON.parse(json);
  if (!Array.isArray(paths)) throw new Error('Paths come as an array.');
  return paths.map((path: unknown) => (Array.isArray(path) ? path.map(String) : []));
}

/** Attributes that lie on one of the paths, in the order of the object. */
function kept(attributes: Attributes, paths: readonly AttributePath[]): Attributes {
  return attributes.flatMap(([name, value]) => {
    const inside = paths.filter(([first]) => first === name).map((path) => path.slice(1));
    if (inside.some((rest) => rest.length === 0)) return [[name, value] as const];
    if (inside.length === 0 || value.kind !== 'object') return [];
    const members = kept(value.attributes, inside);
    return members.length === 0 ? [] : [[name, { kind: 'object', attributes: members }] as const];
  });
}

function withValue(attributes: Attributes, [name = '', ...rest]: AttributePath, value: SuperValue): Attributes {
  const old = attributes.find(([known]) => known === name)?.[1];
  const next = rest.length === 0 ? value : { kind: 'object' as const, attributes: withValue(attributesOf(old, name), rest, value) };
  return old === undefined
    ? [...attributes, [name, next]]
    : attributes.map((attribute) => (attribute[0] === name ? [name, next] : attribute));
}

function attributesOf(value: SuperValue | undefined, name: string): Attributes {
  if (value === undefined) return [];
  if (value.kind !== 'object') throw new NotEmulated(`OBJECT_TRANSFORM that sets a path below "${name}", which is no object`);
  return value.attributes;
}

export const OBJECT_TRANSFORM_FUNCTIONS: readonly NativeFunction[] = [
  { name: 'rs_object_transform', parameters: ['text', 'text', 'text', 'text'], returns: 'text', call: transform },
];
