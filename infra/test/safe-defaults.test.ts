import { describe, expect, it, beforeAll } from 'vitest';
import { at, shortType, statementsOf } from '../src/rules/rule.ts';
import { UNSCOPED_ACTIONS } from '../src/policy/unscoped-actions.ts';
import { type Recorded, recordStack, registeredHooks } from './record-stack.ts';

let prod: readonly Recorded[] = [];
let dev: readonly Recorded[] = [];

beforeAll(async () => {
  dev = await recordStack('dev');
  prod = await recordStack('prod');
});

const ofType = (stack: readonly Recorded[], type: string) => stack.filter((resource) => shortType(resource.type) === type);

function one(stack: readonly Recorded[], type: string, name?: string): Recorded['inputs'] {
  const found = ofType(stack, type).filter((resource) => name === undefined || resource.name === name);
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`expected one ${type} ${name ?? ''}, found ${found.length}`);
  return only.inputs;
}

describe('reading the stream', () => {
  it('ends: finite retries, records given up while the stream still holds them', () => {
    for (const stack of [dev, prod]) {
      const mapping = one(stack, 'lambda:EventSourceMapping');
      const retentionSeconds = Number(one(stack, 'kinesis:Stream')['retentionPeriod']) * 3600;
      expect(mapping['maximumRetryAttempts']).toBeGreaterThan(0);
      expect(mapping['maximumRecordAgeInSeconds']).toBeGreaterThan(0);
      expect(mapping['maximumRecordAgeInSeconds']).toBeLessThan(retentionSeconds);
    }
  });

  it('lets one bad record hold up nothing but itself', () => {
    expect(one(prod, 'lambda:EventSourceMapping')).toMatchObject({
      bisectBatchOnFunctionError: true,
      functionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  it('takes one batch of a shard at a time, so that land objects of a shard are written in order', () => {
    expect(one(prod, 'lambda:EventSourceMapping')['parallelizationFactor']).toBe(1);
  });

  it('keeps what it gives up whole, in the landing bucket, where the function may write it', () => {
    expect(at(one(prod, 'lambda:EventSourceMapping'), 'destinationConfig.onFailure.destinationArn')).toContain('<Bucket landing>');
    const grants = statementsOf(one(prod, 'iam:RolePolicy', 'capture-dynamodb')['policy']);
    expect(grants.find(({ sid }) => sid === 'KeepWhatIsGivenUp')).toMatchObject({
      actions: ['s3:PutObject'],
      resources: ['arn:aws:s3:::worldcup-prod-landing/aws/lambda/*'],
    });
  });
});

describe('the destination of a table', () => {
  it('is not set by Pulumi where the table is another team’s', () => {
    expect(ofType(prod, 'dynamodb:KinesisStreamingDestination')).toEqual([]);
  });

  it('is set with microseconds where config says that the table is ours', async () => {
    const stack = await recordStack('dev', { 'hakkai:ownTables': '["tournament-matches"]' });
    expect(one(stack, 'dynamodb:KinesisStreamingDestination')).toMatchObject({
      tableName: 'dev-tournament-matches',
      approximateCreationDateTimePrecision: 'MICROSECOND',
    });
  });

  it('is looked for every five minutes, and when a table is created', () => {
    expect(one(prod, 'scheduler:Schedule', 'activate-source-sweep')).toMatchObject({ scheduleExpression: 'rate(5 minutes)' });
    expect(JSON.parse(String(one(prod, 'cloudwatch:EventRule')['eventPattern']))).toMatchObject({
      detail: { eventName: ['CreateTable'], requestParameters: { tableName: ['prod-tournament-matches'] } },
    });
  });
});

describe('the warehouse', () => {
  it('is in three zones and reached by nobody', () => {
    const workgroup = one(prod, 'redshiftserverless:Workgroup');
    expect(workgroup).toMatchObject({ publiclyAccessible: false, enhancedVpcRouting: true });
    const zones = ofType(prod, 'ec2:Subnet')
      .filter(({ name }) => name.startsWith('private-'))
      .map(({ inputs }) => inputs['availabilityZone']);
    expect(new Set(zones).size).toBe(3);
    expect(workgroup['subnetIds']).toHaveLength(3);
    const itsGroup = ofType(prod, 'vpc:SecurityGroupIngressRule').filter(({ inputs }) => inputs['securityGroupId'] === 'warehouse-id');
    expect(itsGroup).toEqual([]);
  });

  it('keeps the case of names in every session', () => {
    expect(one(prod, 'redshiftserverless:Workgroup')['configParameters']).toContainEqual({
      parameterKey: 'enable_case_sensitive_identifier',
      parameterValue: 'true',
    });
  });

  it('says every parameter that AWS returns, because one left out reads as a change for ever', () => {
    const parameters = one(prod, 'redshiftserverless:Workgroup')['configParameters'];
    expect(Array.isArray(parameters) ? parameters.map((entry: unknown) => at(entry, 'parameterKey')) : []).toEqual([
      'auto_mv',
      'datestyle',
      'enable_case_sensitive_identifier',
      'enable_user_activity_logging',
      'max_query_execution_time',
      'query_group',
      'require_ssl',
      'search_path',
      'use_fips_ssl',
    ]);
  });

  it('is watched for more than one kind of change in an update', () => {
    expect([...registeredHooks]).toEqual(['one-kind-of-change']);
  });

  it('knows the owner as its administrator, and everyone else by what they do', () => {
    expect(one(prod, 'redshiftserverless:Namespace')['adminUsername']).toBe('hakkai');
    const roles = ofType(prod, 'iam:Role').flatMap(({ name, inputs }) => {
      const role = at(inputs['tags'], 'RedshiftDbRoles');
      return role === undefined ? [] : [[name, role]];
    });
    expect(roles).toEqual([
      ['airflow', 'hakkai_build'],
      ['deliver-slack', 'hakkai_read'],
      ['load', 'hakkai_load'],
    ]);
  });

  it('hands COPY the role that statements name', () => {
    expect(one(prod, 'iam:Role', 'copy')['name']).toBe('worldcup-prod-copy');
  });

  it('stops, or says so, at its monthly cost', () => {
    expect(one(dev, 'redshiftserverless:UsageLimit')).toMatchObject({ amount: 300, breachAction: 'deactivate', period: 'monthly' });
  });
});

describe('Airflow', () => {
  it('has exactly two subnets in different zones', () => {
    const subnets = at(one(prod, 'mwaa:Environment'), 'networkConfiguration.subnetIds');
    expect(new Set(Array.isArray(subnets) ? subnets : []).size).toBe(2);
  });

  it('is the version that the DAGs are tested on, and knows the workgroup', () => {
    expect(one(prod, 'mwaa:Environment')).toMatchObject({
      airflowVersion: '3.2.1',
      airflowConfigurationOptions: { 'hakkai.workgroup': 'worldcup-prod' },
    });
  });

  it('gets its DAGs and, beside them, the manifest', () => {
    const keys = ofType(prod, 's3:BucketObjectv2').map(({ inputs }) => inputs['key']);
    expect(keys).toEqual(['dags/hakkai.py', 'dags/manifest.json']);
  });

  it('may call the functions that its DAGs name, and no others', () => {
    const grants = statementsOf(one(prod, 'iam:RolePolicy', 'airflow')['policy']);
    expect(grants.filter(({ actions }) => actions.includes('lambda:InvokeFunction')).flatMap(({ resources }) => resources)).toEqual([
      `arn:aws:lambda:ap-northeast-1:222222222222:function:${one(prod, 'lambda:Function', 'deliver-slack')['name']}`,
    ]);
  });
});

describe('a load', () => {
  it('runs for each streamed source on its own cadence, and for what says no source', () => {
    const schedules = ofType(prod, 'scheduler:Schedule').filter(({ name }) => name.startsWith('load-'));
    expect(schedules.map(({ inputs }) => [inputs['scheduleExpression'], at(inputs, 'target.input')])).toEqual([
      ['rate(5 minutes)', '{"source":"_unrouted"}'],
      ['rate(5 minutes)', '{"source":"matches"}'],
    ]);
  });

  it('holds its leases outside the warehouse, in a table that survives', () => {
    expect(one(prod, 'dynamodb:Table')).toMatchObject({
      name: 'worldcup-prod-leases',
      pointInTimeRecovery: { enabled: true },
      deletionProtectionEnabled: true,
    });
  });
});

describe('freshness', () => {
  it('is an alarm when a source is not loaded for as long as it promises, and when nothing is heard at all', () => {
    expect(one(prod, 'cloudwatch:MetricAlarm', 'freshness-matches')).toMatchObject({
      metricName: 'LoadsDone',
      dimensions: { source: 'matches' },
      period: 600,
      comparisonOperator: 'LessThanThreshold',
      treatMissingData: 'breaching',
    });
  });

  it('is measured for each source by what the load says in its log', () => {
    for (const filter of ofType(prod, 'cloudwatch:LogMetricFilter')) {
      expect(filter.inputs['logGroupName']).toBe(one(prod, 'cloudwatch:LogGroup', 'load')['name']);
      expect(at(filter.inputs, 'metricTransformation.dimensions')).toEqual({ source: '$.source' });
    }
  });

  it('tells somebody of every quarantined record, also of those that say no source', () => {
    const watched = ofType(prod, 'cloudwatch:MetricAlarm').filter(({ inputs }) => inputs['metricName'] === 'Quarantined');
    expect(watched.map(({ name }) => name)).toEqual(['quarantine-_unrouted', 'quarantine-matches']);
  });
});

describe('functions', () => {
  it('are named as DAGs and people call them, and know their environment', () => {
    expect(
      ofType(prod, 'lambda:Function').map(({ inputs }) => [inputs['name'], at(inputs, 'environment.variables.HAKKAI_ENVIRONMENT')]),
    ).toEqual(
      ['activate-source', 'capture-dynamodb', 'deliver-slack', 'load', 'snapshot'].map((name) => [`worldcup-prod-${name}`, 'prod']),
    );
  });

  it('have somebody told when they fail', () => {
    const watched = ofType(prod, 'cloudwatch:MetricAlarm')
      .filter(({ inputs }) => inputs['metricName'] === 'Errors')
      .map(({ inputs }) => at(inputs, 'dimensions.FunctionName'));
    expect(watched.sort()).toEqual(ofType(prod, 'lambda:Function').map(({ inputs }) => inputs['name']));
  });
});

describe('policies', () => {
  it('name a reason for each action that stands with all resources, and use each reason', () => {
    const used = ofType(prod, 'iam:RolePolicy')
      .flatMap(({ inputs }) => statementsOf(inputs['policy']))
      .filter(({ resources }) => resources.includes('*'))
      .flatMap(({ actions }) => actions);
    expect([...new Set(used)].sort()).toEqual(Object.keys(UNSCOPED_ACTIONS).sort());
  });

  it('let nobody but the account’s own IAM and AWS services use a key', () => {
    const principals = ofType(prod, 'kms:Key').flatMap(({ inputs }) =>
      statementsOf(inputs['policy']).map(({ principal }) => JSON.stringify(principal)),
    );
    expect([...new Set(principals)].sort()).toEqual([
      '{"AWS":"arn:aws:iam::222222222222:root"}',
      '{"Service":"cloudwatch.amazonaws.com"}',
      '{"Service":"logs.ap-northeast-1.amazonaws.com"}',
    ]);
  });
});

it('touches the declared account only', () => {
  expect(one(prod, 'providers:aws')).toMatchObject({ region: 'ap-northeast-1', allowedAccountIds: '["222222222222"]' });
});

it('puts no secret into the state: the Slack token is written by a person', () => {
  expect(ofType(prod, 'secretsmanager:SecretVersion')).toEqual([]);
});
