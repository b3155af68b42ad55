import { at, type NotApplicable, type Rule } from './rule.ts';

/** AWS's own names for the administrator, which everyone tries first. */
const COMMON_ADMINS = ['awsuser', 'admin', 'root'];

export const WAREHOUSE_RULES: readonly Rule[] = [
  {
    ids: ['RedshiftServerless.3', 'CKV_AWS_87', 'Redshift.1', 'AwsSolutions-RS8'],
    says: 'the warehouse is not public',
    of: ['redshiftserverless:Workgroup'],
    holds: ({ inputs }) => inputs['publiclyAccessible'] === false,
  },
  {
    ids: ['RedshiftServerless.1', 'CKV_AWS_321', 'Redshift.7', 'CKV_AWS_154', 'AwsSolutions-RS2'],
    says: 'the warehouse lies in a VPC and sends COPY and UNLOAD through it',
    of: ['redshiftserverless:Workgroup'],
    holds: ({ inputs }) => inputs['enhancedVpcRouting'] === true && new Set(listOf(inputs['subnetIds'])).size === 3,
  },
  {
    ids: ['RedshiftServerless.2', 'CKV_AWS_105', 'Redshift.2', 'AwsSolutions-RS1'],
    says: 'nobody connects without TLS',
    of: ['redshiftserverless:Workgroup'],
    holds: ({ inputs }) => parameter(inputs['configParameters'], 'require_ssl') === 'true',
  },
  {
    ids: ['AwsSolutions-RS11'],
    says: 'what users run is logged',
    of: ['redshiftserverless:Workgroup'],
    holds: ({ inputs }) => parameter(inputs['configParameters'], 'enable_user_activity_logging') === 'true',
  },
  {
    ids: ['AwsSolutions-RS4'],
    says: 'the port is not the default one',
    of: ['redshiftserverless:Workgroup'],
    holds: ({ inputs }) => inputs['port'] !== 5439,
    waiver: { reason: 'no security group lets anyone reach any port; clients expect 5439', review: '2027-11' },
  },
  {
    ids: ['CKV_AWS_282', 'CKV_AWS_64', 'CKV_AWS_142', 'Redshift.10', 'AwsSolutions-RS6'],
    says: 'the warehouse is encrypted with an own key',
    of: ['redshiftserverless:Namespace'],
    holds: ({ inputs }) => String(inputs['kmsKeyId']).includes(':kms:'),
  },
  {
    ids: ['RedshiftServerless.5', 'Redshift.8', 'AwsSolutions-RS3', 'CKV_AWS_391'],
    says: 'the administrator has no name that everyone knows',
    of: ['redshiftserverless:Namespace'],
    holds: ({ inputs }) => !COMMON_ADMINS.includes(String(inputs['adminUsername'])),
  },
  {
    ids: ['cfn_nag F35'],
    says: 'no password stands in the program or its state',
    of: ['redshiftserverless:Namespace'],
    holds: ({ inputs }) => inputs['manageAdminPassword'] === true && inputs['adminUserPassword'] === undefined,
  },
  {
    ids: ['RedshiftServerless.6', 'CKV_AWS_71', 'Redshift.4', 'AwsSolutions-RS5'],
    says: 'connections, users and statements are logged',
    of: ['redshiftserverless:Namespace'],
    holds: ({ inputs }) => ['connectionlog', 'userlog', 'useractivitylog'].every((log) => listOf(inputs['logExports']).includes(log)),
  },
  {
    ids: ['CKV_AWS_320'],
    says: 'the database has no default name',
    of: ['redshiftserverless:Namespace'],
    holds: ({ inputs }) => inputs['dbName'] !== 'dev',
    waiver: {
      reason: 'sql/environments.ts calls the database of environment dev as Redshift would; nobody reaches it from outside',
      review: '2027-11',
    },
  },
];

export const WAREHOUSE_NOT_APPLICABLE: readonly NotApplicable[] = [
  { ids: ['CKV_AWS_141', 'Redshift.6', 'AwsSolutions-RS9'], because: 'Redshift Serverless is upgraded by AWS' },
  {
    ids: ['CKV_AWS_343', 'Redshift.3', 'AwsSolutions-RS10', 'CKV_AWS_281'],
    because: 'Redshift Serverless makes recovery points every 30 minutes by itself',
  },
  { ids: ['Redshift.18'], because: 'Redshift Serverless moves to another zone by itself; there is no cluster to spread' },
  { ids: ['Redshift.15'], because: 'no security group has a rule for the port' },
];

function parameter(parameters: unknown, key: string): unknown {
  if (!Array.isArray(parameters)) return undefined;
  return at(
    parameters.find((entry: unknown) => at(entry, 'parameterKey') === key),
    'parameterValue',
  );
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
