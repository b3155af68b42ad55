/**
 * Actions that stand with the resource `*`, each with why AWS leaves no choice.
 * Source: Service Authorization Reference; an action without resource type there accepts `*` only.
 */
export const UNSCOPED_ACTIONS = {
  'xray:PutTraceSegments': 'X-Ray knows no resource for segments',
  'xray:PutTelemetryRecords': 'X-Ray knows no resource for telemetry',
  'cloudwatch:PutMetricData': 'metrics have no ARN; narrowed by the namespace condition where one is known',
  'logs:DescribeLogGroups': 'lists by prefix, before a group is known',
  's3:GetAccountPublicAccessBlock': 'a setting of the account, not of a bucket; MWAA refuses to start without it',
  'kinesis:ListStreams': 'a list of the account; DynamoDB asks for it when a destination is enabled',
  'redshift-data:DescribeStatement': 'statements have no ARN; narrowed to the own ones by condition',
  'redshift-data:GetStatementResult': 'statements have no ARN; narrowed to the own ones by condition',
  'redshift-data:CancelStatement': 'statements have no ARN; narrowed to the own ones by condition',
  'redshift-data:ListStatements': 'statements have no ARN; narrowed to the own ones by condition',
} as const;

export type UnscopedAction = keyof typeof UNSCOPED_ACTIONS;
