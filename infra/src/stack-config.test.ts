import { platform } from '@hakkai/sql/platform';
import { describe, expect, it } from 'vitest';
import { configOf } from '../test/stack-file.ts';
import { parseStackConfig, StackConfigError } from './stack-config.ts';

function problems(config: Readonly<Record<string, string>>, stack = 'dev'): readonly string[] {
  try {
    parseStackConfig(stack, config, platform);
  } catch (error) {
    if (error instanceof StackConfigError) return error.problems;
    throw error;
  }
  return [];
}

const dev = configOf('dev');
const changed = (key: string, change: Readonly<Record<string, unknown>>) => ({
  ...dev,
  [key]: JSON.stringify({ ...JSON.parse(dev[key] ?? '{}'), ...change }),
});

describe('the config of a stack', () => {
  it('is accepted as it stands in both files', () => {
    expect(parseStackConfig('dev', dev, platform).settings.network.natGateways).toBe(1);
    expect(parseStackConfig('prod', configOf('prod'), platform).environment.account).toBe('222222222222');
  });

  it('names a missing key and the command that writes it', () => {
    const { 'hakkai:warehouse': _gone, ...rest } = dev;
    expect(problems(rest)).toEqual([
      "hakkai:warehouse: is missing; for example: pulumi config set --stack dev --path 'hakkai:warehouse.baseCapacity' 8",
    ]);
  });

  it('names a key that is misspelt, and those that are known', () => {
    expect(problems({ ...dev, 'hakkai:airflw': '{}' })[0]).toMatch(/^hakkai:airflw: is not known here; known are network, stream/);
  });

  it('leaves the config of other programs alone', () => {
    expect(problems({ ...dev, 'aws:profile': 'work' })).toEqual([]);
  });

  it('reports all that is wrong at once', () => {
    const broken = { ...changed('hakkai:stream', { retentionHours: 1 }), 'hakkai:protectData': 'perhaps' };
    expect(problems(broken)).toHaveLength(2);
    expect(problems(broken).join('\n')).toMatch(/hakkai:stream.retentionHours[\s\S]*hakkai:protectData: expected true or false/);
  });

  it('reads where the problem is, in a message without stack trace', () => {
    expect(() => parseStackConfig('dev', {}, platform)).toThrow(
      /^The config of stack dev \(infra\/Pulumi\.dev\.yaml\) does not fit:\n {2}hakkai:network: is missing/,
    );
  });

  it('is refused for a stack that no environment declares', () => {
    expect(problems(dev, 'staging')).toEqual([
      expect.stringMatching(/no environment staging in sql\/environments\.ts, which declares dev, prod/),
    ]);
  });
});

describe('sizes that AWS would refuse later', () => {
  it.each([
    [
      'two zones',
      changed('hakkai:network', { zones: ['ap-northeast-1a', 'ap-northeast-1c'] }),
      /network\.zones: Redshift Serverless .* wants three different zones, there are 2/,
    ],
    [
      'the same zone twice',
      changed('hakkai:network', { zones: ['ap-northeast-1a', 'ap-northeast-1a', 'ap-northeast-1c'] }),
      /network\.zones/,
    ],
    [
      'a zone of another region',
      changed('hakkai:network', { zones: ['ap-northeast-1a', 'ap-northeast-1c', 'eu-west-1a'] }),
      /network\.zones\[2\]: eu-west-1a is not in ap-northeast-1/,
    ],
    [
      'a network that begins elsewhere',
      changed('hakkai:network', { cidr: '10.20.1.0/16' }),
      /network\.cidr: 10\.20\.1\.0\/16 is no network/,
    ],
    ['more NAT gateways than zones', changed('hakkai:network', { natGateways: 4 }), /network\.natGateways: 4 are more/],
    ['12 RPUs', changed('hakkai:warehouse', { baseCapacity: 12 }), /warehouse\.baseCapacity: 12 RPUs is not 4, nor 8 to 512 by 8/],
    ['520 RPUs', changed('hakkai:warehouse', { maxCapacity: 520 }), /warehouse\.maxCapacity: 520 RPUs/],
    [
      'a maximum under the base',
      changed('hakkai:warehouse', { baseCapacity: 64, maxCapacity: 16 }),
      /warehouse\.maxCapacity: 16 RPUs is less than the base of 64/,
    ],
    [
      'a micro Airflow with two workers',
      changed('hakkai:airflow', { maxWorkers: 2 }),
      /airflow\.maxWorkers: mw1\.micro has exactly one worker/,
    ],
    ['logs kept for 100 days', changed('hakkai:logs', { retentionDays: 100 }), /logs\.retentionDays: CloudWatch Logs takes/],
    ['a key that waits 31 days', changed('hakkai:keys', { deletionWindowDays: 31 }), /keys\.deletionWindowDays: is 7 to 30/],
    [
      'a table that no source reads',
      { ...dev, 'hakkai:ownTables': '["orders"]' },
      /ownTables\[0\]: no source reads table orders via kinesis; they read tournament-matches/,
    ],
  ])('%s', (_what, config, message) => {
    expect(problems(config).join('\n')).toMatch(message);
  });

  it('at the limits are accepted', () => {
    expect(problems(changed('hakkai:warehouse', { baseCapacity: 4, maxCapacity: 1024 }))).toEqual([]);
    expect(problems(changed('hakkai:stream', { retentionHours: 8760 }))).toEqual([]);
    expect(problems(changed('hakkai:network', { cidr: '10.20.16.0/20' }))).toEqual([]);
  });
});
