import { createDynamoDbClient, createLeaseStore, createRedshiftDataClient, createS3Bucket, createS3Client } from '@hakkai/aws';
import { platform } from '@hakkai/sql/platform';
import { currentEnvironment } from './current-environment.ts';
import { createLoadHandler } from './load-handler.ts';

const environment = currentEnvironment(platform, process.env);
const { region, workgroup, database } = environment;

export const handler = createLoadHandler({
  platform,
  environment,
  leases: createLeaseStore(createDynamoDbClient({ region }), environment.leaseTable),
  bucket: createS3Bucket(createS3Client({ region }), environment.buckets.landing),
  warehouse: createRedshiftDataClient({ region, workgroup, database }),
});
