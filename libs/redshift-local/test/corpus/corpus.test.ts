import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRedshift, RedshiftError, type Redshift, type Session } from '../../src/index.ts';
import { MemoryS3 } from '../../src/runtime/test/memory-s3.ts';
import { parquetBytes } from '../../src/runtime/test/parquet-bytes.ts';

interface Block {
  readonly id: string;
  readonly title: string;
  readonly rows: unknown;
  readonly sql: string;
}

/** Blocks of the corpus: `-- @id key [rows=<json>]`, then the statements. */
function blocks(text: string): readonly Block[] {
  return text
    .split(/\n(?=-- @)/)
    .filter((block) => block.startsWith('-- @'))
    .map((block) => {
      const [head = '', ...lines] = block.split('\n');
      const match = /^-- @(\S+) (\S+)(?: rows=(.*))?$/.exec(head);
      if (match === null) throw new Error(`The corpus has a block without a head: ${head}`);
      return {
        id: match[1] ?? '',
        title: match[2] ?? '',
        rows: match[3] === undefined ? undefined : JSON.parse(match[3]),
        sql: lines.join('\n').trim(),
      };
    });
}

const CORPUS = blocks(readFileSync(new URL('redshift-corpus.sql', import.meta.url), 'utf8'));

/** What is refused by name for now, with the position of what is missing. */
const REFUSED: Readonly<Record<string, { readonly message: RegExp; readonly at: string; readonly sqlstate?: string }>> = {
  '18': { message: /^not emulated yet: federated queries/, at: 'MYSQL' },
  '19': { message: /^not emulated yet: streaming ingestion/, at: 'KINESIS' },
  '20': { message: /^schema "kds" does not exist/, at: 'kds', sqlstate: '3F000' },
  '21': { message: /^relation "stream_mv" does not exist/, at: 'stream_mv', sqlstate: '42P01' },
};

const s3 = new MemoryS3();
let redshift: Redshift;
let session: Session;

const plain = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value);
async function rows(sql: string): Promise<unknown[][]> {
  const { rows: found } = await session.execute(sql);
  return found.map((row) => row.map(plain));
}

/** What a statement claims to have done, looked up after it. Rows it loaded go again: the blocks after it count on three. */
const CLAIMS: Readonly<Record<string, () => Promise<void>>> = {
  '00': async () => expect(await rows("select nspname from pg_namespace where nspname = 'lake'")).toEqual([['lake']]),
  '01': async () => {
    expect(await rows('select "column", type, distkey, sortkey, "notnull" from pg_catalog.pg_table_def where tablename = \'cdc\'')).toEqual(
      [],
    );
    expect(
      await rows(
        "select column_name, distkey, sortkey from svv_redshift_columns where table_name = 'cdc' and sortkey <> 0 order by sortkey",
      ),
    ).toEqual([
      ['ts', false, 1],
      ['pk', true, 2],
    ]);
  },
  '02': async () => {
    expect(await rows('select count(*), count(distinct id), min(id) from lake.cdc')).toEqual([[3, 3, 1]]);
  },
  '03': async () => expect(await rows('show enable_case_sensitive_identifier')).toEqual([['on']]),
  '13': async () => {
    expect(await rows("select pk, op, payload.a::int from lake.cdc where pk like 'J#%' order by pk")).toEqual([
      ['J#1', 'INSERT', 1],
      ['J#2', 'MODIFY', 2],
    ]);
    expect(await rows('select line_number, colname from stl_load_errors where query = pg_last_copy_id()')).toEqual([[3, 'ts']]);
    await session.execute("delete from lake.cdc where pk like 'J#%'");
  },
  '14': async () => {
    expect(await rows("select pk, amount, payload.k::varchar, note from lake.cdc where pk = 'P#1'")).toEqual([['P#1', '1.50', 'v', 'n']]);
    await session.execute("delete from lake.cdc where pk like 'P#%'");
  },
  '15': async () => {
    expect(await rows("select pk, op, amount, payload.q::int, note from lake.cdc where pk like 'C#%'")).toEqual([
      ['C#1', 'INSERT', '2.25', 7, null],
    ]);
    await session.execute("delete from lake.cdc where pk like 'C#%'");
  },
  '16': async () => {
    const names = s3.names('bucket/out/').map((name) => name.replace(/\/[^/]*\.parquet$/, ''));
    expect(names).toEqual(['bucket/out/d=2026-03-01 00%3A00%3A00', 'bucket/out/d=2026-03-02 00%3A00%3A00']);
  },
  '17': async () => expect(await rows('select schemaname, databasename from svv_external_schemas')).toEqual([['spectrum', 'lake']]),
  '22': async () => {
    expect(await rows('select schemaname, tablename, location from svv_external_tables')).toEqual([
      ['spectrum', 'events', 's3://bucket/events/'],
    ]);
    expect(await rows('select columnname, external_type, part_key from svv_external_columns order by columnnum')).toEqual([
      ['id', 'bigint', 0],
      ['name', 'varchar(100)', 0],
      ['tags', 'array<varchar(20)>', 0],
      ['s', 'struct<a:int,b:varchar(10)>', 0],
      ['dt', 'date', 1],
    ]);
  },
  '35': async () => {
    expect(await rows("select table_type from svv_tables where table_name = 'stage'")).toEqual([['LOCAL TEMPORARY']]);
    await session.execute(
      'insert into stage (pk, op, payload) values (\'T#2\', \'AGAIN\', json_parse(\'{"tournament":{"bracketId":"b2"},"rounds":[{"name":"q1","score":7}]}\')), (\'T#9\', \'NEW\', null)',
    );
  },
  '23': async () => {
    expect(await rows('select pk, op from lake.cdc order by pk')).toEqual([
      ['T#1', 'INSERT'],
      ['T#2', 'AGAIN'],
      ['T#3', 'REMOVE'],
      ['T#9', 'NEW'],
    ]);
    await session.execute("delete from lake.cdc where pk = 'T#9'");
    await session.execute("update lake.cdc set op = 'MODIFY' where pk = 'T#2'");
    await session.execute('delete from stage');
    await session.execute(
      "insert into stage (pk, op, ts, amount, payload) select pk, op, ts, amount, payload from lake.cdc where pk = 'T#2'",
    );
    await session.execute('insert into stage select * from stage');
  },
  '24': async () => {
    expect(await rows('select pk, count(*) from lake.cdc group by pk order by pk')).toEqual([
      ['T#1', 1],
      ['T#2', 1],
      ['T#3', 1],
    ]);
  },
  '34': async () => {
    await expect(session.execute('select * from lake.v_late')).rejects.toMatchObject({ sqlstate: '42P01' });
    await session.execute('create table lake.not_there (pk varchar(8), nosuchcol int)');
    await session.execute("insert into lake.not_there values ('a', 1)");
    expect(await rows('select * from lake.v_late')).toEqual([['a', 1]]);
    await session.execute('drop table lake.not_there');
  },
  '36': async () =>
    expect(await rows('select d, c from lake.daily order by d')).toEqual([
      ['2026-03-01', 1],
      ['2026-03-02', 1],
      ['2026-03-03', 1],
    ]),
  '36b': async () => {
    await session.execute("insert into lake.stage2 values ('a', 'b')");
  },
  '37': async () => {
    expect(await rows('select pk, op, note from lake.append_target')).toEqual([['a', 'b', null]]);
    expect(await rows('select count(*) from lake.stage2')).toEqual([[0]]);
  },
  '38': async () => {
    const [kept] = await rows("select c from lake.daily where d = '2026-03-03'");
    expect(await rows("call lake.sp_load('2026-03-03', 0)")).toEqual([[1]]);
    expect(await rows("call lake.sp_load('2026-03-03', 7)")).toEqual([[0]]);
    expect(await rows('select d from lake.daily order by d')).toEqual([['2026-03-01'], ['2026-03-02']]);
    await session.execute(`insert into lake.daily values ('2026-03-03', ${String(kept?.[0])})`);
  },
  '40': async () => expect(await rows("select role_name from svv_roles where role_name not like 'sys:%'")).toEqual([['analyst']]),
  '39': async () => {
    expect(
      await rows(
        "select relation_name, privilege_type from svv_relation_privileges where identity_name = 'analyst' and relation_name = 'cdc'",
      ),
    ).toEqual([['cdc', 'SELECT']]);
  },
  '41': async () => expect(await rows("select count(*) from svv_tables where table_schema = 'lake'")).toEqual([[5]]),
  '44': async () => {
    expect(await rows('select count(*) from lake.daily')).toEqual([[0]]);
    expect(session.inTransaction).toBe(false);
  },
};

beforeAll(async () => {
  s3.with({
    'bucket/cdc/one.json.gz': gzipSync(
      [
        { pk: 'J#1', op: 'INSERT', ts: '2026-03-04 00:00:00', payload: { a: 1 }, unknown: 1 },
        { pk: 'J#2', op: 'MODIFY', ts: '2026-03-04T01:00:00Z', payload: { a: 2 } },
        { pk: 'J#3', op: 'MODIFY', ts: 'not a time', payload: {} },
      ]
        .map((row) => JSON.stringify(row))
        .join('\n'),
    ),
    'bucket/parquet/part-0': await parquetBytes(
      "SELECT 'P#1' AS pk, 'INSERT' AS op, TIMESTAMP '2026-03-05 00:00:00' AS ts, CAST(1.5 AS DECIMAL(12,2)) AS amount, {'k': 'v'} AS payload, 'n' AS note",
    ),
    'bucket/csv/data.gz': gzipSync('pk,op,ts,amount,payload,note\nC#1,INSERT,2026-03-06 00:00:00,2.25,"{""q"":7}",\\N\n'),
    'bucket/m.manifest': JSON.stringify({ entries: [{ url: 's3://bucket/csv/data.gz', mandatory: true }] }),
  });
  redshift = await openRedshift({ s3 });
  session = await redshift.openSession();
});

afterAll(() => redshift.close());

describe('the conformance corpus', () => {
  it('has 52 statements', () => expect(CORPUS).toHaveLength(52));

  for (const block of CORPUS) {
    const refused = REFUSED[block.id];
    if (refused !== undefined) {
      it(`@${block.id} ${block.title} is refused by name and position`, async () => {
        const error: unknown = await session.execute(block.sql).catch((reason: unknown) => reason);
        if (!(error instanceof RedshiftError)) throw new Error('It should have been refused.', { cause: error });
        expect(error.message).toMatch(refused.message);
        expect(error.sqlstate).toBe(refused.sqlstate ?? '0A000');
        expect(error.position).toBe(block.sql.indexOf(refused.at) + 1);
      });
      continue;
    }
    it(`@${block.id} ${block.title} ${block.rows === undefined ? 'does what it says' : 'gives its rows'}`, async () => {
      const results = await session.executeScript(block.sql);
      if (block.rows !== undefined) expect(results.at(-1)?.rows.map((row) => row.map(plain))).toEqual(block.rows);
      await CLAIMS[block.id]?.();
    });
  }
});
