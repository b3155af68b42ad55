import { describe, expect, it } from 'vitest';
import { SUPER } from '../../types/redshift-type.ts';
import { MemoryS3 } from '../test/memory-s3.ts';
import { runCopy } from '../test/run-copy.ts';

const MAX_BYTES = 16 * 1024 * 1024;

const load = async (body: string, format: string): Promise<unknown> => {
  const s3 = new MemoryS3().with({ 'bkt/a': body });
  const { rows } = await runCopy(s3, { p: SUPER }, `copy t from 's3://bkt/a' iam_role default ${format}`);
  return rows[0]?.[0];
};

const arrays = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
const quoted = (csv: string): string => `"${csv.replaceAll('"', '""')}"`;

describe.each([
  ["json 'auto'", (json: string) => `{"p":${json}}`],
  ["json 'noshred'", (json: string) => json],
  ['csv', quoted],
])('COPY %s into SUPER', (format, record) => {
  it('takes arrays 1,000 deep and not one deeper', async () => {
    for (const depth of [999, 1000]) expect(await load(record(arrays(depth)), format)).toBe(arrays(depth));
    await expect(load(record(arrays(1001)), format)).rejects.toThrow("Load into table 't' failed");
  });

  it('takes strings of 65,535 bytes and not one byte more', async () => {
    for (const text of ['x'.repeat(65_534), 'x'.repeat(65_535), `${'é'.repeat(32_767)}x`])
      expect(await load(record(`["${text}"]`), format)).toBe(`["${text}"]`);
    for (const text of ['x'.repeat(65_536), 'é'.repeat(32_768)])
      await expect(load(record(`["${text}"]`), format)).rejects.toThrow("Load into table 't' failed");
  });

  it('takes values of 16 MB and not one byte more', async () => {
    const value = (bytes: number): string => `[${'12345678901234,'.repeat(1_118_480)}${'1'.repeat(bytes - 16_777_202)}]`;
    for (const bytes of [MAX_BYTES - 1, MAX_BYTES]) {
      const text = value(bytes);
      expect(text).toHaveLength(bytes);
      expect(await load(record(text), format)).toBe(text);
    }
    await expect(load(record(value(MAX_BYTES + 1)), format)).rejects.toThrow("Load into table 't' failed");
  });
});
