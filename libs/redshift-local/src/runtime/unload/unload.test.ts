import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BIGINT, BOOLEAN, char, DATE, decimal, INTEGER, SUPER, TIMESTAMP, varchar } from '../../types/redshift-type.ts';
import { MemoryS3 } from '../test/memory-s3.ts';
import { runCopy } from '../test/run-copy.ts';
import { runUnload } from '../test/run-unload.ts';

const ROLE = "iam_role 'arn:aws:iam::123456789012:role/r'";
const to = (options: string, uri = 's3://bkt/out/'): string => `'${uri}' ${ROLE} ${options}`;

const columns = { n: INTEGER, s: varchar(20), b: BOOLEAN, d: DATE };
const rows =
  "SELECT * FROM (VALUES (1, 'a|b', true, DATE '2026-03-01'), (2, NULL, false, DATE '2026-03-02'), (3, 'q\"x, y', NULL, NULL)) v(c0, c1, c2, c3)";

describe('UNLOAD to text', () => {
  it('writes fields between delimiters, NULL as nothing and booleans as letters', async () => {
    const s3 = new MemoryS3();
    expect(await runUnload(s3, columns, rows, to(''))).toBe(3);
    expect(s3.names()).toEqual(['bkt/out/0000_part_00']);
    expect(s3.text('bkt/out/0000_part_00')).toBe('1|a|b|t|2026-03-01\n2||f|2026-03-02\n3|q"x, y||\n');
  });

  it('escapes, quotes and names NULL when asked', async () => {
    const s3 = new MemoryS3();
    await runUnload(s3, columns, rows, to("escape addquotes null as 'NIL'"));
    expect(s3.text('bkt/out/0000_part_00')).toBe('"1"|"a\\|b"|"t"|"2026-03-01"\n"2"|NIL|"f"|"2026-03-02"\n"3"|"q\\"x, y"|NIL|NIL\n');
  });

  it('writes CSV with a header', async () => {
    const s3 = new MemoryS3();
    await runUnload(s3, columns, rows, to('csv header'));
    expect(s3.text('bkt/out/0000_part_00')).toBe('n,s,b,d\n1,a|b,t,2026-03-01\n2,,f,2026-03-02\n3,"q""x, y",,\n');
  });

  it('writes one JSON object a line with exact numbers', async () => {
    const s3 = new MemoryS3();
    const held = `'{"a":"\\u00011.10"}'`;
    await runUnload(
      s3,
      { id: BIGINT, amount: decimal(12, 2), p: SUPER, at: TIMESTAMP },
      `SELECT 9007199254740993::BIGINT c0, 10.50::DECIMAL(12,2) c1, ${held} c2, TIMESTAMP '2026-03-01 10:00:00' c3`,
      to('json'),
    );
    expect(s3.text('bkt/out/0000_part_00')).toBe('{"id":9007199254740993,"amount":10.50,"p":{"a":1.10},"at":"2026-03-01 10:00:00"}\n');
  });

  it('writes NULL in a SUPER column as JSON does, whatever NULL AS says', async () => {
    const values = `SELECT * FROM (VALUES (1, NULL, NULL), (2, 'x', '["a","b"]')) v(c0, c1, c2)`;
    const shape = { n: INTEGER, s: varchar(5), p: SUPER };
    const s3 = new MemoryS3();
    await runUnload(s3, shape, values, to("csv null as '-'"));
    expect(s3.text('bkt/out/0000_part_00')).toBe('1,-,null\n2,x,"[""a"",""b""]"\n');
    await runUnload(s3, shape, values, to("null as '-' allowoverwrite"));
    expect(s3.text('bkt/out/0000_part_00')).toBe('1|-|null\n2|x|["a","b"]\n');
    const read = await runCopy(s3, { n: INTEGER, s: varchar(5), p: SUPER }, `copy t from 's3://bkt/out/' ${ROLE} null as '-'`);
    expect(read.rows).toEqual([
      ['1', null, 'null'],
      ['2', 'x', '["a","b"]'],
    ]);
  });

  it('writes serially named files with PARALLEL OFF, compressed ones with their extension', async () => {
    const s3 = new MemoryS3();
    await runUnload(s3, columns, rows, to('csv gzip parallel off'));
    expect(s3.names()).toEqual(['bkt/out/000.gz']);
    expect(gunzipSync(s3.objects.get('bkt/out/000.gz') ?? '').toString()).toContain('1,a|b,t,2026-03-01\n');
  });

  it('writes an empty file for no rows', async () => {
    const s3 = new MemoryS3();
    expect(await runUnload(s3, { n: INTEGER }, 'SELECT 1 c0 WHERE false', to('csv'))).toBe(0);
    expect(s3.names()).toEqual(['bkt/out/0000_part_00']);
  });

  it('starts another part when MAXFILESIZE is reached', async () => {
    const s3 = new MemoryS3();
    await runUnload(s3, { s: varchar(2000) }, "SELECT repeat('x', 999) c0 FROM range(6000)", to('maxfilesize 5 mb'));
    expect(s3.names()).toEqual(['bkt/out/0000_part_00', 'bkt/out/0000_part_01']);
    expect(s3.objects.get('bkt/out/0000_part_00')?.length).toBeLessThanOrEqual(5 * 1024 * 1024);
    expect([...s3.objects.values()].reduce((sum, body) => sum + body.length, 0)).toBe(6_000_000);
  });
});

describe('UNLOAD PARTITION BY', () => {
  it('writes a folder a value and leaves the column out of the files', async () => {
    const s3 = new MemoryS3();
    await runUnload(s3, columns, rows, to('csv partition by (d)'));
    expect(s3.names()).toEqual([
      'bkt/out/d=2026-03-01/0000_part_00',
      'bkt/out/d=2026-03-02/0000_part_00',
      'bkt/out/d=__HIVE_DEFAULT_PARTITION__/0000_part_00',
    ]);
    expect(s3.text('bkt/out/d=2026-03-01/0000_part_00')).toBe('1,a|b,t\n');
  });

  it('keeps the column with INCLUDE', async () => {
    const s3 = new MemoryS3();
    await runUnload(s3, columns, rows, to('csv partition by (d, n) include'));
    expect(s3.text('bkt/out/d=2026-03-01/n=1/0000_part_00')).toBe('1,a|b,t,2026-03-01\n');
  });
});

describe('UNLOAD to Parquet', () => {
  it('writes files that COPY reads back, partition by partition', async () => {
    const s3 = new MemoryS3();
    const source = `SELECT * FROM (VALUES (1, 'x', '{"a":"\\u00011.10"}', DATE '2026-03-01'), (2, NULL, NULL, DATE '2026-03-02')) v(c0, c1, c2, c3)`;
    const shape = { n: INTEGER, s: char(3), p: SUPER, d: DATE };
    expect(await runUnload(s3, shape, source, to('parquet partition by (d) include'))).toBe(2);
    expect(s3.names()).toEqual(['bkt/out/d=2026-03-01/0000_part_00.parquet', 'bkt/out/d=2026-03-02/0000_part_00.parquet']);
    const read = await runCopy(s3, { n: INTEGER, s: char(3), p: varchar(50), d: DATE }, `copy t from 's3://bkt/out/' ${ROLE} parquet`);
    expect(read.rows).toEqual([
      ['1', 'x', '{"a":1.10}', '2026-03-01'],
      ['2', null, null, '2026-03-02'],
    ]);
  });
});

describe('UNLOAD destinations', () => {
  const one = 'SELECT 1 c0';

  it('refuses a prefix that is not empty, unless told to overwrite', async () => {
    const s3 = new MemoryS3().with({ 'bkt/out/0000_part_00': 'old', 'bkt/out/other': 'stays' });
    await expect(runUnload(s3, { n: INTEGER }, one, to(''))).rejects.toThrow('Specified unload destination on S3 is not empty');
    await runUnload(s3, { n: INTEGER }, one, to('allowoverwrite'));
    expect([s3.text('bkt/out/0000_part_00'), s3.text('bkt/out/other')]).toEqual(['1\n', 'stays']);
  });

  it('removes what lay in the written folders with CLEANPATH, and nothing else', async () => {
    const s3 = new MemoryS3().with({ 'bkt/out/n=1/old': 'x', 'bkt/out/n=2/old': 'x' });
    await runUnload(s3, { n: INTEGER, m: INTEGER }, 'SELECT 1 c0, 5 c1', to('partition by (n) cleanpath'));
    expect(s3.names()).toEqual(['bkt/out/n=1/0000_part_00', 'bkt/out/n=2/old']);
  });

  it('lists its files in a manifest that COPY takes', async () => {
    const s3 = new MemoryS3();
    await runUnload(s3, { n: INTEGER }, one, to('manifest verbose', 's3://bkt/out/m_'));
    expect(JSON.parse(s3.text('bkt/out/m_manifest'))).toMatchObject({
      entries: [{ url: 's3://bkt/out/m_0000_part_00', meta: { content_length: 2, record_count: 1 } }],
      schema: { elements: [{ name: 'n', type: { base: 'integer' } }] },
    });
    const read = await runCopy(s3, { n: INTEGER }, `copy t from 's3://bkt/out/m_manifest' ${ROLE} manifest`);
    expect(read.rows).toEqual([['1']]);
  });

  it('writes nothing when the query fails', async () => {
    const s3 = new MemoryS3();
    await expect(runUnload(s3, { n: INTEGER }, "SELECT CAST('x' AS INTEGER) c0", to('csv'))).rejects.toThrow();
    expect(s3.names()).toEqual([]);
  });

  it.each([
    ['BZIP2', 'bzip2', 'not emulated: UNLOAD BZIP2'],
    ['ENCRYPTED', 'encrypted', 'not emulated: UNLOAD ENCRYPTED'],
    ['GZIP with Parquet', 'parquet gzip', 'UNLOAD GZIP is not supported with PARQUET'],
    ['HEADER with JSON', 'json header', 'UNLOAD HEADER is not supported with JSON'],
    ['a partition column that is not there', 'partition by (x)', 'PARTITION BY column "x" is not a column of the query'],
    ['only partition columns', 'partition by (n)', 'Cannot unload only partition columns: at least one column goes into the files'],
    ['a file size below the smallest', 'maxfilesize 1 mb', 'MAXFILESIZE is between 5 MB and 6.2 GB'],
  ])('refuses %s by name', async (_name, options, message) => {
    await expect(runUnload(new MemoryS3(), { n: INTEGER }, one, to(options))).rejects.toThrow(message);
  });
});
