import { describe, expect, it } from 'vitest';
import { LockManager } from './lock-manager.ts';

/** Which of the promises have settled after all that can go on went on. */
async function settled(...promises: readonly Promise<unknown>[]): Promise<readonly boolean[]> {
  const done = promises.map(() => false);
  for (const [index, promise] of promises.entries()) {
    const mark = (): void => {
      done[index] = true;
    };
    promise.then(mark, mark);
  }
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  return done;
}

describe('table locks', () => {
  it('let readers and one writer together', async () => {
    const locks = new LockManager();
    await locks.acquire('a', 't', 'read');
    await locks.acquire('b', 't', 'write');
    expect(await settled(locks.acquire('c', 't', 'read'), locks.acquire('d', 't', 'write'))).toEqual([true, false]);
  });

  it('let an exclusive owner alone, and say who had to wait', async () => {
    const locks = new LockManager();
    expect(await locks.acquire('a', 't', 'exclusive')).toBe(false);
    const reader = locks.acquire('b', 't', 'read');
    expect(await settled(reader)).toEqual([false]);
    locks.release('a');
    expect(await reader).toBe(true);
  });

  it('do not let later readers pass one who waits for the whole table', async () => {
    const locks = new LockManager();
    await locks.acquire('a', 't', 'read');
    const whole = locks.acquire('b', 't', 'exclusive');
    const late = locks.acquire('c', 't', 'read');
    expect(await settled(whole, late)).toEqual([false, false]);
    locks.release('a');
    expect(await settled(whole, late)).toEqual([true, false]);
    locks.release('b');
    expect(await settled(late)).toEqual([true]);
  });

  it('grow in the hands of their owner', async () => {
    const locks = new LockManager();
    await locks.acquire('a', 't', 'read');
    expect(await locks.acquire('a', 't', 'exclusive')).toBe(false);
    expect(await settled(locks.acquire('b', 't', 'read'))).toEqual([false]);
  });

  it('refuse the one who would close a circle', async () => {
    const locks = new LockManager();
    await locks.acquire('a', 't', 'exclusive');
    await locks.acquire('b', 'u', 'exclusive');
    await locks.acquire('c', 'v', 'exclusive');
    void locks.acquire('a', 'u', 'write');
    void locks.acquire('b', 'v', 'write');
    await expect(locks.acquire('c', 't', 'read')).rejects.toMatchObject({ sqlstate: '40P01' });
  });

  it('refuse the one who would close a circle through somebody who only waits', async () => {
    const locks = new LockManager();
    await locks.acquire('a', 't', 'read');
    await locks.acquire('c', 'u', 'write');
    void locks.acquire('b', 't', 'exclusive');
    void locks.acquire('c', 't', 'read');
    await expect(locks.acquire('a', 'u', 'write')).rejects.toMatchObject({ sqlstate: '40P01' });
  });

  it('let one who reads a table change it before somebody who waits for the reading to end', async () => {
    const locks = new LockManager();
    await locks.acquire('a', 't', 'read');
    await locks.acquire('c', 't', 'write');
    const whole = locks.acquire('b', 't', 'exclusive');
    const grown = locks.acquire('a', 't', 'write');
    expect(await settled(whole, grown)).toEqual([false, false]);
    locks.release('c');
    expect(await settled(whole, grown)).toEqual([false, true]);
  });

  it('give up the wait of a cancelled owner and let the next one on', async () => {
    const locks = new LockManager();
    await locks.acquire('a', 't', 'read');
    const cancelled = locks.acquire('b', 't', 'exclusive');
    const next = locks.acquire('c', 't', 'read');
    locks.cancel('b');
    await expect(cancelled).rejects.toMatchObject({ sqlstate: '57014' });
    expect(await settled(next)).toEqual([true]);
  });
});
