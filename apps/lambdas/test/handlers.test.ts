import { afterEach, describe, expect, it, vi } from 'vitest';
import { createLoadHandler, createSnapshotHandler, currentEnvironment, UnknownEnvironmentError, UnknownSourceError } from '../src/index.ts';
import { MemoryBucket } from './warehouse/memory-bucket.ts';
import { environment, matches } from './warehouse/platform-fixture.ts';

const refuse = (): never => {
  throw new Error('nothing should be asked for');
};

describe('a function that is asked for a source it does not serve', () => {
  const bucket = new MemoryBucket('landing', () => new Date(0));

  it('says which it serves, the records without a source among them', async () => {
    const load = createLoadHandler({
      platform: { sources: [matches] },
      environment,
      leases: { acquire: refuse, save: refuse, release: refuse },
      bucket,
      warehouse: { submit: refuse, find: refuse, status: refuse, lastRow: refuse },
    });
    await expect(load({ source: 'users' })).rejects.toThrow(UnknownSourceError);
    await expect(load({ source: 'users' })).rejects.toThrow('no source "users" here; known are matches, _unrouted');
  });

  it('exports nothing', async () => {
    const snapshot = createSnapshotHandler({
      platform: { sources: [matches] },
      environment,
      exports: { start: refuse, status: refuse },
      states: { read: refuse, write: refuse },
      bucket,
      patienceMs: 0,
    });
    await expect(snapshot({ source: 'users' })).rejects.toThrow(UnknownSourceError);
  });
});

describe('the environment of a function', () => {
  it('is the one its configuration names', () => {
    expect(currentEnvironment({ environments: [environment] }, { HAKKAI_ENVIRONMENT: 'dev' })).toBe(environment);
  });

  it.each([{}, { HAKKAI_ENVIRONMENT: 'prd' }])('is asked for by name where %j does not give one', (variables) => {
    expect(() => currentEnvironment({ environments: [environment] }, variables)).toThrow(UnknownEnvironmentError);
    expect(() => currentEnvironment({ environments: [environment] }, variables)).toThrow(/the platform declares dev/);
  });
});

describe('what Lambda runs', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  it.each(['capture-dynamodb', 'load', 'snapshot'])(
    '%s has a handler in a declared environment, and fails by name in another',
    async (name) => {
      vi.stubEnv('HAKKAI_ENVIRONMENT', 'dev');
      const entry = (await import(`../src/${name}.ts`)) as { handler: unknown };
      expect(entry.handler).toBeTypeOf('function');
      vi.resetModules();
      vi.stubEnv('HAKKAI_ENVIRONMENT', 'moon');
      await expect(import(`../src/${name}.ts`)).rejects.toThrow(/HAKKAI_ENVIRONMENT is "moon"/);
    },
  );
});
