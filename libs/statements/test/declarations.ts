import { defineEnvironment, defineSource, dynamodb, s3Logs } from '@hakkai/contract';

export const environment = defineEnvironment({
  name: 'dev',
  account: '111111111111',
  region: 'ap-northeast-1',
  database: 'dev',
  owner: 'hakkai',
  schemas: { source: 'dev_source' },
  tables: { 'tournament-matches': 'dev-tournament-matches' },
  buckets: { landing: 'dev-landing', logs: 'dev-logs', exports: 'dev-exports' },
  stream: 'dev-changes',
  leaseTable: 'dev-leases',
  workgroup: 'dev',
  slack: {},
  copyRole: 'arn:aws:iam::111111111111:role/dev-copy',
  glueDatabase: 'dev_lake',
});

export const matches = defineSource({
  name: 'matches',
  from: dynamodb('tournament-matches'),
  via: 'kinesis',
  key: { tournamentId: 'varchar(64)', matchNo: 'bigint' },
  contract: { playedAt: 'timestamp?', group: 'varchar(32)?', goals: 'super?' },
});

export const requests = defineSource({
  name: 'requests',
  from: s3Logs('requests/'),
  via: 'spectrum',
  contract: { log: 'varchar(max)', containerId: 'varchar(64)?' },
});
