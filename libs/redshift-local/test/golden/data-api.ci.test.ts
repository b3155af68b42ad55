import { RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { afterAll, beforeAll } from 'vitest';
import { awsS3Port, type DataApi, openRedshift, type Redshift, startDataApi } from '../../src/index.ts';
import { MemoryS3 } from '../../src/runtime/test/memory-s3.ts';
import type { CaseDatabase } from './case-database.ts';
import { goldenObjects, objectsInBucket } from './golden-objects.ts';
import { openDataApiCaseDatabase } from './data-api-case-database.ts';
import { holdToGoldenCases } from './hold-to-golden-cases.ts';

/**
 * The cases through the Data API: of the local Redshift, or of a real one when `HAKKAI_GOLDEN_WORKGROUP` names a Serverless workgroup and
 * `HAKKAI_GOLDEN_BUCKET` a bucket that its default role reads and writes; region and credentials are then found as the AWS SDK finds them.
 */
const workgroup = process.env['HAKKAI_GOLDEN_WORKGROUP'];
const bucket = process.env['HAKKAI_GOLDEN_BUCKET'];

let redshift: Redshift | null = null;
let api: DataApi | null = null;
let database: CaseDatabase;

beforeAll(async () => {
  if (workgroup !== undefined) {
    if (bucket === undefined) throw new Error('HAKKAI_GOLDEN_BUCKET names no bucket for the objects that cases load.');
    const s3 = awsS3Port();
    for (const [key, body] of goldenObjects()) await s3.put(bucket, key, body, body.length);
    database = openDataApiCaseDatabase(new RedshiftDataClient({}), workgroup, { bucket });
    return;
  }
  redshift = await openRedshift({ s3: new MemoryS3().with(objectsInBucket()) });
  api = await startDataApi({ redshift });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  database = openDataApiCaseDatabase(new RedshiftDataClient({ endpoint: api.url, region: 'eu-west-1', credentials }), 'local');
});

afterAll(async () => {
  await database.close();
  await api?.close();
  await redshift?.close();
});

holdToGoldenCases(workgroup === undefined ? 'the local Data API' : `workgroup ${workgroup}`, () => database);
