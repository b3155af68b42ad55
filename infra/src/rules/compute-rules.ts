import { at, statementsOf, type NotApplicable, type Resource, type Rule } from './rule.ts';

const lambda = ['lambda:Function'];
const queue = ['sqs:Queue'];
const SECRET_NAME = /secret|token|password|key/i;

export const COMPUTE_RULES: readonly Rule[] = [
  {
    ids: ['CKV_AWS_45'],
    says: 'no secret stands in the environment of a function, at most the name of one',
    of: lambda,
    holds: ({ inputs }) =>
      Object.keys(Object(at(inputs, 'environment.variables'))).every((name) => !SECRET_NAME.test(name) || name.endsWith('_SECRET')),
  },
  {
    ids: ['CKV_AWS_173'],
    says: 'the environment of a function is encrypted with an own key',
    of: lambda,
    holds: ({ inputs }) => String(inputs['kmsKeyArn']).includes(':kms:'),
  },
  {
    ids: ['CKV_AWS_50'],
    says: 'calls are traced',
    of: lambda,
    holds: ({ inputs }) => at(inputs, 'tracingConfig.mode') === 'Active',
  },
  {
    ids: ['CKV_AWS_363', 'Lambda.2', 'AwsSolutions-L1'],
    says: 'the runtime is alive',
    of: lambda,
    holds: ({ inputs }) => inputs['runtime'] === 'nodejs24.x',
  },
  {
    ids: ['CKV_AWS_116'],
    says: 'what a function fails on is kept',
    of: lambda,
    holds: ({ inputs, name }, all) => at(inputs, 'deadLetterConfig.targetArn') !== undefined || keptByMapping(name, all),
    waiver: { resources: ['deliver-slack'], reason: 'called by Airflow, which waits, retries and shows the failure', review: '2027-11' },
  },
  {
    ids: ['CKV_AWS_115', 'cfn_nag W92'],
    says: 'concurrency is reserved',
    of: lambda,
    holds: ({ inputs }) => inputs['reservedConcurrentExecutions'] !== undefined,
    waiver: { reason: 'shards and leases bound it; reserving fails in an account with the small default quota', review: '2027-05' },
  },
  {
    ids: ['CKV_AWS_117', 'Lambda.3', 'cfn_nag W89'],
    says: 'functions run in a VPC',
    of: lambda,
    holds: ({ inputs }) => inputs['vpcConfig'] !== undefined,
    waiver: { reason: 'they call AWS APIs and Slack only; the warehouse is asked through the Data API', review: '2027-05' },
  },
  {
    ids: ['CKV_AWS_272'],
    says: 'code is signed',
    of: lambda,
    holds: ({ inputs }) => inputs['codeSigningConfigArn'] !== undefined,
    waiver: { reason: 'one person builds and deploys; who can deploy could sign', review: '2027-05' },
  },
  {
    ids: ['CKV_AWS_301', 'CKV_AWS_364', 'Lambda.1'],
    says: 'a function is invoked by one resource of this account only',
    of: ['lambda:Permission'],
    holds: ({ inputs }) =>
      String(inputs['sourceArn']).startsWith('arn:') && inputs['sourceAccount'] !== undefined && inputs['principal'] !== '*',
  },
  {
    ids: ['CKV_AWS_28', 'AwsSolutions-DDB3', 'DynamoDB.2'],
    says: 'a table can be set back to any second',
    of: ['dynamodb:Table'],
    holds: ({ inputs }) => at(inputs, 'pointInTimeRecovery.enabled') === true,
  },
  {
    ids: ['CKV_AWS_119'],
    says: 'a table is encrypted with an own key',
    of: ['dynamodb:Table'],
    holds: ({ inputs }) => String(at(inputs, 'serverSideEncryption.kmsKeyArn')).includes(':kms:'),
  },
  {
    ids: ['DynamoDB.6'],
    says: 'a table is protected from deletion',
    of: ['dynamodb:Table'],
    holds: ({ inputs }) => inputs['deletionProtectionEnabled'] === true,
  },
  {
    ids: ['CKV2_AWS_16', 'DynamoDB.1'],
    says: 'a table scales',
    of: ['dynamodb:Table'],
    holds: ({ inputs }) => inputs['billingMode'] === 'PAY_PER_REQUEST',
  },
  {
    ids: ['CKV_AWS_27', 'CKV2_AWS_73', 'SQS.1', 'AwsSolutions-SQS2'],
    says: 'a queue is encrypted with an own key',
    of: queue,
    holds: ({ inputs }) => String(inputs['kmsMasterKeyId']).includes(':kms:'),
  },
  {
    ids: ['CKV_AWS_72', 'CKV_AWS_168', 'CKV_AWS_387', 'SQS.3', 'AwsSolutions-SQS4'],
    says: 'a queue is not public, and takes nothing without TLS',
    of: ['sqs:QueuePolicy'],
    holds: ({ inputs }) => closedButForTls(inputs['policy']),
  },
  {
    ids: ['CKV_AWS_26', 'SNS.1'],
    says: 'a topic is encrypted with an own key',
    of: ['sns:Topic'],
    holds: ({ inputs }) => String(inputs['kmsMasterKeyId']).includes(':kms:'),
  },
  {
    ids: ['CKV_AWS_169', 'CKV_AWS_385', 'SNS.4', 'AwsSolutions-SNS3'],
    says: 'a topic is not public, and takes nothing without TLS',
    of: ['sns:TopicPolicy'],
    holds: ({ inputs }) => closedButForTls(inputs['policy']),
  },
  {
    ids: ['CKV_AWS_242', 'CKV_AWS_243', 'CKV_AWS_244'],
    says: 'Airflow logs all it does',
    of: ['mwaa:Environment'],
    holds: ({ inputs }) =>
      ['dagProcessingLogs', 'schedulerLogs', 'taskLogs', 'webserverLogs', 'workerLogs'].every(
        (log) => at(inputs, `loggingConfiguration.${log}.enabled`) === true,
      ),
  },
  {
    ids: ['CKV2_AWS_66'],
    says: 'Airflow is not public',
    of: ['mwaa:Environment'],
    holds: ({ inputs }) => inputs['webserverAccessMode'] === 'PRIVATE_ONLY',
  },
  {
    ids: [],
    says: 'Airflow is encrypted with an own key',
    of: ['mwaa:Environment'],
    holds: ({ inputs }) => String(inputs['kmsKey']).includes(':kms:'),
  },
];

export const COMPUTE_NOT_APPLICABLE: readonly NotApplicable[] = [
  { ids: ['CKV_AWS_258'], because: 'no function has a URL' },
  { ids: ['CKV_AWS_165', 'AwsSolutions-DDB4'], because: 'there is no global table and no DAX' },
  { ids: ['CKV_AWS_284', 'CKV_AWS_285', 'AwsSolutions-SF1', 'AwsSolutions-SF2', 'StepFunctions.1'], because: 'there is no state machine' },
  { ids: ['AwsSolutions-EVB1', 'EventBridge.3'], because: 'there is no custom event bus' },
];

function keptByMapping(functionName: string, all: readonly Resource[]): boolean {
  return all.some(
    ({ type, inputs }) =>
      type.endsWith(':EventSourceMapping') &&
      String(inputs['functionName']).includes(functionName) &&
      at(inputs, 'destinationConfig.onFailure.destinationArn') !== undefined,
  );
}

function closedButForTls(policy: unknown): boolean {
  const statements = statementsOf(policy);
  return (
    statements.every(({ effect, principal }) => effect === 'Deny' || principal !== '*') &&
    statements.some(({ effect, condition }) => effect === 'Deny' && at(condition, 'Bool.aws:SecureTransport') === 'false')
  );
}
