import { EXPORT_PREFIX, MANIFEST_PREFIX } from '@hakkai/contract';
import * as aws from '@pulumi/aws';
import type * as pulumi from '@pulumi/pulumi';
import { ownBucketName, type Stack } from '../stack.ts';
import type { Keys } from './keys.ts';
import { landExpiries } from './object-expiry.ts';
import { PrivateBucket } from './private-bucket.ts';
import { Stage } from './stage.ts';

/** Lambda writes batches that it gave up on below this prefix; it cannot be chosen. */
export const GIVEN_UP_PREFIX = 'aws/lambda/';
/** What lies in the landing bucket on its way to something else: a cause is found, a table exported again, within these days. */
const PASSING = [
  { prefix: GIVEN_UP_PREFIX, days: 90 },
  { prefix: MANIFEST_PREFIX, days: 90 },
  { prefix: EXPORT_PREFIX, days: 30 },
];
const ACCESS_LOG_DAYS = 365;

/** Where data lies on S3: changes as they came (landing), logs of services, answers that leave (exports). */
export class Lake extends Stage {
  readonly landing: PrivateBucket;
  readonly logs: PrivateBucket;
  readonly exports: PrivateBucket;
  readonly accessLogs: PrivateBucket;

  constructor(stack: Stack, keys: Keys, opts: pulumi.ComponentResourceOptions) {
    super('Lake', 'lake', opts);
    const { buckets, glueDatabase, account } = stack.environment;
    const inside = { parent: this };
    const accessLogs = new PrivateBucket(
      'access-logs',
      stack,
      { bucket: ownBucketName(stack, 'access-logs'), expiries: [{ prefix: '', days: ACCESS_LOG_DAYS }], use: { kind: 'access-logs' } },
      inside,
    );
    const use = { kind: 'data', key: keys.lake, accessLogs } as const;
    this.accessLogs = accessLogs;
    this.landing = new PrivateBucket(
      'landing',
      stack,
      {
        bucket: buckets.landing,
        expiries: [...landExpiries(stack.platform.sources), ...PASSING],
        use,
      },
      inside,
    );
    this.logs = new PrivateBucket('logs', stack, { bucket: buckets.logs, expiries: [], use }, inside);
    this.exports = new PrivateBucket('exports', stack, { bucket: buckets.exports, expiries: [], use }, inside);
    new aws.glue.CatalogDatabase(
      'catalog',
      { name: glueDatabase, catalogId: account, description: 'external tables over the lake' },
      this.inside({ protect: stack.settings.protectData }),
    );
    this.registerOutputs();
  }
}
