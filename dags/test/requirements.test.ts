import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (name: string): string => readFileSync(`${import.meta.dirname}/../${name}`, 'utf8');
/** One entry a requirement: `aiohttp==3.13.5 \ --hash=… --hash=…`. */
const locked = read('requirements.lock')
  .split(/\n(?=[a-z])/)
  .filter((entry) => entry.includes('=='));

describe('the lock file of the Airflow suite', () => {
  it('pins what requirements.in asks for', () => {
    const asked = read('requirements.in').trim().split('\n');
    expect(asked.length).toBeGreaterThan(0);
    for (const requirement of asked) {
      const pin = `${requirement.replace(/\[.*\]/, '')} `;
      expect(locked.filter((entry) => entry.startsWith(pin))).toHaveLength(1);
    }
  });

  it('holds a SHA-256 for every package, because pip refuses the file otherwise', () => {
    expect(locked.length).toBeGreaterThan(100);
    expect(locked.filter((entry) => !/--hash=sha256:[0-9a-f]{64}/.test(entry))).toEqual([]);
  });
});
