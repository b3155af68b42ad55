import fc from 'fast-check';
import type { Cell, Session } from '../../src/index.ts';
import * as reference from './super-reference.ts';
import type { Step, SuperValue } from './super-reference.ts';

export const attribute = fc.constantFrom('a', 'b', 'name', 'x y', '数');
export const numberValue: fc.Arbitrary<SuperValue> = fc.oneof(
  fc.record({ kind: fc.constant('number' as const), units: fc.bigInt({ min: -200n, max: 200n }), scale: fc.nat({ max: 2 }) }),
  fc.record({ kind: fc.constant('number' as const), units: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), scale: fc.nat({ max: 6 }) }),
);
const floatValue: fc.Arbitrary<SuperValue> = fc
  .tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -3, max: 3 }))
  .map(([digits, power]): SuperValue => ({ kind: 'float', value: Number(`${digits}e${power}`) + 0 }));
export const stringValue: fc.Arbitrary<SuperValue> = fc.oneof(
  fc.constantFrom('', 'a', 'a ', 'A', 'b', 'Z', '1', '1.0', 'true', 'null', 'é', '数', 'x"y', "it's", '\\', '{"a":1}', 'Good').map(text),
  fc.string({ unit: 'grapheme', maxLength: 8 }).map((value) => text(value.replaceAll('\0', ''))),
);
export const { document } = fc.letrec<{ document: SuperValue; array: SuperValue; object: SuperValue }>((tie) => ({
  document: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constant<SuperValue>({ kind: 'null' }),
    fc.boolean().map((value): SuperValue => ({ kind: 'boolean', value })),
    numberValue,
    floatValue,
    stringValue,
    tie('array'),
    tie('object'),
  ),
  array: fc.array(tie('document'), { maxLength: 4 }).map((items): SuperValue => ({ kind: 'array', items })),
  object: fc
    .uniqueArray(fc.tuple(attribute, tie('document')), { maxLength: 4, selector: ([name]) => name })
    .map((entries): SuperValue => ({ kind: 'object', entries })),
}));
export const path = fc.array(
  fc.oneof(
    attribute.map((name): Step => ({ attribute: name })),
    fc.nat({ max: 3 }).map((index): Step => ({ index })),
  ),
  { maxLength: 2 },
);

/** Documents, and a path that leads somewhere in at least one of them before it may lead astray. */
export const documentsWithPath = fc
  .tuple(
    fc.array(document, { minLength: 12, maxLength: 24 }),
    fc.nat(),
    fc.array(fc.nat(), { maxLength: 3 }),
    fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: path }),
  )
  .map(([values, first, turns, astray]) => ({
    values: [...values, ...values.slice(0, 6).map(vary)],
    taken: [...pathInto(values, first, turns), ...astray],
  }));

/** Walks into the first container at or behind `first`, and turns at each member as told. */
function pathInto(values: readonly SuperValue[], first: number, turns: readonly number[]): Step[] {
  const at = values.length === 0 ? 0 : first % values.length;
  let here = [...values.slice(at), ...values.slice(0, at)].find((value) => members(value).length > 0);
  const taken: Step[] = [];
  for (const turn of turns) {
    const inside: readonly (readonly [Step, SuperValue])[] = here === undefined ? [] : members(here);
    const next = inside[turn % inside.length];
    if (next === undefined) break;
    taken.push(next[0]);
    here = next[1];
  }
  return taken;
}

/** The same value in another spelling: members turned round, numbers with another scale, strings with a blank behind. */
function vary(value: SuperValue): SuperValue {
  switch (value.kind) {
    case 'number':
      return { ...value, units: value.units * 10n, scale: value.scale + 1 };
    case 'string':
      return { ...value, value: `${value.value} ` };
    case 'array':
      return { ...value, items: value.items.map(vary) };
    case 'object':
      return { ...value, entries: value.entries.map(([name, member]) => [name, vary(member)] as const).reverse() };
    default:
      return value;
  }
}

function members(value: SuperValue): (readonly [Step, SuperValue])[] {
  if (value.kind === 'array') return value.items.map((item, index) => [{ index }, item] as const);
  return value.kind === 'object' ? value.entries.map(([name, member]) => [{ attribute: name }, member] as const) : [];
}

function text(value: string): SuperValue {
  return { kind: 'string', value };
}

/** The document as an expression. */
export const literal = (value: SuperValue): string =>
  `json_parse('${reference.json(value).replaceAll('\\', '\\\\').replaceAll("'", "''")}')`;
/** A path behind what it starts from. */
export const steps = (from: string, taken: readonly Step[]): string =>
  `${from}${taken.map((each) => ('index' in each ? `[${each.index}]` : `."${each.attribute}"`)).join('')}`;

/** Puts the documents into `doc(id, v)`, NULL last, and gives the rows of a query in the order of its first column. */
export async function query(session: Session, values: readonly SuperValue[], sql: string): Promise<readonly (readonly Cell[])[]> {
  await session.execute('drop table if exists doc');
  await session.execute('create temp table doc(id int, v super)');
  const rows = values.map((value, id) => `(${id}, ${literal(value)})`);
  await session.execute(`insert into doc values ${rows.join(', ')}, (${values.length}, null)`);
  return (await session.execute(sql)).rows.map((row) => row.map((cell) => (typeof cell === 'bigint' ? String(cell) : cell)));
}
