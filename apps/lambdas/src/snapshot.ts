import { createDynamoDbClient, createS3Bucket, createS3Client, createSnapshotStates, createTableExports } from '@hakkai/aws';
import { platform } from '@hakkai/sql/platform';
import { currentEnvironment } from './current-environment.ts';
import { createSnapshotHandler } from './snapshot-handler.ts';

const environment = currentEnvironment(platform, process.env);
const { region } = environment;
const dynamodb = createDynamoDbClient({ region });

export const handler = createSnapshotHandler({
  platform,
  environment,
  exports: createTableExports(dynamodb),
  states: createSnapshotStates(dynamodb, environment.leaseTable),
  bucket: createS3Bucket(createS3Client({ region }), environment.buckets.landing),
  // Lambda ends a call after 15 minutes.
  patienceMs: 10 * 60_000,
});
