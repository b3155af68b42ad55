import type { Kind } from './program.ts';

/** The element at a place that counts round and round. */
export const turn = <Element>(elements: readonly Element[], pick: number): Element | undefined => elements[pick % elements.length];

export const NAMES = ['a', 'b', 'c', 'd', 'x', 'y', 'z', 'w'];

/** A variable, a field of a record or a column, as it is written at this place. */
export interface Entry {
  /** The name that hides others of the same name. */
  readonly name: string;
  readonly text: string;
  readonly kind: Kind;
  /** Its type in SQL; null for a column. */
  readonly type: string | null;
  readonly writable: boolean;
}

export interface Column {
  readonly name: string;
  readonly kind: Kind;
  readonly type: string;
}

/** A record; `fields` are those that it most likely has where it is written. */
export interface Holder {
  readonly name: string;
  /** Whether it has the columns of the table, and always has them. */
  readonly row: boolean;
  fields: readonly Column[];
}

export interface Label {
  readonly name: string;
  readonly loop: boolean;
}

/** The names of a program that are given out one by one. */
export class FreshNames {
  #given = 0;
  /** The counters of its loops. */
  readonly guards: string[] = [];

  next(prefix: 'l' | 'cur'): string {
    this.#given += 1;
    return `${prefix}${this.#given}`;
  }

  guard(): string {
    const guard = `g${this.guards.length}`;
    this.guards.push(guard);
    return guard;
  }
}

export interface Scope {
  readonly fresh: FreshNames;
  readonly entries: readonly Entry[];
  readonly holders: readonly Holder[];
  readonly labels: readonly Label[];
  readonly loops: number;
  /** Inside of a loop over rows: a session of Redshift has one cursor. https://docs.aws.amazon.com/redshift/latest/dg/declare.html */
  readonly cursorOpen: boolean;
  /** Whether RETURN would leave a cursor open. */
  readonly mayReturn: boolean;
  /** Whether it may end the transaction, which would close a cursor in Redshift. */
  readonly mayEnd: boolean;
  /** Whether what stands here may not be evaluated at all: then nothing in it may fail, as the databases differ in what they skip. */
  readonly safe: boolean;
  /** FOUND, or what stands for it where the databases may differ in it. */
  readonly found: string;
  /** Whether it is the procedure that calls itself. */
  readonly inner: boolean;
}

export const COLUMNS: readonly Column[] = [
  { name: 'id', kind: 'whole', type: 'integer' },
  { name: 'label', kind: 'text', type: 'varchar(8)' },
  { name: 'price', kind: 'exact', type: 'numeric(8, 2)' },
  { name: 'seen', kind: 'flag', type: 'boolean' },
  { name: 'made', kind: 'day', type: 'date' },
];

/** What columns a query can give. */
export const SHAPES: readonly (readonly Column[])[] = [
  COLUMNS.slice(0, 2),
  COLUMNS.slice(0, 1),
  COLUMNS.slice(1, 3),
  COLUMNS.slice(0, 3),
  COLUMNS,
];

/** The scope with the columns of the table, which a query of it can see. */
export const withColumns = (scope: Scope): Scope => ({
  ...scope,
  safe: true,
  entries: [
    ...scope.entries,
    ...COLUMNS.map(({ name, kind }) => ({ name: '', text: `items.${name}`, kind, type: null, writable: false })),
    ...COLUMNS.slice(0, 2).map(({ name, kind }) => ({ name: '', text: name, kind, type: null, writable: false })),
  ],
});

/** Adds a record, which hides variables of its name. */
export const withHolder = (scope: Scope, holder: Holder): Scope => ({
  ...scope,
  entries: scope.entries.filter(({ name }) => name !== holder.name),
  holders: [...scope.holders.filter(({ name }) => name !== holder.name), holder],
});

/** Adds variables to the innermost level: those of the same name around are hidden, but not where a label names them. */
export function withVariables(scope: Scope, declared: readonly Entry[], label: string | null): Scope {
  const hidden = new Set(declared.map(({ name }) => name));
  return {
    ...scope,
    entries: [
      ...scope.entries.filter(({ name }) => !hidden.has(name)),
      ...declared,
      ...(label === null ? [] : declared.map((entry) => ({ ...entry, name: '', text: `${label}.${entry.text}` }))),
    ],
    holders: scope.holders.filter(({ name }) => !hidden.has(name)),
  };
}

/** Nothing is in scope: no FOUND either. */
export const emptyScope = (): Scope => ({
  fresh: new FreshNames(),
  entries: [],
  holders: [],
  labels: [],
  loops: 0,
  cursorOpen: false,
  mayReturn: true,
  mayEnd: false,
  safe: false,
  found: 'true',
  inner: false,
});

export const safely = (scope: Scope): Scope => ({ ...scope, safe: true });

/** All that a value of a kind can be read from, records included. */
export const readable = ({ entries, holders }: Scope, kind: Kind): readonly string[] => [
  ...entries.filter((entry) => entry.kind === kind).map(({ text }) => text),
  ...holders.flatMap(({ name, fields }) => fields.filter((field) => field.kind === kind).map((field) => `${name}.${field.name}`)),
];

export const writable = ({ entries, holders }: Scope, kind: Kind | null): readonly Entry[] =>
  [
    ...entries,
    ...holders.flatMap(({ name, fields }) =>
      fields.map((field) => ({ name: '', text: `${name}.${field.name}`, kind: field.kind, type: null, writable: true })),
    ),
  ].filter((entry) => entry.writable && (kind === null || entry.kind === kind));
