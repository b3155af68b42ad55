import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cell, openRedshift, type Redshift, type Session } from '../../src/index.ts';
import * as computed from './super-computed-reference.ts';
import { type Computed, DIVIDED, type Operator, OVERFLOW, type Shape } from './super-computed-reference.ts';
import { randomRun } from './random-runs.ts';
import { document, documentsWithPath, literal, path, query, steps } from './super-documents.ts';
import * as reference from './super-reference.ts';
import type { Step, SuperValue } from './super-reference.ts';

const { seed, numRuns } = randomRun({ quick: 25, long: 200 });

let redshift: Redshift;
let session: Session;

beforeAll(async () => {
  redshift = await openRedshift();
  session = await redshift.openSession();
});

afterAll(() => redshift.close());

const printed = (value: SuperValue | null): Cell => (value === null ? null : reference.json(value));
const found = (values: readonly SuperValue[], taken: readonly Step[]): (SuperValue | null)[] => [
  ...values.map((value) => reference.navigate(value, taken)),
  null,
];

/** The result of an expression as it prints, or the SQLSTATE it fails with. */
async function evaluate(expression: string): Promise<Cell> {
  try {
    return (await session.execute(`select ${expression}`)).rows[0]?.[0] ?? null;
  } catch (error) {
    if (error instanceof Error && 'sqlstate' in error) return String(error.sqlstate);
    throw error;
  }
}

const outcome = (value: Computed): Cell => (value === OVERFLOW ? '22003' : value === DIVIDED ? '22012' : printed(value));

describe(`what is computed of SUPER, against a reference written from the documentation (seed ${seed})`, () => {
  it('adds, subtracts, multiplies and divides by dynamic type', async () => {
    const operator = fc.constantFrom<Operator>('+', '-', '*', '/', '%');
    const property = fc.asyncProperty(document, operator, document, async (left, sign, right) => {
      expect(await evaluate(`${literal(left)} ${sign} ${literal(right)}`)).toBe(outcome(computed.compute(left, sign, right)));
    });
    await fc.assert(property, { seed, numRuns: numRuns * 8 });
  });

  it('rounds numbers of a path and gives NULL for what is no number', async () => {
    const shapes: readonly Shape[] = ['abs', 'ceil', 'floor', 'round', 'trunc', 'sign'];
    const property = fc.asyncProperty(documentsWithPath, async ({ values, taken }) => {
      const from = steps('doc.v', taken);
      const calls = [...shapes.map((name) => `${name}(${from})`), `-${from}`, `+${from}`];
      const rows = await query(session, values, `select doc.id, ${calls.join(', ')} from doc order by doc.id`);
      const zero: SuperValue = { kind: 'number', units: 0n, scale: 0 };
      const signed = (value: SuperValue | null, sign: Operator): Cell =>
        value?.kind === 'string' ? null : outcome(computed.compute(zero, sign, value));
      expect(rows.map(([, ...cells]) => cells)).toEqual(
        found(values, taken).map((value) => [
          ...shapes.map((name) => printed(computed.shape(name, value))),
          signed(value, '-'),
          signed(value, '+'),
        ]),
      );
    });
    await fc.assert(property, { seed, numRuns });
  });

  it('puts arrays together, flattens, cuts and searches them', async () => {
    const property = fc.asyncProperty(
      documentsWithPath,
      document,
      fc.integer({ min: -4, max: 4 }),
      fc.nat({ max: 4 }),
      async ({ values, taken }, other, start, length) => {
        const from = steps('doc.v', taken);
        const calls = [
          `array_concat(${from}, ${literal(other)})`,
          `array_concat(${literal(other)}, ${from})`,
          `array_flatten(${from})`,
          `subarray(${from}, ${start}, ${length})`,
          `array_distinct(${from})`,
          `array_position(${from}, ${literal(other)})`,
          `array_contains(${from}, ${from}[${length}])`,
          `array(${from}, ${literal(other)}, ${from})`,
          `object('k', ${from}, 'l "m"', 1)`,
        ];
        const rows = await query(session, values, `select doc.id, ${calls.join(', ')} from doc order by doc.id`);
        const nothing: SuperValue = { kind: 'null' };
        expect(rows.map(([, ...cells]) => cells)).toEqual(
          found(values, taken).map((value) => [
            printed(computed.concat(value, other)),
            printed(computed.concat(other, value)),
            printed(computed.flatten(value)),
            printed(computed.subarray(value, start, length)),
            printed(computed.distinctItems(value)),
            computed.position(value, other),
            value?.kind === 'array' ? computed.position(value, value.items[length] ?? null) !== -1 : null,
            printed({ kind: 'array', items: [value ?? nothing, other, value ?? nothing] }),
            printed({
              kind: 'object',
              entries: [
                ['k', value ?? nothing],
                ['l "m"', { kind: 'number', units: 1n, scale: 0 }],
              ],
            }),
          ]),
        );
      },
    );
    await fc.assert(property, { seed, numRuns });
  });

  it('groups, tells apart and numbers values by deep equality', async () => {
    const property = fc.asyncProperty(documentsWithPath, async ({ values, taken }) => {
      const from = steps('doc.v', taken);
      const groups = computed.groups(found(values, taken));
      const grouped = await query(
        session,
        values,
        `select min(doc.id), count(*), listagg(doc.id, ',') within group (order by doc.id) from doc group by ${from} order by 1`,
      );
      expect(grouped).toEqual(groups.map((places) => [places[0], String(places.length), places.join(',')]));
      const counted = await session.execute(`select count(*) from (select distinct ${from} as x from doc) as d`);
      expect(Number(counted.rows[0]?.[0])).toBe(groups.length);
      const numbered = await session.execute(
        `select doc.id, row_number() over (partition by ${from} order by doc.id) from doc order by doc.id`,
      );
      const place = new Map(groups.flatMap((places) => places.map((id, index) => [id, index + 1] as const)));
      expect(numbered.rows.map(([id, number]) => [id, Number(number)])).toEqual(
        [...place].sort(([a], [b]) => a - b).map(([id, number]) => [id, number]),
      );
      for (const [operator, wanted] of [
        ['intersect', groups.filter((places) => places.some((id) => id % 2 === 0) && places.some((id) => id % 2 === 1)).length],
        ['except', groups.filter((places) => places.every((id) => id % 2 === 0)).length],
        ['union', groups.length],
      ] as const) {
        const sql = `select count(*) from (select ${from} as x from doc where id % 2 = 0 ${operator} select ${from} from doc where id % 2 = 1) as d`;
        expect(Number((await session.execute(sql)).rows[0]?.[0])).toBe(wanted);
      }
    });
    await fc.assert(property, { seed, numRuns });
  });

  it('takes the least and the greatest in the order over all types', async () => {
    const property = fc.asyncProperty(documentsWithPath, async ({ values, taken }) => {
      const from = steps('doc.v', taken);
      const rows = await query(session, values, `select min(${from}), max(${from}) from doc`);
      const known = found(values, taken).filter((value) => value !== null && value.kind !== 'null');
      const [least, greatest] = rows[0] ?? [];
      const below = (a: SuperValue | null, b: SuperValue | null): boolean =>
        reference.typeRank(a) < reference.typeRank(b) || reference.less(a, b) === true;
      const chosen = (cell: Cell | undefined): SuperValue | null => known.find((value) => printed(value) === cell) ?? null;
      expect([least, greatest].map((cell) => known.length === 0 || chosen(cell) !== null)).toEqual([true, true]);
      expect(known.some((value) => below(value, chosen(least)) || below(chosen(greatest), value))).toBe(false);
    });
    await fc.assert(property, { seed, numRuns });
  });

  it('unnests arrays in arrays with both positions, in joins and left joins on a condition', async () => {
    const property = fc.asyncProperty(documentsWithPath, path, async ({ values, taken }, inside) => {
      const from = steps('doc.v', taken);
      const outer = found(values, taken).map((value) => (value === null ? [] : reference.unnest(value)));
      const inner = (element: SuperValue): ReturnType<typeof reference.unnest> => reference.unnest(reference.navigate(element, inside));
      const rows = await query(
        session,
        values,
        `select doc.id, i, j, f from doc, ${from} as e at i, ${steps('e', inside)} as f at j order by doc.id, i, j`,
      );
      expect(rows).toEqual(
        outer.flatMap((list, id) => list.flatMap(([i, e]) => inner(e).map(([j, f]) => [id, String(i), String(j), printed(f)]))),
      );
      const kept = await session.execute(`select doc.id, i, e from doc left join ${from} as e at i on i >= 1 order by doc.id, i`);
      expect(kept.rows.map(([id, i, e]) => [id, i === null ? null : Number(i), e])).toEqual(
        outer.flatMap((list, id) => {
          const later = list.filter(([i]) => i >= 1);
          return later.length === 0 ? [[id, null, null]] : later.map(([i, e]) => [id, i, printed(e)]);
        }),
      );
      const counted = await session.execute(`select doc.id, (select count(*) from ${from} as e) from doc order by doc.id`);
      expect(counted.rows.map(([, count]) => Number(count))).toEqual(outer.map((list) => list.length));
    });
    await fc.assert(property, { seed, numRuns });
  });

  it('unpivots objects in objects and keeps the rows without one in a left join', async () => {
    const property = fc.asyncProperty(documentsWithPath, async ({ values, taken }) => {
      const from = steps('doc.v', taken);
      const byBytes = ([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]): number =>
        Buffer.compare(Buffer.from(a), Buffer.from(b));
      const outer = found(values, taken).map((value) => [...reference.unpivot(value)].sort(byBytes));
      const rows = await query(
        session,
        values,
        `select doc.id, k, l, n from doc, unpivot ${from} as m at k, unpivot m as n at l order by doc.id, k, l`,
      );
      expect(rows).toEqual(
        outer.flatMap((members, id) =>
          members.flatMap(([k, m]) => [...reference.unpivot(m)].sort(byBytes).map(([l, n]) => [id, k, l, printed(n)])),
        ),
      );
      const kept = await session.execute(`select doc.id, k from doc left join unpivot ${from} as m at k on true order by doc.id, k`);
      const names = outer.map((members): readonly (string | null)[] => (members.length === 0 ? [null] : members.map(([k]) => k)));
      expect(kept.rows).toEqual(names.flatMap((list, id) => list.map((k) => [id, k])));
    });
    await fc.assert(property, { seed, numRuns });
  });

  it('parses JSON however it is spelled', async () => {
    const property = fc.asyncProperty(document, fc.infiniteStream(fc.nat({ max: 5 })), async (value, choices) => {
      const json = spelled(value, () => Number(choices.next().value ?? 0));
      const sql = json.replaceAll('\\', '\\\\').replaceAll("'", "''");
      const { rows } = await session.execute(`select json_parse('${sql}'), can_json_parse('${sql}'), json_serialize(json_parse('${sql}'))`);
      expect(rows[0]).toEqual([reference.json(value), true, reference.json(value)]);
    });
    await fc.assert(property, { seed, numRuns: numRuns * 4 });
  });
});

/** A document as JSON with blanks between its tokens and characters as escapes, where `choose` says so. */
function spelled(value: SuperValue, choose: () => number): string {
  const blank = (): string => ['', '', '', ' ', '\n', '\t \r'][choose()] ?? '';
  const escaped = (character: string): string =>
    Array.from({ length: character.length }, (_unit, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
  const string = (text: string): string =>
    `"${[
      ...JSON.stringify(text)
        .slice(1, -1)
        .matchAll(/\\u.{4}|\\.|./gsu),
    ]
      .map(([unit]) => (unit.startsWith('\\') || choose() > 0 ? unit : escaped(unit)))
      .join('')}"`;
  switch (value.kind) {
    case 'string':
      return blank() + string(value.value) + blank();
    case 'float':
      return blank() + (choose() > 2 ? reference.json(value).replace('e', 'E') : reference.json(value).replace('e+', 'e')) + blank();
    case 'array':
      return `${blank()}[${value.items.length === 0 ? blank() : value.items.map((item) => spelled(item, choose)).join(',')}]${blank()}`;
    case 'object': {
      const members = value.entries.map(([name, member]) => `${blank()}${string(name)}${blank()}:${spelled(member, choose)}`);
      return `${blank()}{${members.length === 0 ? blank() : members.join(',')}}${blank()}`;
    }
    default:
      return blank() + reference.json(value) + blank();
  }
}
