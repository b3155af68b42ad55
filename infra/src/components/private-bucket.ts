import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { tlsOnlyPolicy, accessLogPolicy } from '../policy/bucket-policy.ts';
import type { Stack } from '../stack.ts';
import { abandonedVersionRules, type Expiry } from './object-expiry.ts';
import { Stage } from './stage.ts';

export interface PrivateBucketArgs {
  /** The bucket's name in AWS. */
  readonly bucket: string;
  readonly expiries: readonly Expiry[];
  /**
   * `key`: objects are encrypted with it, accesses are logged to `accessLogs`.
   * `access-logs`: the bucket that takes those logs. S3 can deliver them only where its own keys encrypt.
   */
  readonly use: { readonly kind: 'data'; readonly key: aws.kms.Key; readonly accessLogs: PrivateBucket } | { readonly kind: 'access-logs' };
}

/** A bucket as every bucket here is: closed to the public, encrypted, versioned, TLS only, no ACLs. */
export class PrivateBucket extends Stage {
  readonly bucket: string;
  readonly arn: pulumi.Output<string>;
  /** What MWAA checks before it accepts the bucket. */
  readonly closed: readonly pulumi.Resource[];

  constructor(name: string, stack: Stack, args: PrivateBucketArgs, opts: pulumi.ComponentResourceOptions) {
    super('PrivateBucket', name, opts);
    const bucket = new aws.s3.Bucket(
      name,
      { bucket: args.bucket, forceDestroy: false },
      this.inside({ protect: stack.settings.protectData }),
    );
    this.bucket = args.bucket;
    this.arn = bucket.arn;
    const of = { bucket: bucket.id };
    const block = new aws.s3.BucketPublicAccessBlock(
      name,
      { ...of, blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true },
      this.inside(),
    );
    const versioning = new aws.s3.BucketVersioning(name, { ...of, versioningConfiguration: { status: 'Enabled' } }, this.inside());
    this.closed = [block, versioning];
    new aws.s3.BucketOwnershipControls(name, { ...of, rule: { objectOwnership: 'BucketOwnerEnforced' } }, this.inside());
    new aws.s3.BucketServerSideEncryptionConfiguration(name, { ...of, rules: [encryptionOf(args)] }, this.inside());
    new aws.s3.BucketLifecycleConfiguration(
      name,
      { ...of, rules: abandonedVersionRules(args.expiries).map((rule) => ({ ...rule })) },
      this.inside({ dependsOn: [versioning] }),
    );
    const policy = args.use.kind === 'data' ? tlsOnlyPolicy : accessLogPolicy;
    new aws.s3.BucketPolicy(
      name,
      { ...of, policy: pulumi.jsonStringify(policy(stack.environment, args.bucket)) },
      this.inside({ dependsOn: [block] }),
    );
    if (args.use.kind === 'data') {
      new aws.s3.BucketLogging(
        name,
        { ...of, targetBucket: args.use.accessLogs.bucket, targetPrefix: `${args.bucket}/` },
        this.inside({ dependsOn: [args.use.accessLogs] }),
      );
    }
    this.registerOutputs();
  }
}

function encryptionOf({ use }: PrivateBucketArgs): aws.types.input.s3.BucketServerSideEncryptionConfigurationRule {
  switch (use.kind) {
    case 'data':
      return { applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: use.key.arn }, bucketKeyEnabled: true };
    case 'access-logs':
      return { applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' } };
  }
}
