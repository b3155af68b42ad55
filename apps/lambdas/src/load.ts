import { createDynamoDbClient, createLeaseStore, createRedshiftDataClient, createS3Bucket, createS3Client } from '@hakkai/aws';
import { platform } from '@hakkai/sql/platform';
import { currentEnvironment } from './current-environment.ts';
import { createLoadHandler } from './load-handler.ts';
import { logLine } from './log-line.ts';

const environment = currentEnvironment(platform, process.env);
const { region, workgroup, database } = environment;

const load = createLoadHandler({
  platform,
  environment,
  leases: createLeaseStore(createDynamoDbClient({ region }), environment.leaseTable),
  bucket: createS3Bucket(createS3Client({ region }), environment.buckets.landing),
  warehouse: createRedshiftDataClient({ region, workgroup, database }),
});

/** What each run did is one bare JSON line in the log: infra measures freshness and quarantine by it. */
export async function handler(event: Parameters<typeof load>[0]): ReturnType<typeof load> {
  const outcome = await load(event);
  logLine({ event: 'load', source: event.source, ...outcome });
  return outcome;
}
