import type { DataApiService } from '../data-api-service.ts';
import type { Json } from '../json-text.ts';
import type { RequestFields } from '../request-fields.ts';
import { pageOf } from '../result-page.ts';
import type { KeptSession } from '../session-pool.ts';

/** Sessions that are open. Closed ones are not kept. https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ListSessions.html */
export async function listSessions(fields: RequestFields, service: DataApiService): Promise<Json> {
  const status = fields.optionalChoice('Status', ['AVAILABLE', 'BUSY', 'CLOSED']);
  const id = fields.optionalText('SessionId');
  const cluster = fields.optionalText('ClusterIdentifier');
  const workgroup = fields.optionalText('WorkgroupName');
  const database = fields.optionalText('Database');
  const matching = (await service.sessions.all()).filter(
    (kept) =>
      (id === undefined || kept.id === id) &&
      (status === undefined || statusOf(kept) === status) &&
      (cluster === undefined || kept.target.clusterIdentifier === cluster) &&
      (workgroup === undefined || kept.target.workgroupName === workgroup) &&
      (database === undefined || kept.target.database === database),
  );
  const size = fields.optionalInteger('MaxResults', 0, 100) ?? 100;
  const page = pageOf(matching, 'sessions', fields.optionalText('NextToken'), size === 0 ? 100 : size);
  return { Sessions: page.items.map(describe), NextToken: page.nextToken };
}

const statusOf = (kept: KeptSession): 'BUSY' | 'AVAILABLE' => (kept.statementId === undefined ? 'AVAILABLE' : 'BUSY');

function describe(kept: KeptSession): Json {
  return {
    SessionId: kept.id,
    Status: statusOf(kept),
    CreatedAt: kept.createdAt.getTime() / 1000,
    UpdatedAt: kept.idleSince.getTime() / 1000,
    Database: kept.target.database,
    DbUser: kept.session?.user ?? kept.target.dbUser,
    ClusterIdentifier: kept.target.clusterIdentifier,
    WorkgroupName: kept.target.workgroupName,
    SessionAliveSeconds: kept.keepAliveSeconds,
    SessionTtl: kept.statementId === undefined ? kept.idleSince.getTime() / 1000 + kept.keepAliveSeconds : undefined,
    CurrentStatementId: kept.statementId,
  };
}
