import type { Kind } from './query.ts';

export const TABLES: readonly {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly kind: Kind; readonly sql: string }[];
}[] = ['many', 'few', 'empty'].map((name) => ({
  name,
  columns: [
    { name: 'a', kind: 'number', sql: 'integer' },
    { name: 'd', kind: 'number', sql: 'decimal(8, 2)' },
    { name: 'c', kind: 'text', sql: 'varchar(10)' },
  ],
}));

/** What columns a query can give. */
export const SHAPES: readonly (readonly Kind[])[] = [['number'], ['text'], ['number', 'text'], ['number', 'number', 'text']];

/** The element at a place that counts round and round. */
export const turn = <Element>(elements: readonly Element[], pick: number): Element | undefined => elements[pick % elements.length];
