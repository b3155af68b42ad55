import { RedshiftError } from '../redshift-error.ts';
import { heldText } from './held-text.ts';
import type { NativeFunction } from './native-function.ts';
import { superKey, superOrder } from './super-order.ts';
import { readSuper, type SuperValue } from './super-value.ts';

/** The items of an array as held text; null for a value that is no array. */
function itemsOf(held: string): string[] | null {
  const value: SuperValue = readSuper(held);
  return value.kind === 'array' ? value.items.map(heldText) : null;
}

const NULL_ITEM = 'null';
const arrayOf = (items: readonly string[]): string => `[${items.join(',')}]`;

/** Positions of a value from 0, as an array; null where NULLs are unknown and one of them decides. */
function positions(held: string, value: string, nullMatch: boolean): string | null {
  const items = itemsOf(held);
  if (items === null || (!nullMatch && value === NULL_ITEM)) return null;
  const key = superKey(value);
  const found = items.flatMap((item, index) => (superKey(item) === key ? [index] : []));
  return found.length === 0 && !nullMatch && items.includes(NULL_ITEM) ? null : `[${found.join(',')}]`;
}

/** The first of each group of equal items. */
function distinct(items: readonly string[]): string[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = superKey(item);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** How often each item is there. */
function countItems(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(superKey(item), (counts.get(superKey(item)) ?? 0) + 1);
  return counts;
}

/** The items of `left` that `right` has (`kept`), or has not; each item of `right` answers for one of `left`, unless duplicates do not count. */
function matched(left: string, right: string, asSet: boolean, kept: boolean): string | null {
  const items = itemsOf(left);
  const others = itemsOf(right);
  if (items === null || others === null) return null;
  const counts = countItems(others);
  const result = (asSet ? distinct(items) : items).filter((item) => {
    const key = superKey(item);
    const rest = counts.get(key) ?? 0;
    counts.set(key, rest - 1);
    return rest > 0 === kept;
  });
  return arrayOf(result);
}

function union(left: string, right: string): string | null {
  const items = itemsOf(left);
  const others = itemsOf(right);
  return items === null || others === null ? null : arrayOf(distinct([...items, ...others]));
}

function overlap(left: string, right: string): boolean | null {
  const items = itemsOf(left);
  const others = itemsOf(right);
  if (items === null || others === null) return null;
  const keys = new Set(others.map(superKey));
  return items.some((item) => keys.has(superKey(item)));
}

const byteOrder = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** In the order over all types; NULLs are last where it rises and first where it falls, unless it is said. */
function sort(held: string, ascending: boolean, nullsFirst: boolean): string | null {
  const items = itemsOf(held);
  if (items === null) return null;
  const nulls = items.filter((item) => item === NULL_ITEM);
  const sorted = items
    .filter((item) => item !== NULL_ITEM)
    .map((item) => ({ item, order: superOrder(item) }))
    .sort((a, b) => byteOrder(a.order, b.order))
    .map(({ item }) => item);
  if (!ascending) sorted.reverse();
  return arrayOf(nullsFirst ? [...nulls, ...sorted] : [...sorted, ...nulls]);
}

function distinctArray(held: string): string | null {
  const items = itemsOf(held);
  return items === null ? null : arrayOf(distinct(items));
}

/** Attributes of the object itself; those of objects within it do not count. */
function countAttributes(held: string): number | null {
  const value = readSuper(held);
  return value.kind === 'object' ? value.attributes.length : null;
}

/** Between the names of attributes: no text has it. */
const BETWEEN_NAMES = '\u0000';

/** The names of all attributes, at every depth, in their order. */
function attributeNames(held: string): string {
  const names: string[] = [];
  const collect = (value: SuperValue): void => {
    if (value.kind === 'array') value.items.forEach(collect);
    if (value.kind !== 'object') return;
    for (const [name, attribute] of value.attributes) {
      names.push(name);
      collect(attribute);
    }
  };
  collect(readSuper(held));
  return names.join(BETWEEN_NAMES);
}

/** The same value with other names, given in the order of `attributeNames`; 22023 where two attributes of an object get the same one. */
function renameAttributes(held: string, names: string): string {
  const given = names.split(BETWEEN_NAMES);
  let at = 0;
  const rename = (value: SuperValue): SuperValue => {
    if (value.kind === 'array') return { kind: 'array', items: value.items.map(rename) };
    if (value.kind !== 'object') return value;
    const renamed = new Map<string, SuperValue>();
    for (const [, attribute] of value.attributes) {
      const name = given[at] ?? '';
      at += 1;
      if (renamed.has(name)) throw new RedshiftError('22023', `the attribute "${name}" appears twice in one object`);
      renamed.set(name, rename(attribute));
    }
    return { kind: 'object', attributes: [...renamed] };
  };
  return heldText(rename(readSuper(held)));
}

export const ARRAY_FUNCTIONS: readonly NativeFunction[] = [
  { name: 'rs_array_positions', parameters: ['text', 'text', 'boolean'], returns: 'text', call: positions },
  { name: 'rs_array_distinct', parameters: ['text'], returns: 'text', call: distinctArray },
  { name: 'rs_array_matched', parameters: ['text', 'text', 'boolean', 'boolean'], returns: 'text', call: matched },
  { name: 'rs_array_union', parameters: ['text', 'text'], returns: 'text', call: union },
  { name: 'rs_arrays_overlap', parameters: ['text', 'text'], returns: 'boolean', call: overlap },
  { name: 'rs_array_sort', parameters: ['text', 'boolean', 'boolean'], returns: 'text', call: sort },
  { name: 'rs_count_attributes', parameters: ['text'], returns: 'integer', call: countAttributes },
  { name: 'rs_attribute_names', parameters: ['text'], returns: 'text', call: attributeNames },
  { name: 'rs_rename_attributes', parameters: ['text', 'text'], returns: 'text', call: renameAttributes },
];
