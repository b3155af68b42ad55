/** Joins the parts that are there with spaces. */
export function phrase(...parts: readonly (string | null | false)[]): string {
  return parts.filter((part) => part !== null && part !== false && part !== '').join(' ');
}

/** `a, b` */
export function list<Item>(items: readonly Item[], print: (item: Item) => string): string {
  return items.map(print).join(', ');
}

/** `word a, b`, or null without items. */
export function clause<Item>(word: string, items: readonly Item[], print: (item: Item) => string): string | null {
  return items.length === 0 ? null : `${word} ${list(items, print)}`;
}

/** `(a, b)`, or null without items. */
export function group<Item>(items: readonly Item[], print: (item: Item) => string): string | null {
  return items.length === 0 ? null : `(${list(items, print)})`;
}
