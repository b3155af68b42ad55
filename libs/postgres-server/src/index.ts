export { installedPostgres, PostgresNotInstalled } from './installed-postgres.ts';
export { type PostgresServer, PostgresDidNotStart, type ServerSettings, startPostgres } from './start-postgres.ts';
