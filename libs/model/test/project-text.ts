import { defineSource, dynamodb, parsePlatform, s3Logs, slack, type Platform } from '@hakkai/contract';

/**
 * A project written as one text: `=== path` begins a file. `=== platform.json` changes the declarations of the test platform,
 * `=== expected` is what the compiler has to say.
 */
export interface ProjectText {
  readonly platform: Platform;
  readonly files: ReadonlyMap<string, string>;
  readonly expected: string;
}

export function readProjectText(text: string): ProjectText {
  const parts = new Map(
    text
      .split(/^=== /m)
      .slice(1)
      .map((part) => {
        const end = part.indexOf('\n');
        return [part.slice(0, end).trim(), part.slice(end + 1).replace(/\n+$/, '\n')] as const;
      }),
  );
  const changes: unknown = JSON.parse(parts.get('platform.json') ?? '{}');
  const files = new Map([...parts].filter(([path]) => path !== 'platform.json' && path !== 'expected'));
  return { platform: parsePlatform({ ...TEST_PLATFORM, ...Object(changes) }), files, expected: (parts.get('expected') ?? '').trim() };
}

const environment = {
  account: '111111111111',
  region: 'ap-northeast-1',
  database: 'dev',
  owner: 'hakkai',
  tables: { orders: 'shop-orders' },
  buckets: { landing: 'shop-landing', logs: 'shop-logs', exports: 'shop-exports' },
  stream: 'shop-changes',
  leaseTable: 'shop-leases',
  workgroup: 'shop',
  slack: { sales: 'C0SALES' },
  glueDatabase: 'shop',
};

/** A shop: orders with their lines from DynamoDB, access logs on S3; `dev` keeps logical schemas, `mine` maps some. */
const TEST_PLATFORM: Platform = {
  name: 'shop',
  sources: [
    defineSource({
      name: 'orders',
      from: dynamodb('orders'),
      via: 'kinesis',
      key: { shopId: 'varchar(32)', orderNo: 'bigint' },
      contract: { placedAt: 'timestamp?', lines: 'super?', status: 'varchar(16)?' },
    }),
    defineSource({ name: 'access', from: s3Logs('access/'), via: 'spectrum', contract: { log: 'varchar(65535)' } }),
  ],
  reports: [{ name: 'sales', query: 'reports/sales.sql', destination: slack('sales', 'Sales') }],
  pipelines: [],
  environments: [
    { ...environment, name: 'dev', schemas: {} },
    {
      ...environment,
      name: 'mine',
      schemas: { source: 'mine_source', staging: 'mine_staging', marts: 'mine_marts', hakkai: 'mine_hakkai' },
    },
  ],
};
