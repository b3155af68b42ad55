import type { Environment } from '@hakkai/contract';
import { iamRole } from './iam-role.ts';
import { quoteIdentifier, quoteLiteral } from './quote.ts';

/**
 * UNLOAD of a query to Parquet, partitioned where columns are named (they stay in the files too).
 * Source: "UNLOAD".
 *
 * @param unload.url prefix, ends with `/`
 */
export function unloadParquetStatement(unload: {
  readonly query: string;
  readonly url: string;
  readonly environment: Pick<Environment, 'copyRole'>;
  readonly partitionBy?: readonly string[];
}): string {
  const partition = unload.partitionBy?.length ? ` partition by (${unload.partitionBy.map(quoteIdentifier).join(', ')}) include` : '';
  return [
    `unload (${quoteLiteral(unload.query)})`,
    `to ${quoteLiteral(unload.url)}`,
    `iam_role ${iamRole(unload.environment)}`,
    `format as parquet${partition} allowoverwrite`,
  ].join('\n');
}
