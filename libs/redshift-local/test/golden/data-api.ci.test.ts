import { RedshiftDataClient } from '@aws-sdk/client-redshift-data';
import { afterAll, beforeAll } from 'vitest';
import { type DataApi, openRedshift, type Redshift, startDataApi } from '../../src/index.ts';
import type { CaseDatabase } from './case-database.ts';
import { openDataApiCaseDatabase } from './data-api-case-database.ts';
import { holdToGoldenCases } from './hold-to-golden-cases.ts';

/**
 * The cases through the Data API: of the local Redshift, or of a real one when `HAKKAI_GOLDEN_WORKGROUP` names a Serverless workgroup;
 * region and credentials are then found as the AWS SDK finds them.
 */
const workgroup = process.env['HAKKAI_GOLDEN_WORKGROUP'];

let redshift: Redshift | null = null;
let api: DataApi | null = null;
let database: CaseDatabase;

beforeAll(async () => {
  if (workgroup !== undefined) {
    database = openDataApiCaseDatabase(new RedshiftDataClient({}), workgroup);
    return;
  }
  redshift = await openRedshift();
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
