import { LAND_PREFIX, MANIFEST_PREFIX, QUARANTINE_PREFIX, type Environment } from '@hakkai/contract';
import { allow, allowUnscoped, useKey, type Arn, type Statement } from '../policy/policy-document.ts';
import { arn, bucketArn } from '../stack.ts';

/** Writing land objects and quarantined records; reading back, because an object that is there already is compared. */
export function captureWrites(environment: Environment, lakeKey: Arn): readonly Statement[] {
  return [
    allow(
      'WriteLandObjects',
      ['s3:PutObject', 's3:GetObject'],
      [LAND_PREFIX, QUARANTINE_PREFIX].map((prefix) => bucketArn(environment, environment.buckets.landing, `${prefix}*`)),
    ),
    useKey('EncryptLandObjects', lakeKey, 'write'),
  ];
}

/**
 * Running statements through the Data API as one's own database user.
 * Source: Amazon Redshift Management Guide, "Authorizing access to the Amazon Redshift Data API".
 */
export function runStatements(workgroup: Arn): readonly Statement[] {
  return [
    allow('RunStatements', ['redshift-data:ExecuteStatement', 'redshift-data:BatchExecuteStatement'], [workgroup]),
    allow('SignInToTheWarehouse', ['redshift-serverless:GetCredentials'], [workgroup]),
    allowUnscoped(
      'FollowOwnStatements',
      [
        'redshift-data:DescribeStatement',
        'redshift-data:GetStatementResult',
        'redshift-data:CancelStatement',
        'redshift-data:ListStatements',
      ],
      { StringEquals: { 'redshift-data:statement-owner-iam-userid': '${aws:userid}' } },
    ),
  ];
}

/** Listing and reading what capture landed. */
export function readLandObjects(environment: Environment, lakeKey: Arn): readonly Statement[] {
  const bucket = environment.buckets.landing;
  return [
    allow('ListLandObjects', ['s3:ListBucket'], [bucketArn(environment, bucket)], {
      StringLike: { 's3:prefix': [`${LAND_PREFIX}*`, `${QUARANTINE_PREFIX}*`] },
    }),
    allow(
      'ReadLandObjects',
      ['s3:GetObject'],
      [LAND_PREFIX, QUARANTINE_PREFIX].map((prefix) => bucketArn(environment, bucket, `${prefix}*`)),
    ),
    useKey('DecryptLandObjects', lakeKey, 'read'),
  ];
}

/** Writing the manifests that COPY reads. */
export function writeCopyManifests(environment: Environment, lakeKey: Arn): readonly Statement[] {
  return [
    allow('WriteCopyManifests', ['s3:PutObject'], [bucketArn(environment, environment.buckets.landing, `${MANIFEST_PREFIX}*`)]),
    useKey('EncryptCopyManifests', lakeKey, 'write'),
  ];
}

/** Taking and giving back leases, moving high-water marks: conditional writes on single items. */
export function holdLeases(environment: Environment, operationsKey: Arn): readonly Statement[] {
  return [
    allow(
      'HoldLeases',
      ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
      [arn(environment, 'dynamodb', `table/${environment.leaseTable}`)],
    ),
    useKey('EncryptLeases', operationsKey, 'write'),
  ];
}

/** The DynamoDB tables of the declared sources, whether they exist yet or not. */
export function sourceTableArns(environment: Environment, tables: readonly string[]): readonly string[] {
  return tables.map((table) => arn(environment, 'dynamodb', `table/${environment.tables[table] ?? table}`));
}
