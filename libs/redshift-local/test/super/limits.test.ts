import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRedshift, type Redshift, type Session } from '../../src/index.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/limitations-super.html: a value has 16 MB, its arrays and objects nest 1,000 deep. */
const MAX_BYTES = 16 * 1024 * 1024;
const MAX_DEPTH = 1000;
/** https://docs.aws.amazon.com/redshift/latest/dg/super-configurations.html#parsing-options-super: a string has the bytes of a VARCHAR. */
const MAX_STRING = 65_535;

let redshift: Redshift;
let session: Session;

beforeAll(async () => {
  redshift = await openRedshift();
  session = await redshift.openSession();
});

afterAll(() => redshift.close());

const arrays = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
const objects = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const cell = async (sql: string): Promise<unknown> => (await session.execute(sql)).rows[0]?.[0];

describe('the depth of a SUPER value', () => {
  it.each([
    ['arrays', arrays],
    ['objects', objects],
  ])('of %s is 1,000 at most for JSON_PARSE', async (_name, nested) => {
    for (const depth of [MAX_DEPTH - 1, MAX_DEPTH]) expect(await cell(`select json_parse('${nested(depth)}')`)).toBe(nested(depth));
    expect(await cell(`select can_json_parse('${nested(MAX_DEPTH)}')`)).toBe(true);
    expect(await cell(`select can_json_parse('${nested(MAX_DEPTH + 1)}')`)).toBe(false);
    await expect(session.execute(`select json_parse('${nested(MAX_DEPTH + 1)}')`)).rejects.toMatchObject({
      sqlstate: '22P02',
      message: expect.stringContaining('1000 levels'),
    });
  });

  it('is 1,000 at most in an INSERT, and a value at the limit is read again', async () => {
    await session.execute('create table deep(id int, d super)');
    for (const depth of [MAX_DEPTH - 1, MAX_DEPTH])
      await session.execute(`insert into deep values (${depth}, json_parse('${arrays(depth)}'))`);
    await expect(session.execute(`insert into deep values (0, json_parse('${arrays(MAX_DEPTH + 1)}'))`)).rejects.toMatchObject({
      sqlstate: '22P02',
    });
    const { rows } = await session.execute('select id, json_size(d), d[0][0] is not null, is_array(d) from deep order by id');
    expect(rows).toEqual([
      [MAX_DEPTH - 1, 1998, true, true],
      [MAX_DEPTH, 2000, true, true],
    ]);
    const { rows: ordered } = await session.execute('select id from deep order by d, id');
    expect(ordered).toEqual([[MAX_DEPTH - 1], [MAX_DEPTH]]);
  });

  it.each([
    ['array(d)', (held: string) => `[${held}]`],
    ["object('k', d)", (held: string) => `{"k":${held}}`],
    [`object_transform(json_parse('{}') set '"k"', d)`, (held: string) => `{"k":${held}}`],
  ])('is 1,000 at most for what %s makes', async (expression, around) => {
    const at = (depth: number): string => `select ${expression} from (select json_parse('${arrays(depth)}') as d)`;
    for (const depth of [MAX_DEPTH - 2, MAX_DEPTH - 1]) expect(await cell(at(depth))).toBe(around(arrays(depth)));
    await expect(session.execute(at(MAX_DEPTH))).rejects.toMatchObject({ sqlstate: '54000', message: expect.stringContaining('depth') });
  });

  it('does not count brackets in strings', async () => {
    const text = '['.repeat(MAX_DEPTH * 2);
    expect(await cell(`select array(json_parse('["${text}"]'), '${text}\\\\"')`)).toBe(`[["${text}"],"${text}\\\\\\""]`);
  });
});

describe('a string in a SUPER value', () => {
  const parsed = (text: string): string => `json_parse('["${text}"]')`;

  it.each([
    ['ASCII', (bytes: number) => `${'x'.repeat(bytes - 1)}y`],
    ['two bytes a character', (bytes: number) => `${'é'.repeat(Math.floor(bytes / 2))}${bytes % 2 === 0 ? '' : 'y'}`],
    ['an escape', (bytes: number) => `${'x'.repeat(bytes - 1)}\\\\n`],
  ])('has 65,535 bytes at most: %s', async (_name, text) => {
    for (const bytes of [MAX_STRING - 1, MAX_STRING])
      expect(await cell(`select octet_length(${parsed(text(bytes))}[0]::varchar(max))`)).toBe(bytes);
    await expect(session.execute(`select ${parsed(text(MAX_STRING + 1))}`)).rejects.toMatchObject({
      sqlstate: '22P02',
      message: expect.stringContaining('65535'),
    });
  });

  it('is cut there by json_parse_truncate_strings, without half a character, and names are not', async () => {
    await session.execute('set json_parse_truncate_strings to on');
    const cut = async (text: string): Promise<unknown> => cell(`select octet_length(${parsed(text)}[0]::varchar(max))`);
    expect(await cut('x'.repeat(MAX_STRING))).toBe(MAX_STRING);
    expect(await cut('x'.repeat(MAX_STRING + 1))).toBe(MAX_STRING);
    expect(await cut('é'.repeat(40_000))).toBe(MAX_STRING - 1);
    const name = 'n'.repeat(70_000);
    expect(await cell(`select json_parse('{"${name}":1}')`)).toBe(`{"${name}":1}`);
    await session.execute('reset json_parse_truncate_strings');
  });

  it('has them at most when a text becomes SUPER, and when two strings are put together', async () => {
    expect(await cell(`select json_size(repeat('x', ${MAX_STRING})::super)`)).toBe(MAX_STRING + 2);
    await expect(session.execute(`select repeat('x', ${MAX_STRING + 1})::super`)).rejects.toMatchObject({ sqlstate: '22001' });
    const half = (bytes: number): string => `json_parse('"${'x'.repeat(bytes)}"')`;
    expect(await cell(`select json_size(${half(32_768)} + ${half(32_767)})`)).toBe(MAX_STRING + 2);
    await expect(session.execute(`select ${half(32_768)} + ${half(32_768)}`)).rejects.toMatchObject({ sqlstate: '22001' });
  });
});

describe('the size of a SUPER value', () => {
  /** With one string more, which brings `",` and its quotes along, an array of 255 full strings has 16 MB. */
  const LAST = MAX_BYTES - (255 * (MAX_STRING + 3) + 1) - 3;

  beforeAll(async () => {
    await session.execute(`create table big as select array(repeat('x', ${MAX_STRING})) as d`);
    for (let strings = 1; strings < 128; strings *= 2) await session.execute('update big set d = array_concat(d, d)');
    await session.execute('update big set d = array_concat(d, subarray(d, 0, 127))');
  });

  it('is 16 MB at most for what array functions make', async () => {
    const sized = (last: number): string => `array_concat(d, array(repeat('y', ${last})))`;
    expect(await cell(`select json_size(${sized(LAST - 1)}) from big`)).toBe(MAX_BYTES - 1);
    await session.execute(`create table largest as select ${sized(LAST)} as d from big`);
    expect(await cell('select json_size(d) from largest')).toBe(MAX_BYTES);
    await expect(session.execute(`select ${sized(LAST + 1)} from big`)).rejects.toMatchObject({
      sqlstate: '54000',
      message: expect.stringContaining('16777216'),
    });
    await expect(session.execute('select array(d) from largest')).rejects.toMatchObject({ sqlstate: '54000' });
    await expect(session.execute("insert into largest select object('k', d) from largest")).rejects.toMatchObject({ sqlstate: '54000' });
  });

  it('is 16 MB at most for JSON_PARSE, white space left out', async () => {
    const wrapped = (last: number): string =>
      `to_varbyte(' [', 'utf8') || json_serialize_to_varbyte(array_concat(d, array(repeat('y', ${last})))) || to_varbyte(']  ', 'utf8')`;
    expect(await cell(`select json_size(json_parse(${wrapped(LAST - 2)})) from big`)).toBe(MAX_BYTES);
    await expect(session.execute(`select json_parse(${wrapped(LAST - 1)}) from big`)).rejects.toMatchObject({
      sqlstate: '22P02',
      message: expect.stringContaining('16777216'),
    });
  });

  it('is more than JSON_SERIALIZE gives, and its parts can be read', async () => {
    await expect(session.execute('select json_serialize(d) from big')).rejects.toMatchObject({ sqlstate: '22001' });
    expect(await cell('select len(d[254]::varchar(max)) from big')).toBe(MAX_STRING);
    expect(await cell('select count(e) from big, big.d as e')).toEqual(255n);
  });
});
