import { days, defineSource, dynamodb, hours } from '@hakkai/contract';
import { expect, it } from 'vitest';
import { abandonedVersionRules, landExpiries } from './object-expiry.ts';

const source = (name: string, retention?: { seconds: number }) =>
  defineSource({ name, from: dynamodb('table'), via: 'kinesis', contract: {}, ...(retention ? { retention } : {}) });

it('keeps land objects as long as their source promises, and for ever where it promises nothing', () => {
  expect(landExpiries([source('matches', days(30)), source('players')])).toEqual([{ prefix: 'land/matches/', days: 30 }]);
});

it('rounds a retention up to whole days, so that nothing goes too early', () => {
  expect(landExpiries([source('s', hours(25))])).toEqual([{ prefix: 'land/s/', days: 2 }]);
});

it('removes old versions and abandoned uploads in every bucket', () => {
  expect(abandonedVersionRules([])).toEqual([
    {
      id: 'old-versions',
      status: 'Enabled',
      filter: { prefix: '' },
      noncurrentVersionExpiration: { noncurrentDays: 30 },
      abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
    },
  ]);
});
