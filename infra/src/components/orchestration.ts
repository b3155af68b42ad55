import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { trustPolicy } from '../policy/policy-document.ts';
import { arn, ownBucketName, physicalName, type Stack } from '../stack.ts';
import { airflowPolicy } from './airflow-policy.ts';
import { DAG_FOLDER, dagObjects, type Artifacts } from './artifacts.ts';
import { databaseRoleTag } from './database-role.ts';
import type { Keys } from './keys.ts';
import type { Lake } from './lake.ts';
import type { Network } from './network.ts';
import { PrivateBucket } from './private-bucket.ts';
import { Stage } from './stage.ts';
import type { Warehouse } from './warehouse.ts';

export interface OrchestrationInputs {
  readonly keys: Keys;
  readonly network: Network;
  readonly lake: Lake;
  readonly warehouse: Warehouse;
  readonly artifacts: Artifacts;
}

/** The version that the DAGs are tested on. */
const AIRFLOW_VERSION = '3.2.1';
const LOG = { enabled: true, logLevel: 'INFO' } as const;
/** What MWAA calls its log groups, after `airflow-<environment>-`. */
const LOG_GROUPS = ['DAGProcessing', 'Scheduler', 'Task', 'WebServer', 'Worker'] as const;

/** Amazon MWAA, its bucket and what lies in it. A deploy of DAGs changes objects only, never the environment. */
export class Orchestration extends Stage {
  /** The environment's name in AWS. */
  readonly name: string;

  constructor(stack: Stack, { keys, network, lake, warehouse, artifacts }: OrchestrationInputs, opts: pulumi.ComponentResourceOptions) {
    super('Orchestration', 'orchestration', opts);
    const { environment, settings } = stack;
    this.name = physicalName(stack, 'airflow');
    const bucket = new PrivateBucket(
      'dags',
      stack,
      { bucket: ownBucketName(stack, 'dags'), expiries: [], use: { kind: 'data', key: keys.operations, accessLogs: lake.accessLogs } },
      { parent: this },
    );
    const objects = dagObjects(artifacts).map(
      ({ key, path }) =>
        new aws.s3.BucketObjectv2(
          key,
          {
            bucket: bucket.bucket,
            key,
            source: new pulumi.asset.FileAsset(path),
            kmsKeyId: keys.operations.arn,
            serverSideEncryption: 'aws:kms',
          },
          this.inside({ dependsOn: [...bucket.closed] }),
        ),
    );
    const role = new aws.iam.Role(
      'airflow',
      {
        name: this.name,
        description: 'runs the DAGs: statements on the warehouse, calls of deliver functions',
        assumeRolePolicy: pulumi.jsonStringify(trustPolicy(['airflow.amazonaws.com', 'airflow-env.amazonaws.com'], environment.account)),
        tags: databaseRoleTag(environment, 'build'),
      },
      this.inside(),
    );
    const policy = new aws.iam.RolePolicy(
      'airflow',
      {
        role: role.id,
        policy: pulumi.jsonStringify(
          airflowPolicy(stack, {
            name: this.name,
            bucket: bucket.arn,
            bucketObjects: pulumi.interpolate`${bucket.arn}/*`,
            key: keys.operations.arn,
            workgroup: warehouse.workgroupArn,
            // The functions of the stage that comes after this one, by their names.
            functions: ['deliver-slack'].map((name) => arn(environment, 'lambda', `function:${physicalName(stack, name)}`)),
          }),
        ),
      },
      this.inside(),
    );
    // MWAA would make them itself, and keep them for ever.
    const logGroups = LOG_GROUPS.map(
      (log) =>
        new aws.cloudwatch.LogGroup(
          `airflow-${log}`,
          { name: `airflow-${this.name}-${log}`, retentionInDays: settings.logs.retentionDays, kmsKeyId: keys.operations.arn },
          this.inside(),
        ),
    );
    const group = this.ownTraffic(stack, network);
    const [first, second] = network.privateSubnetIds;
    if (!first || !second) throw new RangeError('MWAA takes exactly two subnets in different zones: network.zones has fewer.');
    new aws.mwaa.Environment(
      'airflow',
      {
        name: this.name,
        airflowVersion: AIRFLOW_VERSION,
        environmentClass: settings.airflow.class,
        minWorkers: settings.airflow.minWorkers,
        maxWorkers: settings.airflow.maxWorkers,
        webserverAccessMode: 'PRIVATE_ONLY',
        endpointManagement: 'SERVICE',
        executionRoleArn: role.arn,
        kmsKey: keys.operations.arn,
        sourceBucketArn: bucket.arn,
        dagS3Path: `${DAG_FOLDER}/`,
        networkConfiguration: { subnetIds: [first, second], securityGroupIds: [group.id] },
        airflowConfigurationOptions: { 'hakkai.workgroup': environment.workgroup },
        loggingConfiguration: { dagProcessingLogs: LOG, schedulerLogs: LOG, taskLogs: LOG, webserverLogs: LOG, workerLogs: LOG },
      },
      this.inside({
        // What is missing makes the creation fail, after up to three hours.
        dependsOn: [policy, ...logGroups, ...bucket.closed, ...network.routes, ...objects],
        customTimeouts: { create: '3h', update: '3h', delete: '2h' },
      }),
    );
    this.registerOutputs();
  }

  /** Airflow's parts talk among themselves, and to AWS over TLS. Nothing else comes in. */
  private ownTraffic(stack: Stack, network: Network): aws.ec2.SecurityGroup {
    const group = new aws.ec2.SecurityGroup(
      'airflow',
      { name: physicalName(stack, 'airflow'), description: 'Airflow: its own parts only', vpcId: network.vpcId },
      this.inside(),
    );
    const itself = { securityGroupId: group.id, referencedSecurityGroupId: group.id, ipProtocol: '-1' };
    new aws.vpc.SecurityGroupIngressRule('airflow-from-itself', { ...itself, description: 'its own parts' }, this.inside());
    new aws.vpc.SecurityGroupEgressRule('airflow-to-itself', { ...itself, description: 'its own parts' }, this.inside());
    new aws.vpc.SecurityGroupEgressRule(
      'airflow-to-aws',
      {
        securityGroupId: group.id,
        description: 'AWS services over TLS',
        ipProtocol: 'tcp',
        fromPort: 443,
        toPort: 443,
        cidrIpv4: '0.0.0.0/0',
      },
      this.inside(),
    );
    return group;
  }
}
