import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifestJsonSchema, parseManifest } from '../src/index.ts';

const dags = `${import.meta.dirname}/../../../dags`;

describe('the manifest as Airflow reads it', () => {
  it('has its JSON Schema beside hakkai.py (vitest -u writes it)', async () => {
    await expect(`${JSON.stringify(manifestJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(`${dags}/manifest.schema.json`);
  });

  it('is what the Airflow tests run on', () => {
    const { pipelines } = parseManifest(JSON.parse(readFileSync(`${dags}/tests/manifest.json`, 'utf8')));
    expect(pipelines.map((pipeline) => pipeline.id)).toEqual(['daily', 'broken', 'endless']);
  });
});
