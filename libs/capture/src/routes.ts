import type { Environment, Platform } from '@hakkai/contract';
import { compileContract, type SourceContract } from './source-contract.ts';

/** Which source a physical DynamoDB table feeds in an environment. Tables nobody declared have no route. */
export type Routes = ReadonlyMap<string, SourceContract>;

/** @throws RangeError when two sources read one table, or a contract cannot be used. */
export function compileRoutes(platform: Pick<Platform, 'sources'>, environment: Pick<Environment, 'tables'>): Routes {
  const routes = new Map<string, SourceContract>();
  for (const source of platform.sources) {
    if (source.from.kind !== 'dynamodb' || source.via !== 'kinesis') continue;
    const table = environment.tables[source.from.table] ?? source.from.table;
    const other = routes.get(table);
    if (other)
      throw new RangeError(`The sources ${other.source.name} and ${source.name} both read the table ${table}: one change has one source.`);
    routes.set(table, compileContract(source));
  }
  return routes;
}
