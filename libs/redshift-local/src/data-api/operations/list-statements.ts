import { ValidationException } from '../data-api-error.ts';
import type { DataApiService } from '../data-api-service.ts';
import type { Json } from '../json-text.ts';
import type { RequestFields } from '../request-fields.ts';
import { pageOf } from '../result-page.ts';
import { STATUSES, type Statement } from '../statement.ts';

/** Newest first. https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ListStatements.html */
export async function listStatements(fields: RequestFields, service: DataApiService): Promise<Json> {
  const status = fields.optionalChoice('Status', ['ALL', ...STATUSES]) ?? 'ALL';
  const name = fields.optionalText('StatementName') ?? '';
  const cluster = fields.optionalText('ClusterIdentifier');
  const workgroup = fields.optionalText('WorkgroupName');
  const database = fields.optionalText('Database');
  fields.optionalBoolean('RoleLevel');
  if (cluster !== undefined && workgroup !== undefined) {
    throw new ValidationException('Provide either ClusterIdentifier or WorkgroupName, not both.');
  }
  const matching = service.statements
    .newestFirst()
    .filter(
      (statement) =>
        (status === 'ALL' || statement.status === status) &&
        (statement.statementName ?? '').startsWith(name) &&
        (cluster === undefined || statement.target.clusterIdentifier === cluster) &&
        (workgroup === undefined || statement.target.workgroupName === workgroup) &&
        (database === undefined || statement.target.database === database),
    );
  const size = fields.optionalInteger('MaxResults', 0, 100) ?? 100;
  const page = pageOf(matching, 'statements', fields.optionalText('NextToken'), size === 0 ? 100 : size);
  return { Statements: page.items.map(summary), NextToken: page.nextToken };
}

function summary(statement: Statement): Json {
  return {
    Id: statement.id,
    IsBatchStatement: statement.batch,
    QueryString: statement.batch ? undefined : statement.parts[0]?.sql,
    QueryStrings: statement.batch ? statement.parts.map((part) => part.sql) : undefined,
    QueryParameters: statement.parameters.length > 0 ? statement.parameters.map(({ name, value }) => ({ name, value })) : undefined,
    SecretArn: statement.target.secretArn,
    StatementName: statement.statementName ?? '',
    Status: statement.status,
    ResultFormat: statement.resultFormat,
    SessionId: statement.sessionId,
    CreatedAt: statement.createdAt.getTime() / 1000,
    UpdatedAt: statement.updatedAt.getTime() / 1000,
  };
}
