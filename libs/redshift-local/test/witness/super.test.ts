import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cell, openRedshift, type Redshift, type Session } from '../../src/index.ts';
import { randomRun } from './random-runs.ts';
import { document, documentsWithPath, literal, path, query, steps } from './super-documents.ts';
import * as reference from './super-reference.ts';
import { type Step, type SuperValue, UNSAID } from './super-reference.ts';

const { seed, numRuns } = randomRun({ quick: 25, long: 200 });

let redshift: Redshift;
let session: Session;

beforeAll(async () => {
  redshift = await openRedshift();
  session = await redshift.openSession();
});

afterAll(async () => {
  await redshift.close();
});

/** Expects `expressions` over a path to give what the reference gives, for every document and NULL; `UNSAID` is not looked at. */
function agree(
  expressions: (found: string) => readonly string[],
  expected: (found: SuperValue | null) => readonly (Cell | typeof UNSAID)[],
): fc.IAsyncPropertyWithHooks<[{ values: SuperValue[]; taken: Step[] }]> {
  return fc.asyncProperty(documentsWithPath, async ({ values, taken }) => {
    const found = steps('doc.v', taken);
    const rows = await query(session, values, `select doc.id, ${expressions(found).join(', ')} from doc order by doc.id`);
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
      const rows = await query(session, values, `select doc.id, ${compared} from doc order by doc.id`);
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
      expect(await query(session, values, sql)).toEqual(wanted);
    });
    await fc.assert(property, { seed, numRuns });
  });

  it('unnests an array with its index, keeps the other rows in a left join, and goes on inside the elements', async () => {
    const property = fc.asyncProperty(documentsWithPath, path, async ({ values, taken }, inside) => {
      const from = steps('doc.v', taken);
      const rows = await query(session, values, `select doc.id, i, ${steps('e', inside)} from doc, ${from} as e at i order by doc.id, i`);
      const elements = values.map((value) => reference.unnest(reference.navigate(value, taken)));
      const printed = (element: SuperValue): Cell => {
        const found = reference.navigate(element, inside);
        return found === null ? null : reference.json(found);
      };
      expect(rows).toEqual(elements.flatMap((list, id) => list.map(([index, element]) => [id, String(index), printed(element)])));
      const kept = await query(
        session,
        values,
        `select doc.id, count(i) from doc left join ${from} as e at i on true group by doc.id order by doc.id`,
      );
      expect(kept).toEqual([...elements.map((list, id) => [id, String(list.length)]), [values.length, '0']]);
    });
    await fc.assert(property, { seed, numRuns });
  });

  it('unpivots an object into names and values', async () => {
    const property = fc.asyncProperty(documentsWithPath, async ({ values, taken }) => {
      const rows = await query(
        session,
        values,
        `select doc.id, k::varchar, m from doc, unpivot ${steps('doc.v', taken)} as m at k order by 1, 2`,
      );
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
      const rows = await query(session, values, `select doc.id from doc order by ${steps('doc.v', taken)}, doc.id`);
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
