import { defineEnvironment } from '@hakkai/contract';

/** What is called differently in each account. Sizes, network and keys are in infra/Pulumi.<environment>.yaml. */
export const dev = defineEnvironment({
  name: 'dev',
  account: '111111111111',
  region: 'ap-northeast-1',
  database: 'dev',
  owner: 'hakkai',
  schemas: {},
  tables: { 'tournament-matches': 'dev-tournament-matches' },
  buckets: { landing: 'worldcup-dev-landing', logs: 'worldcup-dev-logs', exports: 'worldcup-dev-exports' },
  stream: 'worldcup-dev-changes',
  leaseTable: 'worldcup-dev-leases',
  workgroup: 'worldcup-dev',
  slack: { results: 'C0DEVRESULTS' },
  copyRole: 'arn:aws:iam::111111111111:role/worldcup-dev-copy',
  glueDatabase: 'worldcup_dev',
});

export const prod = defineEnvironment({
  name: 'prod',
  account: '222222222222',
  region: 'ap-northeast-1',
  database: 'prod',
  owner: 'hakkai',
  schemas: {},
  tables: { 'tournament-matches': 'prod-tournament-matches' },
  buckets: { landing: 'worldcup-prod-landing', logs: 'worldcup-prod-logs', exports: 'worldcup-prod-exports' },
  stream: 'worldcup-prod-changes',
  leaseTable: 'worldcup-prod-leases',
  workgroup: 'worldcup-prod',
  slack: { results: 'C0RESULTS' },
  copyRole: 'arn:aws:iam::222222222222:role/worldcup-prod-copy',
  glueDatabase: 'worldcup_prod',
});
