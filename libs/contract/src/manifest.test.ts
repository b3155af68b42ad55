import { describe, expect, it } from 'vitest';
import { ContractError, manifestJsonSchema, parseManifest, type Manifest } from './index.ts';

const empty: Manifest = {
  manifestVersion: 1,
  project: 'p',
  environment: 'dev',
  database: 'dev',
  owner: 'hakkai',
  fingerprint: 'a'.repeat(64),
  sources: [],
  setup: [],
  models: [],
  tests: [],
  reports: [],
  pipelines: [],
};

describe('the manifest', () => {
  it('is read back as it was written', () => {
    expect(parseManifest(JSON.parse(JSON.stringify(empty)))).toEqual(empty);
  });

  it('names every field that does not fit at once', () => {
    const broken = { ...empty, owner: 3, tasks: [], models: [{ id: 'marts.a' }] };
    expect(() => parseManifest(broken)).toThrow(ContractError);
    expect(() => parseManifest(broken)).toThrow(
      /\$\.owner: expected a string[\s\S]*\$\.models\[0\]\.kind: is missing[\s\S]*\$\.tasks: is not known here/,
    );
  });

  it('refuses a manifest of another version', () => {
    expect(() => parseManifest({ ...empty, manifestVersion: 2 })).toThrow(/version 2/);
  });

  it('gives a JSON Schema that requires what the parser requires', () => {
    expect(manifestJsonSchema()).toMatchObject({ type: 'object', required: Object.keys(empty), additionalProperties: false });
  });
});
