import { allow, allowUnscoped, policyDocument, type Arn, type PolicyDocument } from '../policy/policy-document.ts';
import { arn, type Stack } from '../stack.ts';
import { runStatements } from './lambda-grants.ts';

export interface AirflowAccess {
  /** The MWAA environment's name. */
  readonly name: string;
  readonly bucket: Arn;
  readonly bucketObjects: Arn;
  readonly key: Arn;
  readonly workgroup: Arn;
  /** Functions that its DAGs may call. */
  readonly functions: readonly Arn[];
}

/**
 * What an MWAA environment needs to run, and what its DAGs do: statements on the warehouse, calls of the deliver functions.
 * Source: Amazon MWAA User Guide, "Amazon MWAA execution role" (sample policy for a customer managed key).
 */
export function airflowPolicy({ environment }: Pick<Stack, 'environment'>, access: AirflowAccess): PolicyDocument {
  const region = environment.region;
  return policyDocument(
    allow('PublishItsHealth', ['airflow:PublishMetrics'], [arn(environment, 'airflow', `environment/${access.name}`)]),
    allow(
      'ReadItsBucket',
      ['s3:ListBucket', 's3:GetBucketLocation', 's3:GetBucketPublicAccessBlock', 's3:GetEncryptionConfiguration', 's3:GetBucketVersioning'],
      [access.bucket],
    ),
    allow('ReadItsDags', ['s3:GetObject', 's3:GetObjectVersion'], [access.bucketObjects]),
    allowUnscoped('CheckTheAccountIsClosed', ['s3:GetAccountPublicAccessBlock']),
    allow(
      'WriteItsLogs',
      [
        'logs:CreateLogStream',
        'logs:CreateLogGroup',
        'logs:PutLogEvents',
        'logs:GetLogEvents',
        'logs:GetLogRecord',
        'logs:GetLogGroupFields',
        'logs:GetQueryResults',
      ],
      [arn(environment, 'logs', `log-group:airflow-${access.name}-*`)],
    ),
    allowUnscoped('FindItsLogs', ['logs:DescribeLogGroups']),
    allowUnscoped('PublishItsMetrics', ['cloudwatch:PutMetricData'], {
      StringEquals: { 'cloudwatch:namespace': ['AmazonMWAA', 'AWS/MWAA'] },
    }),
    // Its Celery queue belongs to an account of AWS, whose number is not told.
    allow(
      'TalkToItsWorkers',
      [
        'sqs:ChangeMessageVisibility',
        'sqs:DeleteMessage',
        'sqs:GetQueueAttributes',
        'sqs:GetQueueUrl',
        'sqs:ReceiveMessage',
        'sqs:SendMessage',
      ],
      [arn({ ...environment, account: '*' }, 'sqs', 'airflow-celery-*')],
    ),
    allow(
      'UseItsKey',
      ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:GenerateDataKeyWithoutPlaintext'],
      [access.key],
      {
        StringEquals: { 'kms:ViaService': [`sqs.${region}.amazonaws.com`, `s3.${region}.amazonaws.com`] },
      },
    ),
    allow('CallDeliveries', ['lambda:InvokeFunction'], access.functions),
    ...runStatements(access.workgroup),
  );
}
