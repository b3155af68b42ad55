import { defineEnvironment, defineSource, dynamodb, type Source, type SourceInput } from '@hakkai/contract';
import { compileRoutes, type Routes, type StreamRecord } from '../src/index.ts';

export const TABLE = 'dev-tournament-matches';

export function declareMatches(overrides: Partial<SourceInput> = {}): Source {
  return defineSource({
    name: 'matches',
    from: dynamodb('tournament-matches'),
    via: 'kinesis',
    key: { tournamentId: 'varchar(16)', matchNo: 'bigint' },
    contract: { round: 'varchar(8)?', playedAt: 'timestamp?' },
    ...overrides,
  });
}

export function routesOf(source: Source): Routes {
  return compileRoutes({ sources: [source] }, environment);
}

export const environment = defineEnvironment({
  name: 'dev',
  account: '111111111111',
  region: 'ap-northeast-1',
  database: 'dev',
  owner: 'hakkai',
  schemas: {},
  tables: { 'tournament-matches': TABLE },
  buckets: { landing: 'dev-landing', logs: 'dev-logs', exports: 'dev-exports' },
  stream: 'dev-changes',
  leaseTable: 'dev-leases',
  workgroup: 'dev',
  slack: {},
  glueDatabase: 'dev_lake',
});

/** A change record as DynamoDB's Kinesis destination writes it, with parts replaced. */
export function changeRecord(overrides: Record<string, unknown> = {}, change: Record<string, unknown> = {}): Record<string, unknown> {
  const keys = { tournamentId: { S: 'wc-2026' }, matchNo: { N: '104' } };
  return {
    awsRegion: 'ap-northeast-1',
    eventID: '7f2f0a30-8d1e-4b44-9f0b-0d5d0c6d2a11',
    eventName: 'MODIFY',
    userIdentity: null,
    recordFormat: 'application/json',
    tableName: TABLE,
    dynamodb: {
      ApproximateCreationDateTime: 1784462400123456,
      ApproximateCreationDateTimePrecision: 'MICROSECOND',
      Keys: keys,
      NewImage: { ...keys, round: { S: 'Final' } },
      OldImage: { ...keys },
      SizeBytes: 123,
      ...change,
    },
    eventSource: 'aws:dynamodb',
    ...overrides,
  };
}

export function itemRecord(attributes: Record<string, unknown>): Record<string, unknown> {
  const keys = { tournamentId: { S: 'wc-2026' }, matchNo: { N: '104' } };
  return changeRecord({}, { NewImage: { ...keys, ...attributes } });
}

export function streamRecord(content: Record<string, unknown> | string | Uint8Array, sequence = 1): StreamRecord {
  const data =
    content instanceof Uint8Array ? content : new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
  return { data, sequenceNumber: String(sequence), shard: 'shardId-000000000000', arrivedAtMs: Date.UTC(2026, 6, 19, 21, 5) };
}
