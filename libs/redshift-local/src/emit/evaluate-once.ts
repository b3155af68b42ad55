/** Shorter SQL is cheaper for the engine to see twice than to hand to a function of its own. */
const LONG = 300;

const VOLATILE = /\brandom\(\)/;
/** What may not stand inside a function of the engine: it has to be handed in. */
const OUTSIDE = /\bSELECT\b|\bOVER\b/;
/** A text, in which nothing is a column, or a column. */
const COLUMN = /'(?:[^']|'')*'|(\br\d+\."(?:[^"]|"")*")/g;

const mark = (index: number): string => `\u0003${index}\u0003`;

/**
 * The SQL of a call in which no long argument stands twice. A rule that looks at its argument more than once (to check it, then to use it)
 * would write it out each time, and calls within calls would grow without bound; a volatile argument would have two values.
 * @example evaluateOnce(['random()'], (x) => `CASE WHEN ${x} < 0 THEN 0 ELSE ${x} END`)
 * // list_transform([struct_pack(a0 := random())], lambda v1: CASE WHEN v1.a0 < 0 THEN 0 ELSE v1.a0 END)[1]
 */
export function evaluateOnce(args: readonly string[], emit: (...args: string[]) => string): string {
  if (!args.some(costly)) return emit(...args);
  const shape = emit(...args.map((_arg, index) => mark(index)));
  const repeated = args.map((arg, index) => costly(arg) && shape.split(mark(index)).length > 2);
  if (!repeated.includes(true)) return emit(...args);
  const held = args.map((arg, index) => repeated[index] === true || OUTSIDE.test(arg));
  const fields = args.flatMap((arg, index) => (held[index] === true ? [`a${index} := ${arg}`] : []));
  const name = freshName([shape, ...args]);
  const columns = new Map<string, string>();
  const body = emit(...args.map((arg, index) => (held[index] === true ? `${name}.a${index}` : readFrom(name, arg, columns))));
  const handedIn = [...fields, ...Array.from(columns, ([column, field]) => `${field} := ${column}`)];
  return `list_transform([struct_pack(${handedIn.join(', ')})], lambda ${name}: ${body})[1]`;
}

/** An argument that reads its columns from what is handed in: in a subquery, the engine finds no column of the row around it in a function. */
const readFrom = (name: string, arg: string, columns: Map<string, string>): string =>
  arg.replace(COLUMN, (text: string, column: string | undefined) => {
    if (column === undefined) return text;
    const field = columns.get(column) ?? `b${columns.size}`;
    columns.set(column, field);
    return `${name}.${field}`;
  });

/** A name that no function inside has: the number of those is higher than any of theirs. What is held is read inside of them too. */
const freshName = (parts: readonly string[]): string => `v${parts.join('').split('lambda v').length}`;

const costly = (arg: string): boolean => arg.length > LONG || VOLATILE.test(arg);
