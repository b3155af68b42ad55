import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const ROOT = new URL('../../', import.meta.url);
const { packages }: { packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(
  readFileSync(new URL('package-lock.json', ROOT), 'utf8'),
);

/** Where Node would find a dependency of the package at `path`, nearest folder first. */
function places(path: string, dependency: string): string[] {
  const found = [`node_modules/${dependency}`];
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/'))))
    found.unshift(`${at}/node_modules/${dependency}`);
  return found;
}

it('locks the build of every platform, so that npm ci works on macOS and Linux alike', () => {
  const missing = Object.entries(packages).flatMap(([path, locked]) =>
    Object.keys(locked.optionalDependencies ?? {}).filter((name) => !places(path, name).some((place) => packages[place] !== undefined)),
  );
  expect(missing).toEqual([]);
});

it('locks one copy of nx', () => {
  expect(Object.keys(packages).filter((path) => /(^|\/)node_modules\/nx$/.test(path))).toEqual(['node_modules/nx']);
});
