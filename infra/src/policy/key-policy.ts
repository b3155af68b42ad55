import type { Environment } from '@hakkai/contract';
import { arn, iamArn } from '../stack.ts';
import { policyDocument, type PolicyDocument, type Statement } from './policy-document.ts';

/** An AWS service that uses a key in its own name, not in that of a role of ours. */
export type KeyUser = 'logs' | 'alarms';

/**
 * Who may use a key: the account's own IAM policies, and named services. A key policy without the account would make the key
 * unmanageable for ever. Source: AWS KMS Developer Guide, "Default key policy"; CloudWatch Logs User Guide, "Encrypt log data".
 */
export function keyPolicy(environment: Pick<Environment, 'account' | 'region'>, users: readonly KeyUser[]): PolicyDocument {
  return policyDocument(
    {
      Sid: 'GovernedByIamOfThisAccount',
      Effect: 'Allow',
      Principal: { AWS: iamArn(environment, 'root') },
      Action: ['kms:*'],
      Resource: ['*'],
    },
    ...users.map((user) => serviceStatement(environment, user)),
  );
}

function serviceStatement(environment: Pick<Environment, 'account' | 'region'>, user: KeyUser): Statement {
  switch (user) {
    case 'logs':
      return {
        Sid: 'LogGroupsOfThisAccount',
        Effect: 'Allow',
        Principal: { Service: `logs.${environment.region}.amazonaws.com` },
        Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo', 'kms:GenerateDataKey', 'kms:DescribeKey'],
        // In a key policy the resource is the key itself.
        Resource: ['*'],
        Condition: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': arn(environment, 'logs', 'log-group:*') } },
      };
    case 'alarms':
      return {
        Sid: 'AlarmsOfThisAccountToTheTopic',
        Effect: 'Allow',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
        Resource: ['*'],
        Condition: { StringEquals: { 'aws:SourceAccount': environment.account } },
      };
  }
}
