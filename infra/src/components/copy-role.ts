import type { Environment } from '@hakkai/contract';
import { allow, policyDocument, useKey, type Arn, type PolicyDocument } from '../policy/policy-document.ts';
import { arn, bucketArn, iamArn, physicalName, type Stack } from '../stack.ts';

/**
 * The name of the role that COPY, UNLOAD and Spectrum take: the declared one, because statements carry its ARN.
 *
 * @throws RangeError when the declared ARN is not a role of the environment's account
 */
export function copyRoleName(stack: Pick<Stack, 'platform' | 'environment'>): string {
  const { copyRole, account, region, name } = stack.environment;
  if (copyRole === undefined) return physicalName(stack, 'copy');
  const prefix = iamArn({ account, region }, 'role/');
  if (copyRole.startsWith(prefix) && !copyRole.slice(prefix.length).includes('/')) return copyRole.slice(prefix.length);
  throw new RangeError(
    `copyRole of environment ${name} in sql/environments.ts is ${copyRole}, not a role of its account: write ${prefix}<name>, or leave it out.`,
  );
}

/** What the warehouse may do outside: read what landed and the logs, write exports, keep its external tables in one catalog database. */
export function copyPolicy(environment: Environment, lakeKey: Arn): PolicyDocument {
  const { landing, logs, exports } = environment.buckets;
  return policyDocument(
    allow(
      'ReadObjects',
      ['s3:GetObject'],
      [landing, logs, exports].map((bucket) => bucketArn(environment, bucket, '*')),
    ),
    allow(
      'FindObjects',
      ['s3:ListBucket', 's3:GetBucketLocation'],
      [landing, logs, exports].map((bucket) => bucketArn(environment, bucket)),
    ),
    allow(
      'WriteExports',
      ['s3:PutObject', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts'],
      [bucketArn(environment, exports, '*')],
    ),
    useKey('UseTheLakeKey', lakeKey, 'write'),
    allow(
      'KeepExternalTables',
      [
        'glue:CreateDatabase',
        'glue:GetDatabase',
        'glue:GetDatabases',
        'glue:CreateTable',
        'glue:GetTable',
        'glue:GetTables',
        'glue:UpdateTable',
        'glue:DeleteTable',
        'glue:BatchCreatePartition',
        'glue:CreatePartition',
        'glue:DeletePartition',
        'glue:BatchDeletePartition',
        'glue:GetPartition',
        'glue:GetPartitions',
        'glue:BatchGetPartition',
        'glue:UpdatePartition',
      ],
      ['catalog', `database/${environment.glueDatabase}`, `table/${environment.glueDatabase}/*`].map((resource) =>
        arn(environment, 'glue', resource),
      ),
    ),
  );
}
