import type { DataApiService } from '../data-api-service.ts';
import type { Json } from '../json-text.ts';
import type { RequestFields } from '../request-fields.ts';
import type { Statement, StatementPart } from '../statement.ts';
import { waitForEnd } from '../wait-for-end.ts';

/** https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_DescribeStatement.html */
export async function describeStatement(fields: RequestFields, service: DataApiService): Promise<Json> {
  const id = fields.text('Id');
  const { statement, part } = service.statements.find(id);
  await waitForEnd(statement, fields.optionalInteger('WaitTimeSeconds', 0, 30) ?? 0);
  const shared = {
    ClusterIdentifier: statement.target.clusterIdentifier,
    WorkgroupName: statement.target.workgroupName,
    Database: statement.target.database,
    DbUser: statement.dbUser ?? statement.target.dbUser,
    SecretArn: statement.target.secretArn,
    SessionId: statement.sessionId,
    ResultFormat: statement.resultFormat,
    RedshiftPid: statement.pid ?? 0,
    QueryParameters: statement.parameters.length > 0 ? statement.parameters.map(({ name, value }) => ({ name, value })) : undefined,
  };
  if (part) return { ...shared, ...describePart(id, part) };
  return { ...shared, ...describeBatch(statement) };
}

function describeBatch(statement: Statement): { readonly [name: string]: Json } {
  return {
    Id: statement.id,
    Status: statement.status,
    Error: statement.error,
    CreatedAt: statement.createdAt.getTime() / 1000,
    UpdatedAt: statement.updatedAt.getTime() / 1000,
    Duration: statement.durationNs ?? -1,
    HasResultSet: statement.parts.some((part) => part.hasResultSet),
    ExecutionMode: statement.executionMode,
    RedshiftQueryId: 0,
    ResultRows: -1,
    ResultSize: -1,
    SubStatements: statement.parts.map((part, index) => describePart(`${statement.id}:${index + 1}`, part)),
  };
}

function describePart(id: string, part: StatementPart): { readonly [name: string]: Json } {
  return {
    Id: id,
    Status: part.status,
    Error: part.error,
    QueryString: part.sql,
    CreatedAt: part.createdAt.getTime() / 1000,
    UpdatedAt: part.updatedAt.getTime() / 1000,
    Duration: part.durationNs ?? -1,
    HasResultSet: part.hasResultSet,
    RedshiftQueryId: part.queryId ?? -1,
    ResultRows: part.rows ?? -1,
    ResultSize: part.size ?? -1,
  };
}
