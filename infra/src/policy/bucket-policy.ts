import type { Environment } from '@hakkai/contract';
import { bucketArn } from '../stack.ts';
import { policyDocument, type PolicyDocument } from './policy-document.ts';

/** Every bucket: nothing without TLS (CKV_AWS_379, Security Hub S3.5). */
export function tlsOnlyPolicy(environment: Pick<Environment, 'region'>, bucket: string): PolicyDocument {
  return policyDocument({
    Sid: 'TlsOnly',
    Effect: 'Deny',
    Principal: '*',
    Action: ['s3:*'],
    Resource: [bucketArn(environment, bucket), bucketArn(environment, bucket, '*')],
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  });
}

/**
 * The bucket that S3 writes access logs to: S3's log delivery may put objects, for buckets of this account only.
 * Source: Amazon S3 User Guide, "Enabling Amazon S3 server access logging".
 */
export function accessLogPolicy(environment: Pick<Environment, 'account' | 'region'>, bucket: string): PolicyDocument {
  return policyDocument(...tlsOnlyPolicy(environment, bucket).Statement, {
    Sid: 'AccessLogsOfThisAccount',
    Effect: 'Allow',
    Principal: { Service: 'logging.s3.amazonaws.com' },
    Action: ['s3:PutObject'],
    Resource: [bucketArn(environment, bucket, '*')],
    Condition: { StringEquals: { 'aws:SourceAccount': environment.account } },
  });
}
