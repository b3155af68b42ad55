import { at, companions, statementsOf, type NotApplicable, type Resource, type Rule } from './rule.ts';

const bucket = ['s3:Bucket'];

/** A bucket's settings are resources of their own: the rule looks at the one of its kind. */
function has(type: string, holds: (companion: Resource) => boolean) {
  return (resource: Resource, all: readonly Resource[]) => {
    const found = companions(resource, all, type, 'bucket');
    return found.length === 1 && found.every(holds);
  };
}

export const LAKE_RULES: readonly Rule[] = [
  {
    ids: ['CKV_AWS_53', 'CKV_AWS_54', 'CKV_AWS_55', 'CKV_AWS_56', 'CKV2_AWS_6', 'S3.1', 'S3.2', 'S3.3', 'S3.8', 'AwsSolutions-S2'],
    says: 'nothing in a bucket can be made public',
    of: bucket,
    holds: has('s3:BucketPublicAccessBlock', ({ inputs }) =>
      ['blockPublicAcls', 'blockPublicPolicy', 'ignorePublicAcls', 'restrictPublicBuckets'].every((name) => inputs[name] === true),
    ),
  },
  {
    ids: ['CKV2_AWS_65', 'CKV_AWS_20', 'CKV_AWS_57', 'S3.12'],
    says: 'access lists are off',
    of: bucket,
    holds: has('s3:BucketOwnershipControls', ({ inputs }) => at(inputs, 'rule.objectOwnership') === 'BucketOwnerEnforced'),
  },
  {
    ids: ['CKV_AWS_19', 'S3.4'],
    says: 'objects are encrypted',
    of: bucket,
    holds: has('s3:BucketServerSideEncryptionConfiguration', ({ inputs }) => algorithm(inputs) !== undefined),
  },
  {
    ids: ['CKV_AWS_145', 'S3.17'],
    says: 'objects are encrypted with an own key',
    of: bucket,
    holds: has('s3:BucketServerSideEncryptionConfiguration', ({ inputs }) => algorithm(inputs) === 'aws:kms'),
    waiver: { resources: ['access-logs'], reason: 'S3 delivers access logs only to a bucket that its own keys encrypt', review: '2027-11' },
  },
  {
    ids: ['CKV_AWS_21', 'S3.14'],
    says: 'an overwritten or deleted object can be had back',
    of: bucket,
    holds: has('s3:BucketVersioning', ({ inputs }) => at(inputs, 'versioningConfiguration.status') === 'Enabled'),
  },
  {
    ids: ['CKV2_AWS_61', 'CKV_AWS_300', 'S3.13', 'S3.10'],
    says: 'old versions and abandoned uploads go',
    of: bucket,
    holds: has('s3:BucketLifecycleConfiguration', ({ inputs }) => {
      const rules = at(inputs, 'rules');
      return (
        Array.isArray(rules) &&
        rules.some(
          (rule: unknown) =>
            at(rule, 'abortIncompleteMultipartUpload.daysAfterInitiation') !== undefined &&
            at(rule, 'noncurrentVersionExpiration.noncurrentDays') !== undefined,
        )
      );
    }),
  },
  {
    ids: ['CKV_AWS_379', 'S3.5', 'AwsSolutions-S10'],
    says: 'nothing without TLS',
    of: bucket,
    holds: has('s3:BucketPolicy', ({ inputs }) =>
      statementsOf(inputs['policy']).some(
        ({ effect, actions, condition }) =>
          effect === 'Deny' && actions.includes('s3:*') && at(condition, 'Bool.aws:SecureTransport') === 'false',
      ),
    ),
  },
  {
    ids: ['CKV_AWS_70', 'S3.6'],
    says: 'nobody unnamed is allowed anything',
    of: ['s3:BucketPolicy'],
    holds: ({ inputs }) => statementsOf(inputs['policy']).every(({ effect, principal }) => effect === 'Deny' || principal !== '*'),
  },
  {
    ids: ['CKV_AWS_18', 'S3.9', 'AwsSolutions-S1'],
    says: 'who read what is logged',
    of: bucket,
    holds: has('s3:BucketLogging', ({ inputs }) => String(inputs['targetBucket']).includes('access-logs')),
    waiver: { resources: ['access-logs'], reason: 'it holds the access logs; logging itself would never end', review: '2027-11' },
  },
  {
    ids: ['CKV_AWS_144'],
    says: 'objects are copied to another region',
    of: bucket,
    holds: () => false,
    waiver: {
      reason: 'DynamoDB is the origin and can be exported again; a second region doubles the cost of a small team',
      review: '2027-05',
    },
  },
  {
    ids: ['CKV2_AWS_62'],
    says: 'new objects send events',
    of: bucket,
    holds: () => false,
    waiver: { reason: 'the load lists by prefix on its cadence; events would only make it earlier', review: '2027-05' },
  },
  {
    ids: ['CKV_AWS_43', 'CKV_AWS_185', 'Kinesis.1', 'AwsSolutions-KDS1', 'AwsSolutions-KDS3', 'cfn_nag W49'],
    says: 'the stream is encrypted with an own key',
    of: ['kinesis:Stream'],
    holds: ({ inputs }) => inputs['encryptionType'] === 'KMS' && String(inputs['kmsKeyId']).includes(':kms:'),
  },
  {
    ids: ['Kinesis.3'],
    says: 'the stream keeps records longer than a day',
    of: ['kinesis:Stream'],
    holds: ({ inputs }) => Number(inputs['retentionPeriod']) > 24,
  },
];

export const LAKE_NOT_APPLICABLE: readonly NotApplicable[] = [
  {
    ids: ['CKV_AWS_94'],
    because: 'encryption of the catalog is one setting of the account: two stacks of one account would overwrite each other',
  },
  {
    ids: ['CKV_AWS_99', 'CKV_AWS_195', 'Glue.3', 'Glue.4', 'AwsSolutions-GL1', 'AwsSolutions-GL3'],
    because: 'there is no Glue job or crawler',
  },
  { ids: ['CKV_AWS_240', 'CKV_AWS_241', 'AwsSolutions-KDF1', 'DataFirehose.1'], because: 'there is no Firehose' },
];

function algorithm(inputs: Resource['inputs']): unknown {
  const rules = inputs['rules'];
  return Array.isArray(rules) ? at(rules[0], 'applyServerSideEncryptionByDefault.sseAlgorithm') : undefined;
}
