import { UNROUTED } from '@hakkai/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientToken, LOAD_FAILPOINTS, LoadFailedError, statementName } from '../src/index.ts';
import { Crash, LoadFixture, MINUTE, NOON, objectKey } from './load-fixture.ts';

describe('a load', () => {
  it('brings what has landed into the warehouse once, in one batch', async () => {
    const load = new LoadFixture();
    load.bucket.put(objectKey(1), NOON - 2 * MINUTE);
    load.bucket.put(objectKey(2, { quarantine: true }), NOON - MINUTE);
    expect(await load.run()).toMatchObject({ kind: 'loaded', batches: 1, summary: { objects: 2, records: 20, loaded: 20 } });
    expect(load.loaded()).toEqual(load.landed());
    expect(await load.run()).toMatchObject({ kind: 'nothing-new' });
    expect(load.warehouse.statements.size).toBe(1);
  });

  it('never wakes the warehouse when nothing has landed', async () => {
    const load = new LoadFixture();
    expect(await load.run()).toMatchObject({ kind: 'nothing-new', batches: 0 });
    expect(load.warehouse.statements.size).toBe(0);
  });

  it('hands COPY the objects of each kind by a manifest of their own', async () => {
    const load = new LoadFixture();
    load.bucket.put(objectKey(1), NOON);
    load.bucket.put(objectKey(2, { quarantine: true }), NOON);
    await load.run();
    const manifests = [...load.bucket.objects].filter(([key]) => key.startsWith('manifest/'));
    expect(manifests.map(([key, { text }]) => [key, JSON.parse(text) as unknown])).toEqual([
      ['manifest/matches/000000000001-land.json', { entries: [{ url: `s3://dev-landing/${objectKey(1)}`, mandatory: true }] }],
      [
        'manifest/matches/000000000001-quarantine.json',
        { entries: [{ url: `s3://dev-landing/${objectKey(2, { quarantine: true })}`, mandatory: true }] },
      ],
    ]);
  });

  it('finds objects of every contract version, and of hours long past that land late', async () => {
    const load = new LoadFixture();
    load.bucket.put(objectKey(1), NOON);
    await load.run();
    load.nowMs += 10 * MINUTE;
    load.bucket.put(objectKey(2, { contractVersion: 2 }), load.nowMs);
    load.bucket.put(objectKey(3, { hour: '01' }), load.nowMs);
    expect(await load.run()).toMatchObject({ kind: 'loaded', summary: { objects: 2 } });
    expect(load.loaded()).toEqual(load.landed());
  });

  it('finds an object that became visible late, with a time before the mark', async () => {
    const load = new LoadFixture();
    load.bucket.put(objectKey(2), NOON);
    await load.run();
    load.bucket.put(objectKey(1), NOON - 14 * MINUTE);
    expect(await load.run()).toMatchObject({ kind: 'loaded', summary: { objects: 1 } });
  });

  it('leaves a foreign file alone and names it', async () => {
    const load = new LoadFixture();
    load.bucket.put('land/matches/e0001/contract=v1/notes.txt', NOON);
    expect(await load.run()).toMatchObject({ kind: 'nothing-new', foreign: ['land/matches/e0001/contract=v1/notes.txt'] });
  });

  it('refuses an object that capture did not write', async () => {
    const load = new LoadFixture();
    load.bucket.put(objectKey(1), NOON, null);
    await expect(load.run()).rejects.toThrow(/carries no SHA-256/);
  });

  it('loads records without a source into quarantine only', async () => {
    const load = new LoadFixture();
    load.bucket.put(objectKey(1, { source: UNROUTED, quarantine: true }), NOON);
    expect(await load.run({ source: null })).toMatchObject({ kind: 'loaded', summary: { objects: 1 } });
  });

  it('takes more than fits one batch in several, each with a greater load id', async () => {
    const load = new LoadFixture();
    for (let n = 0; n < 500; n += 1) load.bucket.put(objectKey(n), NOON + n);
    expect(await load.run()).toMatchObject({ kind: 'loaded', summary: { objects: 500 } });
    expect(load.loaded()).toEqual(load.landed());
    expect(load.warehouse.loadIds.length).toBeGreaterThan(1);
    expect(load.warehouse.loadIds).toEqual([...new Set(load.warehouse.loadIds)].sort((a, b) => a - b));
  });

  it('stops after the batches a run may take and goes on at the next tick', async () => {
    const load = new LoadFixture();
    for (let n = 0; n < 500; n += 1) load.bucket.put(objectKey(n), NOON + n);
    expect(await load.run({ policy: { maxBatches: 1 } })).toMatchObject({ batches: 1 });
    expect(load.loaded().length).toBeLessThan(500);
    await load.run();
    expect(load.loaded()).toEqual(load.landed());
  });
});

describe('two loads of one source', () => {
  it('do not run at once: the second is busy until the lease has run out', async () => {
    const load = new LoadFixture();
    load.bucket.put(objectKey(1), NOON);
    await expect(load.run({ holder: 'a', crashAt: 'load.after-lease' })).rejects.toThrow(Crash);
    expect(await load.run({ holder: 'b' })).toEqual({ kind: 'busy' });
    load.nowMs += 2 * MINUTE;
    expect(await load.run({ holder: 'b' })).toMatchObject({ kind: 'loaded' });
  });

  it('are told apart by the fence: who lost the lease while working says so and moves nothing', async () => {
    const load = new LoadFixture();
    load.bucket.put(objectKey(1), NOON);
    load.warehouse.slowness = 1;
    const taken = load.warehouse.status.bind(load.warehouse);
    let stolen = false;
    load.warehouse.status = async (id) => {
      if (!stolen) {
        stolen = true;
        await load.leases.acquire({ id: 'matches', holder: 'b', nowMs: NOON + 2 * MINUTE, leaseMs: MINUTE, above: 0 });
      }
      return taken(id);
    };
    expect(await load.run({ holder: 'a' })).toEqual({ kind: 'lost-lease' });
    expect(load.leases.items.get('matches')).toMatchObject({ holder: 'b', mark: null });
  });

  it('go on above the warehouse’s fence when the lease store was emptied', async () => {
    const load = new LoadFixture();
    load.warehouse.fence = 42;
    load.bucket.put(objectKey(1), NOON);
    expect(await load.run()).toMatchObject({ kind: 'loaded', summary: { objects: 1 } });
    expect(load.warehouse.loadIds).toEqual([43]);
  });

  it('finds a fence above the warehouse’s even where the warehouse does not say it', async () => {
    const load = new LoadFixture();
    load.warehouse.fence = 1_000_000;
    load.warehouse.mute = true;
    load.bucket.put(objectKey(1), NOON);
    expect(await load.run()).toMatchObject({ kind: 'loaded', summary: { objects: 1 } });
    expect(load.warehouse.loadIds[0]).toBeGreaterThan(1_000_000);
    expect(load.warehouse.statements.size).toBeLessThan(30);
  });
});

describe('a batch that fails', () => {
  it('is tried again with jitter when it met another transaction, under another name', async () => {
    const load = new LoadFixture();
    load.bucket.put(objectKey(1), NOON);
    load.warehouse.failures.push(
      'ERROR: 1023 DETAIL: Serializable isolation violation on table',
      'ERROR: could not serialize access due to concurrent update',
    );
    expect(await load.run()).toMatchObject({ kind: 'loaded' });
    expect(load.pauses).toEqual([1_000, 2_000]);
    const names = [...load.warehouse.statements.values()].map((statement) => statement.name.split(':').slice(0, 5).join(':'));
    expect(names).toEqual([1, 2, 3].map((attempt) => `hakkai-load:dev:matches:1:${attempt}`));
  });

  it('is given up after the tries the policy allows', async () => {
    const load = new LoadFixture();
    load.bucket.put(objectKey(1), NOON);
    load.warehouse.failures.push(...Array<string>(5).fill('1023'));
    await expect(load.run()).rejects.toThrow(/failed and left nothing behind: 1023 \(after 5 tries\)/);
    expect(await load.run({ holder: 'b' })).toMatchObject({ kind: 'loaded' });
  });

  it('is an error with the warehouse’s own words when it is a defect, and the lease is free at once', async () => {
    const load = new LoadFixture();
    load.bucket.put(objectKey(1), NOON);
    load.warehouse.failures.push('ERROR: object has 3 records, its key says 10');
    const failed = load.run();
    await expect(failed).rejects.toThrow(LoadFailedError);
    await expect(failed).rejects.toThrow(/Load 1 of matches \(1 objects\).*its key says 10/);
    expect(await load.run({ holder: 'b' })).toMatchObject({ kind: 'loaded' });
  });
});

describe('a crash', () => {
  it.each(LOAD_FAILPOINTS)('at %s loses nothing and doubles nothing', async (crashAt) => {
    const load = new LoadFixture();
    load.bucket.put(objectKey(1), NOON);
    load.bucket.put(objectKey(2), NOON);
    await expect(load.run({ crashAt })).rejects.toThrow(Crash);
    expect(load.passed).toContain(crashAt);
    load.bucket.put(objectKey(3), NOON);
    load.nowMs += 2 * MINUTE;
    await load.run({ holder: 'b' });
    expect(load.loaded()).toEqual(load.landed());
    expect(await load.run({ holder: 'b' })).toMatchObject({ kind: 'nothing-new' });
  });

  it('after the batch was sent finds its statement again instead of sending another', async () => {
    const load = new LoadFixture();
    load.bucket.put(objectKey(1), NOON);
    await expect(load.run({ crashAt: 'load.after-submit' })).rejects.toThrow(Crash);
    load.warehouse.slowness = 3;
    expect(await load.run()).toMatchObject({ kind: 'loaded', batches: 1, summary: { objects: 1 } });
    expect(load.warehouse.statements.size).toBe(1);
    expect(load.pauses).toEqual([500, 1_000, 2_000]);
  });

  it('at any steps, any number of times, with other holders and with objects landing in between, leaves each object loaded once', async () => {
    const step = fc.record({
      land: fc.array(
        fc.record({ n: fc.nat(40), hour: fc.constantFrom('01', '11', '12'), quarantine: fc.boolean(), agoMs: fc.nat(10 * MINUTE) }),
        { maxLength: 4 },
      ),
      holder: fc.constantFrom('a', 'b', 'c'),
      crashAt: fc.option(fc.constantFrom(...LOAD_FAILPOINTS), { nil: undefined }),
      conflict: fc.boolean(),
      waitMs: fc.nat(3 * MINUTE),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const load = new LoadFixture();
        for (const { land, holder, crashAt, conflict, waitMs } of steps) {
          for (const { agoMs, n, ...place } of land) {
            const key = objectKey(n, place);
            if (!load.bucket.objects.has(key)) load.bucket.put(key, load.nowMs - agoMs);
          }
          if (conflict && load.warehouse.failures.length === 0) load.warehouse.failures.push('1023');
          await load.run({ holder, ...(crashAt ? { crashAt } : {}) }).catch((error: unknown) => {
            if (!(error instanceof Crash)) throw error;
          });
          load.nowMs += waitMs;
        }
        load.warehouse.failures.length = 0;
        load.nowMs += 2 * MINUTE;
        await load.run();
        expect(load.loaded()).toEqual(load.landed());
        expect(load.warehouse.loadIds).toEqual([...load.warehouse.loadIds].sort((a, b) => a - b));
      }),
      { seed: Number(process.env['HAKKAI_SEED']), numRuns: 200 },
    );
  });
});

describe('the name of a statement', () => {
  const rules = { environment: 'e'.repeat(16), source: 's'.repeat(63) };
  const object = (key: string) => ({ kind: 'land', key, sha256: '', records: 1 }) as const;

  it('is one that the Data API takes, and its token too', () => {
    const name = statementName(rules, { loadId: Number.MAX_SAFE_INTEGER, attempt: 5, objects: [object('a')] });
    expect(name.length).toBeLessThanOrEqual(500);
    expect(clientToken(name)).toHaveLength(64);
  });

  it('is another one for other objects under the same load id', () => {
    const name = (key: string): string => statementName(rules, { loadId: 1, attempt: 1, objects: [object(key)] });
    expect(name('a')).not.toBe(name('b'));
  });

  it('is never taken for that of a batch before the lease store was emptied', async () => {
    const load = new LoadFixture();
    load.bucket.put(objectKey(1), NOON);
    await load.run();
    load.leases.items.clear();
    load.bucket.put(objectKey(2), NOON);
    await load.run();
    expect(load.loaded()).toEqual(load.landed());
  });
});
