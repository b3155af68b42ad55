import type { Environment } from '@hakkai/contract';
import type { Addresses } from '@hakkai/local';

/** The addresses and two lines to copy: one for this CLI, one for AWS's own. */
export function announcement(addresses: Addresses, environment: Environment, dataDir: string): string {
  const rows = [
    ['Redshift Data API', addresses.dataApi],
    ['S3', addresses.s3],
    ['Kinesis', addresses.kinesis],
    ['DynamoDB', addresses.dynamodb],
    ['Lambda', addresses.lambda],
    ['Slack', addresses.slack],
    ['all of AWS behind one', addresses.gateway],
  ] as const;
  const width = Math.max(...rows.map(([name]) => name.length));
  const directory = dataDir === '.hakkai' ? '' : ` --data-dir ${dataDir}`;
  return [
    ...rows.map(([name, url]) => `  ${name.padEnd(width)}  ${url}`),
    '',
    `  npx hakkai query "select * from marts.top_scorers order by goals desc limit 5"${directory}`,
    `  AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local aws redshift-data execute-statement --endpoint-url ${addresses.dataApi} \\`,
    `    --region ${environment.region} --workgroup-name ${environment.workgroup} --database ${environment.database} --sql 'select count(*) from source.matches'`,
  ].join('\n');
}
