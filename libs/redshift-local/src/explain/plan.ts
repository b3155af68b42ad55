/** One step of a plan. Costs count as in the guide's examples: 0.01 for a row that is read, 0.0025 for an operation on one. */
export interface Plan {
  /** `XN Seq Scan on event`. */
  readonly operation: string;
  /** Lines below it: `Filter: (catid = 9)`. */
  readonly details: readonly string[];
  readonly startup: number;
  readonly total: number;
  readonly rows: number;
  readonly width: number;
  readonly inputs: readonly Plan[];
}

const READ = 0.01;
const OPERATION = 0.0025;
/** What a sort costs before it starts, so that no plan looks cheap that sorts. */
const SORT = 1e12;

export const scan = (operation: string, details: readonly string[], stored: number, rows: number, width: number): Plan => ({
  operation,
  details,
  startup: 0,
  total: stored * (READ + OPERATION * details.length),
  rows,
  width,
  inputs: [],
});

/** A step that hands its input's rows on, all of them or some. */
export const through = (operation: string, details: readonly string[], input: Plan, change: Partial<Plan> = {}): Plan => ({
  ...input,
  operation,
  details,
  ...change,
  inputs: [input],
});

export const hash = (input: Plan): Plan => through('XN Hash', [], input, { startup: input.total });

/** `inner` is hashed. The network between nodes is not counted. */
export const hashJoin = (operation: string, details: readonly string[], outer: Plan, inner: Plan, rows: number): Plan => {
  const hashed = hash(inner);
  const startup = hashed.total + inner.rows * OPERATION;
  const total = startup + outer.total + outer.rows * OPERATION + rows * READ;
  return { operation, details, startup, total, rows, width: outer.width + inner.width, inputs: [outer, hashed] };
};

export const nestedLoop = (operation: string, details: readonly string[], outer: Plan, inner: Plan, rows: number): Plan => ({
  operation,
  details,
  startup: outer.startup + inner.startup,
  total: outer.total + outer.rows * inner.total + outer.rows * inner.rows * (READ + OPERATION * details.length),
  rows,
  width: outer.width + inner.width,
  inputs: [outer, inner],
});

/** Groups by keys in a hash table; without keys into one row. */
export function aggregate(input: Plan, keys: number, aggregates: number, details: readonly string[], width: number): Plan {
  const startup = input.total + input.rows * OPERATION * (keys + aggregates);
  if (keys === 0) return through('XN Aggregate', details, input, { startup, total: startup, rows: 1, width });
  const rows = Math.min(input.rows, 200 ** keys);
  return through('XN HashAggregate', details, input, { startup, total: startup + rows * OPERATION, rows, width });
}

export function sort(input: Plan, keys: readonly string[]): Plan {
  const startup = SORT + input.total + 2 * OPERATION * input.rows * Math.log2(Math.max(input.rows, 2));
  return through('XN Sort', [`Sort Key: ${keys.join(', ')}`], input, { startup, total: startup + input.rows * OPERATION });
}

/** The order of the whole result: sorted on the nodes, merged by the leader. */
export const ordered = (input: Plan, keys: readonly string[]): Plan =>
  through('XN Merge', [`Merge Key: ${keys.join(', ')}`], through('XN Network', ['Send to leader'], sort(input, keys)));

export function limit(input: Plan, rows: number): Plan {
  const kept = Math.min(rows, input.rows);
  const total = input.startup + (input.total - input.startup) * (input.rows === 0 ? 0 : kept / input.rows);
  return through('XN Limit', [], input, { rows: kept, total });
}

export const unique = (input: Plan, columns: number): Plan =>
  through('XN Unique', [], input, { total: input.total + input.rows * OPERATION * columns });

export const windowOf = (input: Plan, details: readonly string[]): Plan =>
  through('XN Window', details, input, { total: input.total + input.rows * OPERATION });

export const append = (inputs: readonly Plan[]): Plan => ({
  operation: 'XN Append',
  details: [],
  startup: 0,
  total: inputs.reduce((sum, { total }) => sum + total, 0),
  rows: inputs.reduce((sum, { rows }) => sum + rows, 0),
  width: Math.max(...inputs.map(({ width }) => width)),
  inputs,
});

/** How many rounds a recursion is guessed to go, as PostgreSQL does. */
export const ROUNDS = 10;

/** `next` runs again and again, on what the round before it gave. */
export const recursiveUnion = (first: Plan, next: Plan): Plan => ({
  operation: 'XN Recursive Union',
  details: [],
  startup: first.startup,
  total: first.total + next.total * ROUNDS,
  rows: first.rows + next.rows * ROUNDS,
  width: Math.max(first.width, next.width),
  inputs: [first, next],
});

/** The lines of a plan as EXPLAIN shows them. */
export function planLines(plan: Plan, indent = 0): readonly string[] {
  const { operation, startup, total, rows, width } = plan;
  const arrow = indent === 0 ? ' ' : `${' '.repeat(indent - 3)}->  `;
  const below = indent === 0 ? 3 : indent + 3;
  const cost = `(cost=${startup.toFixed(2)}..${total.toFixed(2)} rows=${Math.round(rows)} width=${width})`;
  return [
    `${arrow}${operation}  ${cost}`,
    ...plan.details.map((detail) => `${' '.repeat(below)}${detail}`),
    ...plan.inputs.flatMap((input) => planLines(input, below + 3)),
  ];
}
