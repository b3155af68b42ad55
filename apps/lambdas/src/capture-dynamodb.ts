import { createS3Bucket, createS3Client } from '@hakkai/aws';
import { platform } from '@hakkai/sql/platform';
import { createCaptureHandler } from './capture-handler.ts';
import { currentEnvironment } from './current-environment.ts';

const environment = currentEnvironment(platform, process.env);

export const handler = createCaptureHandler({
  platform,
  environment,
  objects: createS3Bucket(createS3Client({ region: environment.region }), environment.buckets.landing),
});
