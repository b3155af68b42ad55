import { ValidationException } from './data-api-error.ts';
import type { RequestFields } from './request-fields.ts';
import type { ConnectionTarget } from './statement.ts';

/**
 * Where a request connects to. Nothing is also an answer where the request may leave it to its session.
 *
 * @throws ValidationException when both a cluster and a workgroup are named, or something needed is not.
 */
export function connectionTarget(fields: RequestFields, required: boolean): ConnectionTarget | undefined {
  const clusterIdentifier = fields.optionalText('ClusterIdentifier');
  const workgroupName = fields.optionalText('WorkgroupName');
  const database = fields.optionalText('ConnectedDatabase') ?? fields.optionalText('Database');
  const dbUser = fields.optionalText('DbUser');
  const secretArn = fields.optionalText('SecretArn');
  if (clusterIdentifier !== undefined && workgroupName !== undefined) {
    throw new ValidationException('Provide either ClusterIdentifier or WorkgroupName, not both.');
  }
  if (clusterIdentifier === undefined && workgroupName === undefined) {
    if (!required && database === undefined && dbUser === undefined) return undefined;
    throw new ValidationException('Provide WorkgroupName or ClusterIdentifier.');
  }
  if (database === undefined) throw new ValidationException('Database is required.');
  if (workgroupName !== undefined && dbUser !== undefined) {
    throw new ValidationException('DbUser is for clusters: a workgroup takes the database user from the IAM identity or the secret.');
  }
  return {
    database,
    ...(clusterIdentifier === undefined ? {} : { clusterIdentifier }),
    ...(workgroupName === undefined ? {} : { workgroupName }),
    ...(dbUser === undefined ? {} : { dbUser }),
    ...(secretArn === undefined ? {} : { secretArn }),
  };
}

export function sameTarget(a: ConnectionTarget, b: ConnectionTarget): boolean {
  return (
    a.database === b.database && a.clusterIdentifier === b.clusterIdentifier && a.workgroupName === b.workgroupName && a.dbUser === b.dbUser
  );
}
