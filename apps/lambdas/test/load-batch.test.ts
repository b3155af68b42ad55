import { UNROUTED } from '@hakkai/contract';
import { LOAD_FAILPOINTS, LoadFailedError } from '@hakkai/load';
import { afterEach, describe, expect, it } from 'vitest';
import { expectSameTablesInAnyOrder } from './warehouse/any-order.ts';
import { captureAll, PlatformFixture, TABLE, type Delivered } from './warehouse/platform-fixture.ts';
import { referenceTables } from './warehouse/reference-tables.ts';

let platform: PlatformFixture | undefined;
afterEach(async () => {
  await platform?.[Symbol.asyncDispose]();
  platform = undefined;
});

async function open(): Promise<PlatformFixture> {
  platform = await PlatformFixture.open();
  return platform;
}

const keys = { tournamentId: { S: 'wc-2026' }, matchNo: { N: '104' } };

function change(
  n: number,
  micros: number,
  images: { readonly before?: string; readonly after?: string; readonly content?: string } = {},
): Delivered {
  const image = (round: string | undefined): object | undefined => (round === undefined ? undefined : { ...keys, round: { S: round } });
  const { before, after } = images;
  const content = {
    eventName: after === undefined ? 'REMOVE' : before === undefined ? 'INSERT' : 'MODIFY',
    tableName: TABLE,
    dynamodb: {
      ApproximateCreationDateTime: micros,
      ApproximateCreationDateTimePrecision: 'MICROSECOND',
      Keys: keys,
      NewImage: image(after),
      OldImage: image(before),
    },
  };
  return { sequence: n, content: images.content ?? JSON.stringify(content) };
}

describe('a load into the warehouse', () => {
  it('gives one row a key, the newest, with its payload readable by path', async () => {
    const on = await open();
    await on.capture([change(1, 1_000, { after: 'Final' }), change(2, 2_000, { before: 'Final', after: 'The Final' })]);
    expect(await on.load()).toMatchObject({
      kind: 'loaded',
      summary: { objects: 1, records: 2, loaded: 2, duplicates: 0, quarantined: 0 },
    });
    expect(
      await on.warehouse.rows(
        'select "tournamentId", "matchNo", "round", m."payload"."round"::varchar as "path" from "source"."matches" as m',
      ),
    ).toEqual([{ tournamentId: 'wc-2026', matchNo: 104, round: 'The Final', path: 'The Final' }]);
  });

  it.each(['insert', 'update', 'select'])(
    'needs the right to %s rows of the raw tables: its role has no privilege to spare',
    async (privilege) => {
      const on = await open();
      await on.capture([change(1, 1_000, { after: 'Final' })]);
      await on.warehouse.execute(`revoke ${privilege} for tables in schema "raw" from role hakkai_load`);
      await expect(on.load()).rejects.toThrow(/permission denied for relation/);
      await on.warehouse.execute(`grant ${privilege} for tables in schema "raw" to role hakkai_load`);
      await on.load();
      expect(await on.tables()).toMatchObject({ live: 1, ledger: { loaded: 1 } });
    },
  );

  it('lets an older record never beat a newer one, in whatever load it comes', async () => {
    const on = await open();
    await on.capture([change(1, 2_000, { before: 'A', after: 'B' })]);
    await on.load();
    await on.capture([change(2, 1_000, { after: 'A' })]);
    await on.load();
    const { current, identities } = await on.tables();
    expect(current).toMatchObject([{ version: '2000'.padStart(20, '0'), tied: false }]);
    expect(identities).toHaveLength(2);
  });

  it('settles changes of one microsecond by their images, in whatever order they come', async () => {
    const chain = [
      change(1, 7, { before: 'A', after: 'B' }),
      change(2, 7, { before: 'B', after: 'C' }),
      change(3, 7, { before: 'C', after: 'D' }),
    ];
    for (const order of [
      [0, 1, 2],
      [2, 0, 1],
      [1, 2, 0],
    ]) {
      const on = await open();
      for (const index of order) {
        const record = chain[index];
        if (record) await on.capture([{ ...record, sequence: 10 + order.indexOf(index) }]);
        await on.load();
      }
      expect((await on.tables()).current).toMatchObject([{ payload: expect.stringContaining('"D"') as string, tied: false }]);
      await on[Symbol.asyncDispose]();
    }
    platform = undefined;
  });

  it('lets the sequence decide what images cannot, and says so', async () => {
    const on = await open();
    await on.capture([change(1, 7, { before: 'A', after: 'B' }), change(2, 7, { before: 'X', after: 'Y' })]);
    await on.load();
    expect((await on.tables()).current).toMatchObject([{ payload: expect.stringContaining('"Y"') as string, tied: true }]);
  });

  it('counts a record by the first arrival of any of its repetitions, whenever that is loaded', async () => {
    const on = await open();
    const x = { before: 'A', after: 'X' };
    await on.capture([change(15, 7, { before: 'B', after: 'Y' }), change(20, 7, x)]);
    await on.load();
    expect((await on.tables()).current).toMatchObject([{ payload: expect.stringContaining('"X"') as string, tied: true }]);
    await on.capture([change(10, 7, x)]);
    expect(await on.load()).toMatchObject({ summary: { records: 1, loaded: 0, duplicates: 1 } });
    expect((await on.tables()).current).toMatchObject([{ payload: expect.stringContaining('"Y"') as string, tied: true }]);
  });

  it('keeps a removed item as a tombstone that the live view does not show, and takes it back when it returns', async () => {
    const on = await open();
    await on.capture([change(1, 1, { after: 'A' }), change(2, 2, { before: 'A' })]);
    await on.load();
    expect(await on.tables()).toMatchObject({ live: 0, current: [{ op: 'remove', payload: null }] });
    await on.capture([change(3, 3, { after: 'A' })]);
    await on.load();
    expect(await on.tables()).toMatchObject({ live: 1, current: [{ op: 'insert' }] });
  });

  it('keeps raw bytes, reason and contract version of what it cannot load, and counts it', async () => {
    const on = await open();
    const broken = change(2, 1, { content: JSON.stringify({ tableName: TABLE, eventName: 'TRUNCATE', dynamodb: {} }) });
    await on.capture([change(1, 1, { after: 'A' }), broken, change(3, 1, { content: 'x'.repeat(100_000) })]);
    await on.load();
    expect(await on.load(undefined, UNROUTED)).toMatchObject({ summary: { records: 1, quarantined: 1 } });
    const rows = await on.warehouse.rows(
      'select "source", "code", "contract_version", "part", "parts", "raw_base64" from "raw"."quarantine" order by "source", "part"',
    );
    expect(rows.map(({ raw_base64: _, ...row }) => row)).toEqual([
      { source: UNROUTED, code: 'not-json', contract_version: 0, part: 0, parts: 3 },
      { source: UNROUTED, code: 'not-json', contract_version: 0, part: 1, parts: 3 },
      { source: UNROUTED, code: 'not-json', contract_version: 0, part: 2, parts: 3 },
      { source: 'matches', code: 'unknown-event', contract_version: 1, part: 0, parts: 1 },
    ]);
    const unrouted = rows
      .filter((row) => row['source'] === UNROUTED)
      .map((row) => String(row['raw_base64']))
      .join('');
    expect(Buffer.from(unrouted, 'base64').toString()).toBe('x'.repeat(100_000));
  });
});

describe('the cutover from snapshot to stream', () => {
  const T1 = 1_784_462_400_000_000;
  const second = 1_000_000;
  const snapshotOf = (round: string): string => JSON.stringify({ Item: { ...keys, round: { S: round } } });

  it.each([
    ['a change before T1 that the export already shows', [change(1, T1 - second, { before: 'A', after: 'B' })], 'B', '"B"'],
    ['a change with a clock behind, which the export does not show', [change(1, T1 - second, { before: 'B', after: 'C' })], 'B', '"C"'],
    [
      'two of those',
      [change(1, T1 - 2 * second, { before: 'B', after: 'C' }), change(2, T1 - second, { before: 'C', after: 'D' })],
      'B',
      '"D"',
    ],
    ['a change of the very microsecond', [change(1, T1, { before: 'B', after: 'C' })], 'B', '"C"'],
    ['a change after T1', [change(1, T1 + second, { before: 'B', after: 'C' })], 'B', '"C"'],
    ['a change long before T1', [change(1, T1 - 3600 * second, { before: 'B', after: 'C' })], 'B', '"B"'],
    ['a removal with a clock behind', [change(1, T1 - second, { before: 'B' })], 'B', 'remove'],
  ])('puts %s where it belongs, whichever is loaded first', async (_, changes, exported, expected) => {
    for (const snapshotFirst of [true, false]) {
      const on = await open();
      const steps = changes.map((record) => () => on.capture([record]));
      const exportStep = (): Promise<void> => on.landSnapshot(T1, [snapshotOf(exported)]);
      for (const step of snapshotFirst ? [exportStep, ...steps.toReversed()] : [...steps, exportStep]) {
        await step();
        await on.load();
      }
      const [row] = (await on.tables()).current;
      expect(`${String(row?.['payload'] ?? row?.['op'])}`).toContain(expected);
      await on[Symbol.asyncDispose]();
    }
    platform = undefined;
  });
});

describe('the end of a snapshot', () => {
  const T1 = 1_784_462_400_000_000;
  const hour = 3_600_000_000;
  const other = JSON.stringify({ Item: { tournamentId: { S: 'wc-2022' }, matchNo: { N: '1' } } });

  it('makes a tombstone of a key that is older and not in the export, which nothing older brings back', async () => {
    const on = await open();
    await on.capture([change(1, T1 - hour, { before: 'A', after: 'B' })]);
    await on.load();
    await on.landSnapshot(T1, [other]);
    await on.load();
    const gone = { key: '"wc-2026",104', op: 'remove', version: String(T1).padStart(20, '0'), payload: null };
    expect((await on.tables()).current).toMatchObject([{ key: '"wc-2022",1', op: 'insert' }, gone]);
    await on.capture([change(2, T1 - 2 * hour, { after: 'A' })]);
    await on.load();
    expect(await on.tables()).toMatchObject({
      live: 1,
      current: [{}, gone],
      ledger: { records: 4, loaded: 4, duplicates: 0, quarantined: 0 },
    });
    await on.capture([change(3, T1 + hour, { after: 'C' })]);
    await on.load();
    expect(await on.tables()).toMatchObject({ live: 2 });
  });

  it('lets an item be put back by a writer whose clock is behind', async () => {
    const on = await open();
    await on.capture([change(1, T1 - hour, { before: 'A', after: 'B' })]);
    await on.load();
    await on.landSnapshot(T1, [other]);
    await on.load();
    await on.capture([change(2, T1 - 1_000_000, { after: 'C' })]);
    await on.load();
    expect(await on.tables()).toMatchObject({ live: 2, current: [{}, { op: 'insert', tied: false }] });
  });

  it('leaves alone what changed about then or after: the stream knows better', async () => {
    for (const micros of [T1 - 1_000_000, T1 + 1_000_000]) {
      const on = await open();
      await on.capture([change(1, micros, { before: 'A', after: 'B' })]);
      await on.load();
      await on.landSnapshot(T1, [other]);
      await on.load();
      expect(await on.tables()).toMatchObject({ live: 2 });
      await on[Symbol.asyncDispose]();
    }
    platform = undefined;
  });
});

describe('the same tables', () => {
  it('come of two loaders at once: one loads, the other finds it done or is fenced off', async () => {
    const on = await open();
    await on.capture([change(1, 1, { after: 'A' }), change(2, 2, { before: 'A', after: 'B' })]);
    const outcomes = await on.loadTwiceAtOnce();
    expect(outcomes).toContain('finished');
    expect(await on.tables()).toMatchObject({ ledger: { records: 2, loaded: 2, duplicates: 0 }, current: [{ op: 'modify' }] });
    expect((await on.tables()).identities).toHaveLength(2);
  });

  it('come of a lost lease store: the ledger skips what is loaded, the fence goes on above the warehouse’s', async () => {
    const on = await open();
    await on.capture([change(1, 1, { after: 'A' })]);
    await on.load();
    await on.capture([change(2, 2, { before: 'A', after: 'B' })]);
    await on.load();
    const before = await on.tables();
    on.forgetLeases();
    expect(await on.load()).toMatchObject({ kind: 'loaded', summary: { objects: 0, records: 0 } });
    expect(await on.tables()).toEqual(before);
    const [last] = await on.warehouse.rows('select max("fence") as "fence" from "raw"."matches_lock"');
    expect(last).toEqual({ fence: 3 });
  });

  it('come of a batch whose object is not whole: nothing of it is loaded', async () => {
    const on = await open();
    await on.capture([change(1, 1, { after: 'A' })]);
    const [[key, object] = ['', undefined]] = [...on.bucket.objects];
    if (!object) throw new Error('nothing landed');
    on.bucket.objects.set(key.replace('-1.ndjson', '-2.ndjson'), object);
    await expect(on.load()).rejects.toThrow(LoadFailedError);
    expect(await on.tables()).toMatchObject({ identities: [], current: [], ledger: { records: 0 } });
  });

  it.each(LOAD_FAILPOINTS)('come of a crash at %s and a load after it', async (crashAt) => {
    const on = await open();
    const records = [change(1, 1, { after: 'A' }), change(2, 2, { before: 'A', after: 'B' })];
    await on.capture(records);
    const crash = on.load((name) => {
      if (name === crashAt) throw new Error(`crash at ${name}`);
    });
    await expect(crash).rejects.toThrow(`crash at ${crashAt}`);
    await on.load();
    const reference = referenceTables(captureAll(records));
    expect(await on.tables()).toMatchObject({
      identities: reference.identities,
      current: reference.current,
      ledger: { records: 2, loaded: 2, duplicates: 0 },
    });
  });

  it('come of any order, repetition, cut and overlap of the records, with crashes between', () => expectSameTablesInAnyOrder(3), 120_000);
});
