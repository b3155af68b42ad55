import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRedshift, type Redshift, type Session } from '../../src/index.ts';

let redshift: Redshift;
let session: Session;

beforeAll(async () => {
  redshift = await openRedshift();
  session = await redshift.openSession();
  await session.execute("set timezone to 'America/New_York'");
});
afterAll(() => redshift.close());

const CASTS = 'No operator matches the given name and argument types. Add explicit casts.';

/** `»` stands before the place that the error names. */
const ERRORS: readonly (readonly [sql: string, sqlstate: string, hint?: string])[] = [
  ['select 1, »true + 1', '42883', CASTS],
  ['select 1, »- true', '42883', CASTS],
  ["select 1, »date '2024-01-01' * 2", '42883', CASTS],
  ["select 1, »timestamp '2024-01-01' + 1", '0A000', 'Use DATEADD or an interval.'],
  ["select 1, »json_parse('1') ^ 2", '0A000', 'Cast it first: x::decimal(18,4), x::bigint.'],
  ["select 1, »json_parse('1') + date '2024-01-01'", '42846'],
  ['select 1, »1e400', '22003'],
  ["select 1, »time '10:00'::timetz", '0A000'],
  ["select 1, »date '2024-02-31'", '22008'],
  ["select 1, »'2024-02-31'::date", '22008'],
  ["select 1, interval '1' »second (7)", '22023'],
  ["select 1, »interval '1 year 1 day' day to second", '22007'],
  ["select 1, »'no_such_table'::regclass", '42P01'],
  ["select 1, »'no such table'::regclass", '42602'],
  ["select 1, »'wholenumber'::regtype", '42704'],
  ['select 1, 1::»wholenumber', '42704'],
  ['select 1, 1::»decimal(39)', '22023'],
  ["select 1, 'a'::»char(5000)", '22023'],
];

describe('an error of types', () => {
  it.each(ERRORS.map(([marked, sqlstate, hint]) => ({ marked, sqlstate, hint })))(
    'says where it is: $marked',
    async ({ marked, sqlstate, hint }) => {
      const error = { sqlstate, position: marked.indexOf('»') + 1, ...(hint === undefined ? {} : { hint }) };
      await expect(session.execute(marked.replace('»', ''))).rejects.toMatchObject(error);
    },
  );
});
