import { expect, it } from 'vitest';
import { arn, bucketArn, iamArn, ownBucketName, physicalName } from './stack.ts';
import { platform } from '@hakkai/sql/platform';
import { parseStackConfig } from './stack-config.ts';
import { configOf } from '../test/stack-file.ts';

const stack = parseStackConfig('dev', configOf('dev'), platform);
const longNamed = {
  ...stack,
  platform: { ...platform, name: 'a'.repeat(32) },
  environment: { ...stack.environment, name: 'b'.repeat(16) },
};

it('names things by project, environment and use', () => {
  expect(physicalName(stack, 'load')).toBe('worldcup-dev-load');
  expect(ownBucketName(stack, 'dags')).toBe('worldcup-dev-dags-111111111111');
});

it('takes a name of exactly 64 characters and refuses one more, saying what to do', () => {
  expect(physicalName(longNamed, 'c'.repeat(14))).toHaveLength(64);
  expect(() => physicalName(longNamed, 'c'.repeat(15))).toThrow(
    /65 characters, AWS takes 64: give the platform or the environment a shorter name/,
  );
});

it('writes ARNs of the partition that the region lies in', () => {
  expect(arn(stack.environment, 'kinesis', 'stream/x')).toBe('arn:aws:kinesis:ap-northeast-1:111111111111:stream/x');
  expect(bucketArn({ region: 'cn-north-1' }, 'b', 'k')).toBe('arn:aws-cn:s3:::b/k');
  expect(iamArn({ account: '1', region: 'us-gov-west-1' }, 'root')).toBe('arn:aws-us-gov:iam::1:root');
});
