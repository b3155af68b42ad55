import type { Environment, Platform } from '@hakkai/contract';
import type { StackSettings } from './stack-config.ts';

/** What every component reads: the declarations all other parts read too, and the sizes of this stack. */
export interface Stack {
  readonly platform: Platform;
  readonly environment: Environment;
  readonly settings: StackSettings;
}

/** Longest name of a Lambda function and of an IAM role (AWS Lambda and IAM quotas). */
const MAX_NAME = 64;
/** Longest name of an S3 bucket (Amazon S3 User Guide, "General purpose bucket naming rules"). */
const MAX_BUCKET_NAME = 63;

/**
 * The name of a thing of this stack in AWS: `<project>-<environment>-<what>`. Lambdas, their roles, queues, keys and alarms
 * are all found by it.
 *
 * @throws RangeError when AWS would refuse the name for its length.
 * @example physicalName(stack, 'load') // 'worldcup-dev-load'
 */
export function physicalName(stack: Pick<Stack, 'platform' | 'environment'>, what: string): string {
  return fitting(`${stack.platform.name}-${stack.environment.name}-${what}`, MAX_NAME);
}

/**
 * The name of a bucket that the stack brings beside the declared ones. Bucket names are global, so the account is part of it.
 *
 * @throws RangeError when S3 would refuse the name for its length.
 * @example ownBucketName(stack, 'dags') // 'worldcup-dev-dags-123456789012'
 */
export function ownBucketName(stack: Pick<Stack, 'platform' | 'environment'>, what: string): string {
  return fitting(`${stack.platform.name}-${stack.environment.name}-${what}-${stack.environment.account}`, MAX_BUCKET_NAME);
}

/** @example arn(environment, 'kinesis', 'stream/changes') // 'arn:aws:kinesis:ap-northeast-1:123456789012:stream/changes' */
export function arn(environment: Pick<Environment, 'account' | 'region'>, service: string, resource: string): string {
  return `arn:${partition(environment)}:${service}:${environment.region}:${environment.account}:${resource}`;
}

/** S3 ARNs carry neither region nor account. @example bucketArn(environment, 'b', 'land/*') // 'arn:aws:s3:::b/land/*' */
export function bucketArn(environment: Pick<Environment, 'region'>, bucket: string, objects?: string): string {
  return `arn:${partition(environment)}:s3:::${bucket}${objects === undefined ? '' : `/${objects}`}`;
}

/** IAM ARNs carry no region. @example iamArn(environment, 'root') // 'arn:aws:iam::123456789012:root' */
export function iamArn(environment: Pick<Environment, 'account' | 'region'>, resource: string): string {
  return `arn:${partition(environment)}:iam::${environment.account}:${resource}`;
}

function partition({ region }: Pick<Environment, 'region'>): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

function fitting(name: string, limit: number): string {
  if (name.length <= limit) return name;
  throw new RangeError(
    `The name ${name} has ${name.length} characters, AWS takes ${limit}: give the platform or the environment a shorter name.`,
  );
}
