import { databaseRole, type DatabaseWork, type Environment } from '@hakkai/contract';

/**
 * The database role that an IAM role takes when it signs in, by the tag that Redshift Serverless reads. `hakkai apply` creates these
 * roles and grants to them; an IAM role has no other rights in the database.
 * Source: Amazon Redshift Management Guide, "Defining database roles to grant to federated users in Amazon Redshift Serverless".
 *
 * @example databaseRoleTag({ owner: 'hakkai' }, 'load') // { RedshiftDbRoles: 'hakkai_load' }
 */
export function databaseRoleTag(environment: Pick<Environment, 'owner'>, work: DatabaseWork): { readonly RedshiftDbRoles: string } {
  return { RedshiftDbRoles: databaseRole(environment, work) };
}
