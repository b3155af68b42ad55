import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const folders = [
  ...['libs', 'apps'].flatMap((group) => readdirSync(join(ROOT, group)).map((name) => `${group}/${name}`)),
  'infra',
  'dags',
  'sql',
  'tools',
].filter((folder) => existsSync(join(ROOT, folder, 'package.json')));

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly nx?: { readonly tags?: readonly string[] };
}

const read = <T>(...path: string[]): T => JSON.parse(readFileSync(join(ROOT, ...path), 'utf8')) as T;
const manifests = new Map(folders.map((folder) => [folder, read<Manifest>(folder, 'package.json')]));
const folderOf = new Map([...manifests].map(([folder, { name }]) => [name, folder]));

describe.each(folders)('%s', (folder) => {
  const manifest = manifests.get(folder);

  it('says its layer, so that the linter can hold the import directions', () => {
    expect(manifest?.nx?.tags?.filter((tag) => tag.startsWith('layer:'))).toHaveLength(1);
  });

  it('references in tsconfig.json the projects that its package.json depends on, and no other', () => {
    const depends = Object.keys({ ...manifest?.dependencies, ...manifest?.devDependencies }).flatMap((name) => folderOf.get(name) ?? []);
    const references = read<{ references?: { path: string }[] }>(folder, 'tsconfig.json').references ?? [];
    expect(references.map(({ path }) => relative(ROOT, join(ROOT, folder, path))).sort()).toEqual(depends.sort());
  });
});

it('gives every TypeScript project to the root build', () => {
  const { references } = read<{ references: { path: string }[] }>('tsconfig.json');
  expect(references.map(({ path }) => path.replace('./', '')).sort()).toEqual([...folders].sort());
});
