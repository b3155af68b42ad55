import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../failure.ts';
import { aborted, stopSignal } from '../stop-signal.ts';
import { readOptions, readPort, type Verb } from '../verb.ts';

const REGION = 'us-east-1';
const DATABASE = 'dev';

export const redshiftVerb: Verb = {
  name: 'redshift',
  summary: 'serves only the local Redshift: the Data API, and an S3 stand-in for COPY and UNLOAD',
  help: `hakkai redshift [--data-api-port N] [--pg-port N] [--data-dir DIR] [--s3-endpoint URL] [--json]

Serves a Redshift on this machine until Ctrl-C or SIGTERM. Any AWS SDK reaches it by its endpoint; signatures are not checked.

  --data-api-port N   port of the Data API on 127.0.0.1 (default: any free one)
  --pg-port N         port of the Postgres protocol: not emulated yet, and refused by name
  --data-dir DIR      where the database is kept (default: a temporary folder, gone at the end)
  --s3-endpoint URL   an S3 to COPY from and UNLOAD to (default: a stand-in of its own)
  --json              print the addresses as one JSON line when ready`,
  async run(args) {
    const { values } = readOptions('redshift', args, {
      'data-api-port': { type: 'string' },
      'pg-port': { type: 'string' },
      'data-dir': { type: 'string' },
      's3-endpoint': { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    if (values['pg-port'] !== undefined) {
      throw new UserError('redshift: --pg-port: not emulated yet: the Postgres wire protocol. Use the Data API.', { exitCode: 2 });
    }
    const port = readPort('redshift', 'data-api-port', values['data-api-port']);
    const stopping = stopSignal();
    const opened: (() => Promise<unknown>)[] = [];
    try {
      const dataDir = values['data-dir'] ?? (await temporaryFolder(opened));
      const [{ awsS3Port, openRedshift, startDataApi }, s3Url] = await Promise.all([
        import('@hakkai/redshift-local'),
        values['s3-endpoint'] ?? ownS3(dataDir, opened),
      ]);
      const redshift = await openRedshift({
        dataDir: join(dataDir, 'redshift'),
        s3: awsS3Port({ endpoint: s3Url, region: REGION, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }),
      });
      opened.unshift(() => redshift.close());
      const dataApi = await startDataApi({ redshift, port });
      opened.unshift(() => dataApi.close());
      if (values.json) console.log(JSON.stringify({ dataApi: dataApi.url, s3: s3Url, database: DATABASE }));
      else {
        console.log(`Redshift Data API  ${dataApi.url}\nS3                 ${s3Url}\nDatabase           ${DATABASE}\n`);
        console.log(`aws redshift-data execute-statement --endpoint-url ${dataApi.url} --region ${REGION} \\`);
        console.log(`  --workgroup-name local --database ${DATABASE} --sql 'select 1'\n\nCtrl-C stops it.`);
      }
      await aborted(stopping);
      return 0;
    } finally {
      for (const close of opened) await close();
    }
  },
};

/** On disk too where nothing is to stay: what was committed outlives an internal error of the engine. */
async function temporaryFolder(opened: (() => Promise<unknown>)[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hakkai-redshift-'));
  opened.unshift(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** An S3 stand-in beside the database. */
async function ownS3(dataDir: string, opened: (() => Promise<unknown>)[]): Promise<string> {
  const { startS3 } = await import('@hakkai/local/s3');
  const s3 = await startS3({ dir: join(dataDir, 's3'), region: REGION });
  opened.unshift(() => s3.close());
  return s3.url;
}
