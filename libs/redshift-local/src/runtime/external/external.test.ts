import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { BIGINT, DATE, INTEGER, varchar } from '../../types/redshift-type.ts';
import { MemoryS3 } from '../test/memory-s3.ts';
import { openExternalSession, type ExternalSession } from '../test/external-session.ts';
import { parquetBytes } from '../test/parquet-bytes.ts';
import { runUnload } from '../test/run-unload.ts';

const ROLE = "iam_role 'arn:aws:iam::123456789012:role/r'";
const SCHEMA = `create external schema lake from data catalog database 'lake' ${ROLE} create external database if not exists`;
const JSON_SERDE = "row format serde 'org.openx.data.jsonserde.JsonSerDe'";

const open: ExternalSession[] = [];
async function session(s3: MemoryS3 | null, dataDir: string | null = null): Promise<ExternalSession> {
  const opened = await openExternalSession(s3, dataDir);
  open.push(opened);
  await opened.run(SCHEMA);
  return opened;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((opened) => opened.close()));
});

describe('an external table of JSON lines', () => {
  it('reads log lines whose field is JSON text, gzip or not, with where they come from', async () => {
    const log = '{"hg.nginx.org":{"responses":{"2xx":1.10}}}';
    const line = (name: string): string => `${JSON.stringify({ log, container: name, extra: [1] })}\n`;
    const s3 = new MemoryS3().with({
      'logs/nginx/1.json.gz': gzipSync(line('a')),
      'logs/nginx/2.json': line('b'),
      'logs/nginx/_SUCCESS': 'x',
      'logs/nginx/.hidden': 'x',
      'logs/nginx-other/3.json': 'x',
    });
    const lake = await session(s3);
    await lake.run(
      `create external table lake.nginx (log varchar(max), container varchar(100)) ${JSON_SERDE} stored as textfile location 's3://logs/nginx'`,
    );
    expect(await lake.rows('nginx', ['container', 'log', '$path', '$size'])).toEqual([
      ['a', log, 's3://logs/nginx/1.json.gz', String(s3.objects.get('logs/nginx/1.json.gz')?.length)],
      ['b', log, 's3://logs/nginx/2.json', String(line('b').length)],
    ]);
  });

  it('shows arrays and structs as SUPER and finds attributes whatever their case, or by a mapping', async () => {
    const s3 = new MemoryS3().with({ 'lake/e/1': '{"Tags":["a","b"],"S":{"A":1.50,"other":2},"@timestamp":"t1","N":7}\n{"n":8}' });
    const lake = await session(s3);
    await lake.run(
      `create external table lake.e (n int, tags array<varchar(20)>, s struct<a:decimal(5,2)>, ts varchar(10)) ${JSON_SERDE} with serdeproperties ('mapping.ts' = '@timestamp') stored as textfile location 's3://lake/e/'`,
    );
    expect(await lake.rows('e', ['n', 'tags', 's', 'ts'])).toEqual([
      ['7', '["a","b"]', '{"a":1.50}', 't1'],
      ['8', null, null, null],
    ]);
    expect(
      (await lake.table('e'))?.columns.map(({ name, type, declared, partitionKey }) => [name, type.kind, declared, partitionKey]),
    ).toEqual([
      ['n', 'integer', 'int', 0],
      ['tags', 'super', 'array<varchar(20)>', 0],
      ['s', 'super', 'struct<a:decimal(5,2)>', 0],
      ['ts', 'varchar', 'varchar(10)', 0],
    ]);
  });

  it.each([
    [
      'is NULL by default',
      '',
      [
        ['1', null],
        ['2', 'ok'],
      ],
    ],
    [
      'is cut when told so',
      "table properties ('surplus_char_handling'='TRUNCATE')",
      [
        ['1', 'too l'],
        ['2', 'ok'],
      ],
    ],
    ['drops its row when told so', "table properties ('surplus_char_handling'='DROP_ROW')", [['2', 'ok']]],
  ])('text that is too long %s', async (_name, properties, expected) => {
    const s3 = new MemoryS3().with({ 'lake/e/1': '{"n":1,"s":"too long"}\n{"n":2,"s":"ok"}' });
    const lake = await session(s3);
    await lake.run(
      `create external table lake.e (n int, s varchar(5)) ${JSON_SERDE} stored as textfile location 's3://lake/e/' ${properties}`,
    );
    expect(await lake.rows('e', ['n', 's'])).toEqual(expected);
  });

  it('refuses to handle surplus characters of nested columns in another way', async () => {
    const lake = await session(new MemoryS3());
    await lake.run(
      `create external table lake.e (n int, s struct<a:varchar(2)>) ${JSON_SERDE} stored as textfile location 's3://lake/e/' table properties ('surplus_char_handling'='TRUNCATE')`,
    );
    await expect(lake.rows('e', ['n', 's'])).rejects.toThrow('surplus_char_handling TRUNCATE for the nested column s');
    expect(await lake.rows('e', ['n'])).toEqual([]);
  });

  it('fails for what is no JSON and for values of another type, naming file and line', async () => {
    const s3 = new MemoryS3().with({ 'lake/e/1': '{"n":1}\nnot json\n', 'lake/f/1': '{"n":1}\n{"n":"x"}' });
    const lake = await session(s3);
    await lake.run(`create external table lake.e (n int) ${JSON_SERDE} stored as textfile location 's3://lake/e/'`);
    await lake.run(`create external table lake.f (n int) ${JSON_SERDE} stored as textfile location 's3://lake/f/'`);
    await expect(lake.rows('e', ['n'])).rejects.toThrow(/Spectrum Scan Error: Invalid JSON.*s3:\/\/lake\/e\/1, line 2/);
    await expect(lake.rows('f', ['n'])).rejects.toThrow(/Spectrum Scan Error: Invalid digit.*s3:\/\/lake\/f\/1, line 2/);
  });

  it('makes NULLs of what is no JSON when the serde ignores it', async () => {
    const s3 = new MemoryS3().with({ 'lake/e/1': '{"n":1}\nnot json\n' });
    const lake = await session(s3);
    await lake.run(
      `create external table lake.e (n int) ${JSON_SERDE} with serdeproperties ('ignore.malformed.json' = 'true') stored as textfile location 's3://lake/e/'`,
    );
    expect(await lake.rows('e', ['n'])).toEqual([['1'], [null]]);
  });
});

describe('an external table of text', () => {
  it('reads fields between delimiters, fewer as NULL and more as nothing, behind a header', async () => {
    const s3 = new MemoryS3().with({ 'lake/t/1.csv': 'n|s\n1|a|extra\n2\n3|\\N\n' });
    const lake = await session(s3);
    await lake.run(
      "create external table lake.t (n int, s varchar(9)) row format delimited fields terminated by '|' stored as textfile location 's3://lake/t/' table properties ('skip.header.line.count'='1')",
    );
    expect(await lake.rows('t', ['n', 's'])).toEqual([
      ['1', 'a'],
      ['2', null],
      ['3', null],
    ]);
  });

  it('reads CSV through its serde', async () => {
    const s3 = new MemoryS3().with({ 'lake/t/1': '"1","a, ""b"""\n2,c\n' });
    const lake = await session(s3);
    await lake.run(
      "create external table lake.t (n int, s varchar(9)) row format serde 'org.apache.hadoop.hive.serde2.OpenCSVSerde' with serdeproperties ('separatorChar' = ',', 'quoteChar' = '\"') stored as textfile location 's3://lake/t/'",
    );
    expect(await lake.rows('t', ['n', 's'])).toEqual([
      ['1', 'a, "b"'],
      ['2', 'c'],
    ]);
  });
});

describe('an external table of Parquet files', () => {
  it('reads partitions that were added, with their values as columns', async () => {
    const s3 = new MemoryS3();
    const query =
      "SELECT * FROM (VALUES (1, 'x', DATE '2026-03-01'), (2, 'y', DATE '2026-03-02'), (3, 'z', DATE '2026-03-03')) v(c0, c1, c2)";
    await runUnload(
      s3,
      { id: BIGINT, name: varchar(5), dt: DATE },
      query.replace('(1,', '(1::BIGINT,'),
      `'s3://lake/events/' ${ROLE} parquet partition by (dt)`,
    );
    const lake = await session(s3);
    await lake.run(
      "create external table lake.events (id bigint, name varchar(5), later int) partitioned by (dt date) stored as parquet location 's3://lake/events/'",
    );
    expect(await lake.rows('events', ['id'])).toEqual([]);
    await lake.run(
      "alter table lake.events add partition (dt='2026-03-01') location 's3://lake/events/dt=2026-03-01/' partition (dt='2026-03-02') location 's3://lake/events/dt=2026-03-02'",
    );
    expect(await lake.rows('events', ['id', 'name', 'later', 'dt'])).toEqual([
      ['1', 'x', null, '2026-03-01'],
      ['2', 'y', null, '2026-03-02'],
    ]);
    await lake.run("alter table lake.events drop partition (dt='2026-03-01')");
    expect(await lake.rows('events', ['id'])).toEqual([['2']]);
    expect((await lake.table('events'))?.partitions).toEqual([{ values: ['2026-03-02'], location: 's3://lake/events/dt=2026-03-02' }]);
  });

  it('refuses a file whose column is of another kind', async () => {
    const s3 = new MemoryS3();
    await runUnload(s3, { id: INTEGER }, 'SELECT 1 c0', `'s3://lake/p/' ${ROLE} parquet`);
    const lake = await session(s3);
    await lake.run("create external table lake.p (id varchar(5)) stored as parquet location 's3://lake/p/'");
    await expect(lake.rows('p', ['id'])).rejects.toThrow("incompatible Parquet schema for column 'id'");
  });

  it('reads nested columns as SUPER', async () => {
    const query =
      "SELECT ['a', NULL] AS tags, {'x': 1.50::DECIMAL(5,2), 'Y z': [{'d': DATE '2026-03-01'}], 'n': NULL::INTEGER} AS s, MAP {'k''\"': 0.10::DECIMAL(3,2)} AS m";
    const s3 = new MemoryS3().with({ 'lake/n/1': await parquetBytes(`${query} UNION ALL SELECT NULL, NULL, NULL`) });
    const lake = await session(s3);
    await lake.run(
      "create external table lake.n (tags array<varchar(20)>, s struct<x:decimal(5,2)>, m map<varchar(20),decimal(3,2)>) stored as parquet location 's3://lake/n/'",
    );
    expect(await lake.rows('n', ['tags', 's', 'm'])).toEqual([
      ['["a",null]', '{"x":1.50,"y z":[{"d":"2026-03-01"}],"n":null}', '{"k\'\\"":0.10}'],
      [null, null, null],
    ]);
  });
});

describe('the data catalog', () => {
  it('is there again after a restart, and clears what a killed process spooled', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hakkai-glue-'));
    try {
      const first = await session(new MemoryS3(), folder);
      await first.run("create external table lake.e (n int) partitioned by (d date) stored as parquet location 's3://lake/e/'");
      await first.run("alter table lake.e add if not exists partition (d='2026-03-01') location 's3://lake/e/1/'");
      const before = await first.table('e');
      const second = await session(new MemoryS3(), folder);
      expect(await second.table('E')).toEqual(before);
      expect(await readdir(folder)).toEqual(['data-catalog.json']);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('says which file is broken', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hakkai-glue-'));
    try {
      await writeFile(join(folder, 'data-catalog.json'), '{"version":1,"databases":[{}]}');
      await expect(openExternalSession(null, folder)).rejects.toThrow(
        /data-catalog\.json is not a data catalog \(databases\[0\]\.name is no text\)/,
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it.each([
    ['a table twice', "create external table lake.e (n int) stored as parquet location 's3://lake/e/'", 'relation "e" already exists'],
    [
      'a partition twice',
      "alter table lake.e add partition (d='2026-01-01') location 's3://lake/e/1/'",
      'partition already exists in table e',
    ],
    ['a partition that is not there', "alter table lake.e drop partition (d='2020-01-01')", 'partition does not exist in table e'],
    [
      'a partition of another column',
      "alter table lake.e add partition (x='1') location 's3://lake/e/1/'",
      '"x" is not a partition column of e',
    ],
    ['a table that is not there', "alter table lake.nope drop partition (d='2020-01-01')", 'relation "nope" does not exist'],
    [
      'a format',
      "create external table lake.o (n int) stored as orc location 's3://lake/o/'",
      'not emulated: an external table stored as ORC',
    ],
    [
      'a serde',
      "create external table lake.o (n int) row format serde 'x.Grok' stored as textfile location 's3://lake/o/'",
      'not emulated: the serde x.Grok',
    ],
    [
      'a table property',
      "create external table lake.o (n int) stored as parquet location 's3://lake/o/' table properties ('write.parallel'='off')",
      "not emulated: the table property 'write.parallel'",
    ],
    [
      'a column type',
      "create external table lake.o (p super) stored as parquet location 's3://lake/o/'",
      'column type super is not supported for external tables',
    ],
    ['a location', "create external table lake.o (n int) stored as parquet location '/tmp/x'", '"/tmp/x" is no S3 location'],
    [
      'a federated schema',
      `create external schema ops from mysql database 'ops' uri 'h' ${ROLE} secret_arn 's'`,
      'not emulated yet: CREATE EXTERNAL SCHEMA FROM MYSQL',
    ],
    [
      'a database that is not there',
      `create external schema x from data catalog database 'none' ${ROLE}`,
      'database "none" does not exist in the data catalog',
    ],
  ])('refuses %s by name', async (_name, sql, message) => {
    const lake = await session(new MemoryS3());
    await lake.run("create external table lake.e (n int) partitioned by (d date) stored as parquet location 's3://lake/e/'");
    await lake.run("alter table lake.e add partition (d='2026-01-01') location 's3://lake/e/1/'");
    await expect(lake.run(sql)).rejects.toThrow(message);
  });
});
