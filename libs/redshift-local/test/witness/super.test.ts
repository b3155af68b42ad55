import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cell, openRedshift, type Redshift, type Session } from '../../src/index.ts';
import * as reference from './super-reference.ts';
import { type Step, type SuperValue, UNSAID } from './super-reference.ts';

/** `HAKKAI_SEED=123 npx vitest …` repeats a run; `HAKKAI_RUNS=1000` makes it longer. */
const seed = Number(process.env['HAKKAI_SEED'] ?? Date.now() % 2 ** 31);
const numRuns = Number(process.env['HAKKAI_RUNS'] ?? 25);

const attribute = fc.constantFrom('a', 'b', 'name', 'x y', '数');
const numberValue: fc.Arbitrary<SuperValue> = fc.oneof(
  fc.record({ kind: fc.constant('number' as const), units: fc.bigInt({ min: -200n, max: 200n }), scale: fc.nat({ max: 2 }) }),
  fc.record({ kind: fc.constant('number' as const), units: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), scale: fc.nat({ max: 6 }) }),
);
const stringValue: fc.Arbitrary<SuperValue> = fc.oneof(
  fc.constantFrom('', 'a', 'a ', 'A', 'b', 'Z', '1', '1.0', 'true', 'null', 'é', '数', 'x"y', "it's", '\\', '{"a":1}', 'Good').map(text),
  fc.string({ unit: 'grapheme', maxLength: 8 }).map((value) => text(value.replaceAll('\0', ''))),
);
const { document } = fc.letrec<{ document: SuperValue; array: SuperValue; object: SuperValue }>((tie) => ({
  document: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constant<SuperValue>({ kind: 'null' }),
    fc.boolean().map((value): SuperValue => ({ kind: 'boolean', value })),
    numberValue,
    stringValue,
    tie('array'),
    tie('object'),
  ),
  array: fc.array(tie('document'), { maxLength: 4 }).map((items): SuperValue => ({ kind: 'array', items })),
  object: fc
    .uniqueArray(fc.tuple(attribute, tie('document')), { maxLength: 4, selector: ([name]) => name })
    .map((entries): SuperValue => ({ kind: 'object', entries })),
}));
const path = fc.array(
  fc.oneof(
    attribute.map((name): Step => ({ attribute: name })),
    fc.nat({ max: 3 }).map((index): Step => ({ index })),
  ),
  { maxLength: 2 },
);

/** Documents, and a path that leads somewhere in at least one of them before it may lead astray. */
const documentsWithPath = fc
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

const literal = (value: SuperValue): string => `json_parse('${reference.json(value).replaceAll('\\', '\\\\').replaceAll("'", "''")}')`;
const steps = (from: string, taken: readonly Step[]): string =>
  `${from}${taken.map((each) => ('index' in each ? `[${each.index}]` : `."${each.attribute}"`)).join('')}`;

let redshift: Redshift;
let session: Session;

beforeAll(async () => {
  redshift = await openRedshift();
  session = await redshift.openSession();
});

afterAll(async () => {
  await redshift.close();
});

/** Puts the documents into `doc(id, v)`, NULL last, and gives the rows of a query in the order of its first column. */
async function query(values: readonly SuperValue[], sql: string): Promise<readonly (readonly Cell[])[]> {
  await session.execute('drop table if exists doc');
  await session.execute('create temp table doc(id int, v super)');
  const rows = values.map((value, id) => `(${id}, ${literal(value)})`);
  await session.execute(`insert into doc values ${rows.join(', ')}, (${values.length}, null)`);
  return (await session.execute(sql)).rows.map((row) => row.map((cell) => (typeof cell === 'bigint' ? String(cell) : cell)));
}

/** Expects `expressions` over a path to give what the reference gives, for every document and NULL; `UNSAID` is not looked at. */
function agree(
  expressions: (found: string) => readonly string[],
  expected: (found: SuperValue | null) => readonly (Cell | typeof UNSAID)[],
): fc.IAsyncPropertyWithHooks<[{ values: SuperValue[]; taken: Step[] }]> {
  return fc.asyncProperty(documentsWithPath, async ({ values, taken }) => {
    const found = steps('doc.v', taken);
    const rows = await query(values, `select doc.id, ${expressions(found).join(', ')} from doc order by doc.id`);
    const wanted = [...values, null].map((value) => expected(value === null ? null : reference.navigate(value, taken)));
    expect(rows.map(([, ...cells], id) => cells.map((cell, at) => (wanted[id]?.[at] === UNSAID ? UNSAID : cell)))).toEqual(wanted);
  });
}

describe(`SUPER against a reference written from the documentation (seed ${seed})`, () => {
  it('navigates and prints', async () => {
    const printed = (found: SuperValue | null): Cell[] => [found === null ? null : reference.json(found)];
    await fc.assert(
      agree((found) => [found], printed),
      { seed, numRuns },
    );
  });

  it('knows the type of what it finds', async () => {
    await fc.assert(
      agree(
        (found) => [
          `json_typeof(${found})`,
          `is_array(${found})`,
          `is_object(${found})`,
          `is_scalar(${found})`,
          `get_array_length(${found})::int`,
        ],
        (found) => [
          reference.typeOf(found),
          reference.isArray(found),
          reference.isObject(found),
          reference.isScalar(found),
          reference.arrayLength(found),
        ],
      ),
      { seed, numRuns },
    );
  });

  it('casts, and gives NULL for what does not fit', async () => {
    const integer = (found: SuperValue | null, bits: 16 | 32 | 64): Cell | typeof UNSAID => {
      const value = reference.asInteger(found, bits);
      return typeof value === 'string' && bits < 64 ? Number(value) : value;
    };
    await fc.assert(
      agree(
        (found) => [
          `${found}::varchar`,
          `${found}::smallint`,
          `${found}::int`,
          `${found}::bigint`,
          `${found}::decimal(10,2)`,
          `${found}::decimal(38,6)`,
        ],
        (found) => [
          reference.asVarchar(found),
          integer(found, 16),
          integer(found, 32),
          integer(found, 64),
          reference.asDecimal(found, 10, 2),
          reference.asDecimal(found, 38, 6),
        ],
      ),
      { seed, numRuns },
    );
  });

  it('compares with any value: equality false and order NULL for another type', async () => {
    const property = fc.asyncProperty(documentsWithPath, document, fc.nat(), async ({ values, taken }, stranger, at) => {
      const known = values[at % values.length];
      const other = (known === undefined ? null : reference.navigate(known, taken)) ?? stranger;
      const found = steps('doc.v', taken);
      const compared = `${found} = ${literal(other)}, ${found} <> ${literal(other)}, ${found} < ${literal(other)}`;
      const rows = await query(values, `select doc.id, ${compared} from doc order by doc.id`);
      const wanted = [...values, null].map((value) => {
        const left = value === null ? null : reference.navigate(value, taken);
        const same = reference.equal(left, other);
        return [same, same === null ? null : !same, reference.less(left, other)];
      });
      expect(rows.map(([, ...cells], id) => cells.map((cell, at) => (wanted[id]?.[at] === UNSAID ? UNSAID : cell)))).toEqual(wanted);
    });
    await fc.assert(property, { seed, numRuns });
  });

  it('joins documents on a path where the reference finds them equal', async () => {
    const property = fc.asyncProperty(documentsWithPath, async ({ values, taken }) => {
      const sql = `select a.id, b.id from doc a join doc b on ${steps('a.v', taken)} = ${steps('b.v', taken)} order by a.id, b.id`;
      const found = values.map((value) => reference.navigate(value, taken));
      const wanted = found.flatMap((left, a) => found.flatMap((right, b) => (reference.equal(left, right) === true ? [[a, b]] : [])));
      expect(await query(values, sql)).toEqual(wanted);
    });
    await fc.assert(property, { seed, numRuns });
  });

  it('unnests an array with its index, keeps the other rows in a left join, and goes on inside the elements', async () => {
    const property = fc.asyncProperty(documentsWithPath, path, async ({ values, taken }, inside) => {
      const from = steps('doc.v', taken);
      const rows = await query(values, `select doc.id, i, ${steps('e', inside)} from doc, ${from} as e at i order by doc.id, i`);
      const elements = values.map((value) => reference.unnest(reference.navigate(value, taken)));
      const printed = (element: SuperValue): Cell => {
        const found = reference.navigate(element, inside);
        return found === null ? null : reference.json(found);
      };
      expect(rows).toEqual(elements.flatMap((list, id) => list.map(([index, element]) => [id, String(index), printed(element)])));
      const kept = await query(
        values,
        `select doc.id, count(i) from doc left join ${from} as e at i on true group by doc.id order by doc.id`,
      );
      expect(kept).toEqual([...elements.map((list, id) => [id, String(list.length)]), [values.length, '0']]);
    });
    await fc.assert(property, { seed, numRuns });
  });

  it('unpivots an object into names and values', async () => {
    const property = fc.asyncProperty(documentsWithPath, async ({ values, taken }) => {
      const rows = await query(values, `select doc.id, k::varchar, m from doc, unpivot ${steps('doc.v', taken)} as m at k order by 1, 2`);
      const wanted = values.flatMap((value, id) =>
        [...reference.unpivot(reference.navigate(value, taken))]
          .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
          .map(([name, member]) => [id, name, reference.json(member)]),
      );
      expect(rows).toEqual(wanted);
    });
    await fc.assert(property, { seed, numRuns });
  });

  it('orders boolean, number, string, array, object, and numbers and strings among themselves', async () => {
    const property = fc.asyncProperty(documentsWithPath, async ({ values, taken }) => {
      const rows = await query(values, `select doc.id from doc order by ${steps('doc.v', taken)}, doc.id`);
      const ordered = rows.map(([id]) => {
        const value = values[Number(id)];
        return value === undefined ? null : reference.navigate(value, taken);
      });
      const ranks = ordered.map(reference.typeRank);
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      const behind = ordered.slice(1).map((value, at) => reference.less(value, ordered[at] ?? null));
      expect(behind).not.toContain(true);
    });
    await fc.assert(property, { seed, numRuns });
  });
});
