import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openRedshift, type Redshift, type Session } from '../../src/index.ts';

/** A SUPER value as the documentation describes it, with numbers as JSON prints them. */
type Value = null | boolean | number | string | readonly Value[] | { readonly [name: string]: Value };

const NAMES = ['a', 'b', 'Name', 'x y', 'h.g', '2xx', 'é', 'q"q', 'st*r'];
const scalars = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: -1e6, max: 1e6 }),
  // A number with an exponent is a float, whose text is not what JSON prints.
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e5, max: 1e5 }).filter((value) => !String(value).includes('e')),
  fc.string({ maxLength: 8, unit: 'grapheme' }),
  fc.constantFrom('1', 'true', 'null', '[1]', '{"a":1}', ' pad '),
);
const { value: values } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    scalars,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...NAMES), tie('value'), { maxKeys: 4 }),
  ),
}));
const steps = fc.array(fc.oneof(fc.constantFrom(...NAMES), fc.integer({ min: 0, max: 3 })), { maxLength: 4 });

/** Navigation by the rules: what is not there, or is not of the kind the step needs, is null. */
function navigate(value: Value, path: readonly (string | number)[]): Value {
  let at: Value = value;
  for (const step of path) {
    if (typeof step === 'number') at = Array.isArray(at) ? (at[step] ?? null) : null;
    else
      at =
        typeof at === 'object' && at !== null && !Array.isArray(at) && Object.hasOwn(at, step)
          ? ((at as { readonly [name: string]: Value })[step] ?? null)
          : null;
  }
  return at;
}

const number = (value: number): string => JSON.stringify(value);

function asVarchar(value: Value): string | null {
  if (value === null || typeof value === 'object') return null;
  return typeof value === 'number' ? number(value) : String(value);
}

const typeOf = (value: Value): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

let redshift: Redshift;
let session: Session;

beforeAll(async () => {
  redshift = await openRedshift();
  session = await redshift.openSession();
  await session.execute('set enable_case_sensitive_identifier to true');
  await session.execute('create table t (id int, p super)');
});

afterAll(() => redshift.close());

const text = (value: string): string => `'${value.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;

it('reads any path of any JSON as the documentation says, from a literal and from a column', async () => {
  await fc.assert(
    fc.asyncProperty(values, steps, async (value, path) => {
      const json = JSON.stringify(value);
      const written = path.map((step) => (typeof step === 'number' ? `[${step}]` : `."${step.replaceAll('"', '""')}"`)).join('');
      const found = navigate(value, path);
      await session.execute('delete from t');
      await session.execute(`insert into t values (1, json_parse(${text(json)}))`);
      const { rows } = await session.execute(
        `select t.p${written}::varchar, is_array(t.p${written}), json_serialize(t.p${written}), t.p${written} is null, json_typeof((json_parse(${text(json)}))${written === '' ? '' : written}) from t`,
      );
      const missing = found === null;
      const serialized = rows[0]?.[2];
      expect(rows[0]?.slice(0, 2)).toEqual([asVarchar(found), Array.isArray(found)]);
      expect(missing ? [null, 'null'] : [serialized]).toContain(missing ? (serialized ?? null) : JSON.stringify(found));
      expect(rows[0]?.[3]).toBe(missing);
      if (!missing) expect(rows[0]?.[4]).toBe(typeOf(found));
    }),
    { seed: Number(process.env['HAKKAI_SEED']), numRuns: 150, verbose: true },
  );
});

it('compares two values as equal exactly when they are deeply equal', async () => {
  const same = (a: Value, b: Value): boolean => {
    if (typeof a === 'string' && typeof b === 'string') return a.replace(/ +$/, '') === b.replace(/ +$/, '');
    if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => same(item, b[index] as Value));
    if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null && !Array.isArray(a) && !Array.isArray(b)) {
      const left = a as { readonly [name: string]: Value };
      const right = b as { readonly [name: string]: Value };
      return (
        Object.keys(left).length === Object.keys(right).length &&
        Object.keys(left).every((name) => Object.hasOwn(right, name) && same(left[name] as Value, right[name] as Value))
      );
    }
    return Object.is(a, b) || (a === 0 && b === 0);
  };
  await fc.assert(
    fc.asyncProperty(values, values, fc.boolean(), async (left, other, equal) => {
      const right = equal ? left : other;
      const { rows } = await session.execute(
        `select json_parse(${text(JSON.stringify(left))}) = json_parse(${text(JSON.stringify(right))})`,
      );
      expect(rows[0]?.[0]).toBe(left === null || right === null ? null : same(left, right));
    }),
    { seed: Number(process.env['HAKKAI_SEED']), numRuns: 150, verbose: true },
  );
});
