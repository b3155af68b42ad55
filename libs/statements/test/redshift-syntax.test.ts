import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseStatements } from '@hakkai/redshift-sql';
import { expect, it } from 'vitest';

const folder = fileURLToPath(new URL('goldens/', import.meta.url));
const goldens = readdirSync(folder);

it('has goldens to read', () => {
  expect(goldens.length).toBeGreaterThanOrEqual(4);
});

it.each(goldens)('says %s in the language of Redshift', (name) => {
  const text = readFileSync(`${folder}${name}`, 'utf8');
  expect(parseStatements(text).length).toBe(text.split(';\n').length - 1);
});
