/**
 * A shape is one definition that gives three things: the static type, the parser at the edge and the JSON Schema
 * that other languages (Airflow's Python) read. The contract has no dependency, so it brings its own.
 *
 * @example
 * const Point = object({ x: number(), label: optional(string()) });
 * type Point = Infer<typeof Point>;          // { x: number; label?: string }
 * parseShape(Point, JSON.parse('{"x":1}'));  // { x: 1 }
 */
export interface Shape<T> {
  readonly schema: JsonSchema;
  readonly optional?: true;
  /** Adds one problem per mismatch to `problems`; the returned value is only to be used when there are none. */
  read(value: unknown, path: string, problems: ShapeProblem[]): T;
}

export type JsonSchema = { readonly [key: string]: unknown };
export type Infer<S> = S extends Shape<infer T> ? T : never;

export interface ShapeProblem {
  /** Where in the document, for example `$.models[3].kind`. */
  readonly path: string;
  readonly message: string;
}

/** Thrown when a document that crosses a process boundary does not have the agreed shape; lists every problem. */
export class ContractError extends Error {
  readonly problems: readonly ShapeProblem[];

  constructor(document: string, problems: readonly ShapeProblem[]) {
    super(`${document} does not fit its contract:\n${problems.map((p) => `  ${p.path}: ${p.message}`).join('\n')}`);
    this.name = 'ContractError';
    this.problems = problems;
  }
}

/** @throws ContractError with all problems at once. */
export function parseShape<T>(shape: Shape<T>, value: unknown, document = 'the document'): T {
  const problems: ShapeProblem[] = [];
  const parsed = shape.read(value, '$', problems);
  if (problems.length > 0) throw new ContractError(document, problems);
  return parsed;
}

export function string(pattern?: RegExp): Shape<string> {
  return {
    schema: pattern ? { type: 'string', pattern: pattern.source } : { type: 'string' },
    read(value, path, problems) {
      if (typeof value !== 'string') return mismatch(path, problems, `expected a string, got ${nameOf(value)}`, '');
      if (pattern && !pattern.test(value)) problems.push({ path, message: `${JSON.stringify(value)} does not match ${String(pattern)}` });
      return value;
    },
  };
}

export function integer(minimum = 0): Shape<number> {
  return {
    schema: { type: 'integer', minimum },
    read(value, path, problems) {
      if (typeof value === 'number' && Number.isSafeInteger(value) && value >= minimum) return value;
      return mismatch(path, problems, `expected a whole number of at least ${minimum}, got ${JSON.stringify(value)}`, minimum);
    },
  };
}

export function boolean(): Shape<boolean> {
  return {
    schema: { type: 'boolean' },
    read: (value, path, problems) =>
      typeof value === 'boolean' ? value : mismatch(path, problems, `expected true or false, got ${nameOf(value)}`, false),
  };
}

export function oneOf<const V extends readonly [string, ...string[]]>(...values: V): Shape<V[number]> {
  return {
    schema: { enum: values },
    read(value, path, problems) {
      const found = values.find((candidate) => candidate === value);
      return found ?? mismatch(path, problems, `expected one of ${values.join(', ')}, got ${JSON.stringify(value)}`, values[0]);
    },
  };
}

export function nullable<T>(inner: Shape<T>): Shape<T | null> {
  return {
    schema: { anyOf: [inner.schema, { type: 'null' }] },
    read: (value, path, problems) => (value === null ? null : inner.read(value, path, problems)),
  };
}

export function optional<T>(inner: Shape<T>): Shape<T> & { readonly optional: true } {
  return { schema: inner.schema, optional: true, read: inner.read };
}

export function array<T>(item: Shape<T>): Shape<readonly T[]> {
  return {
    schema: { type: 'array', items: item.schema },
    read(value, path, problems) {
      if (!Array.isArray(value)) return mismatch(path, problems, `expected a list, got ${nameOf(value)}`, []);
      return value.map((entry: unknown, index) => item.read(entry, `${path}[${index}]`, problems));
    },
  };
}

export function record<T>(item: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return {
    schema: { type: 'object', additionalProperties: item.schema },
    read(value, path, problems) {
      if (!isObject(value)) return mismatch(path, problems, `expected an object, got ${nameOf(value)}`, {});
      return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, item.read(entry, `${path}.${key}`, problems)]));
    },
  };
}

type Fields = Readonly<Record<string, Shape<unknown>>>;
type OptionalKeys<F extends Fields> = { [K in keyof F]: F[K] extends { readonly optional: true } ? K : never }[keyof F];
type ObjectOf<F extends Fields> = { readonly [K in Exclude<keyof F, OptionalKeys<F>>]: Infer<F[K]> } & {
  readonly [K in OptionalKeys<F>]?: Infer<F[K]>;
};

/** An object with exactly these fields: an unknown field is a problem, because a misspelt one would be lost in silence. */
export function object<F extends Fields>(fields: F): Shape<ObjectOf<F>> {
  const names = Object.keys(fields);
  const required = names.filter((name) => fields[name]?.optional !== true);
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(names.map((name) => [name, fields[name]?.schema])),
      required,
      additionalProperties: false,
    },
    read(value, path, problems) {
      const out: Record<string, unknown> = {};
      if (!isObject(value)) {
        problems.push({ path, message: `expected an object, got ${nameOf(value)}` });
      } else {
        for (const [name, shape] of Object.entries(fields)) {
          if (value[name] !== undefined) out[name] = shape.read(value[name], `${path}.${name}`, problems);
          else if (shape.optional !== true) problems.push({ path: `${path}.${name}`, message: 'is missing' });
        }
        for (const name of Object.keys(value).filter((candidate) => !Object.hasOwn(fields, candidate))) {
          problems.push({ path: `${path}.${name}`, message: `is not known here; known are ${names.join(', ')}` });
        }
      }
      return out as ObjectOf<F>;
    },
  };
}

type Variants = Readonly<Record<string, Fields>>;
type VariantOf<V extends Variants> = { [K in keyof V & string]: { readonly kind: K } & ObjectOf<V[K]> }[keyof V & string];

/** A union told apart by its `kind`. */
export function variants<V extends Variants>(byKind: V): Shape<VariantOf<V>> {
  const shapes = new Map(Object.entries(byKind).map(([kind, fields]) => [kind, object({ kind: oneOf(kind), ...fields })]));
  return {
    schema: { oneOf: [...shapes.values()].map((shape) => shape.schema) },
    read(value, path, problems) {
      const kind = isObject(value) ? value['kind'] : undefined;
      const shape = typeof kind === 'string' ? shapes.get(kind) : undefined;
      if (!shape)
        problems.push({ path: `${path}.kind`, message: `expected one of ${[...shapes.keys()].join(', ')}, got ${JSON.stringify(kind)}` });
      return (shape ? shape.read(value, path, problems) : {}) as VariantOf<V>;
    },
  };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mismatch<T>(path: string, problems: ShapeProblem[], message: string, placeholder: T): T {
  problems.push({ path, message });
  return placeholder;
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value;
}
