import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { trustPolicy } from '../policy/policy-document.ts';
import { physicalName, type Stack } from '../stack.ts';
import { copyPolicy, copyRoleName } from './copy-role.ts';
import type { Keys } from './keys.ts';
import type { Network } from './network.ts';
import { Stage } from './stage.ts';
import { WAREHOUSE_PARAMETERS } from './warehouse-parameters.ts';
import { refuseSeveralKinds } from './workgroup-change.ts';

/** What Redshift logs; each goes to a group of its own name. */
const LOGS = ['connectionlog', 'userlog', 'useractivitylog'] as const;

/** Redshift Serverless in private subnets. Nobody reaches it but through the Data API. */
export class Warehouse extends Stage {
  readonly workgroupArn: pulumi.Output<string>;
  readonly adminSecretArn: pulumi.Output<string>;

  constructor(stack: Stack, { keys, network }: { readonly keys: Keys; readonly network: Network }, opts: pulumi.ComponentResourceOptions) {
    super('Warehouse', 'warehouse', opts);
    const { environment, settings } = stack;
    const namespaceName = physicalName(stack, 'warehouse');
    const keep = this.inside({ protect: settings.protectData });
    const copyRole = new aws.iam.Role(
      'copy',
      {
        name: copyRoleName(stack),
        description: 'COPY, UNLOAD and Spectrum of the warehouse',
        assumeRolePolicy: pulumi.jsonStringify(trustPolicy(['redshift.amazonaws.com', 'redshift-serverless.amazonaws.com'])),
      },
      this.inside(),
    );
    const copyGrants = new aws.iam.RolePolicy(
      'copy',
      { role: copyRole.id, policy: pulumi.jsonStringify(copyPolicy(environment, keys.lake.arn)) },
      this.inside(),
    );
    const logGroups = LOGS.map(
      (log) =>
        new aws.cloudwatch.LogGroup(
          `warehouse-${log}`,
          { name: `/aws/redshift/${namespaceName}/${log}`, retentionInDays: settings.logs.retentionDays, kmsKeyId: keys.warehouse.arn },
          this.inside(),
        ),
    );
    const namespace = new aws.redshiftserverless.Namespace(
      'warehouse',
      {
        namespaceName,
        dbName: environment.database,
        // The one role that owns every schema; AWS keeps and rotates its password, no stack ever holds it.
        adminUsername: environment.owner,
        manageAdminPassword: true,
        adminPasswordSecretKmsKeyId: keys.warehouse.arn,
        kmsKeyId: keys.warehouse.arn,
        iamRoles: [copyRole.arn],
        defaultIamRoleArn: copyRole.arn,
        logExports: [...LOGS],
      },
      pulumi.mergeOptions(keep, { dependsOn: [copyGrants, ...logGroups] }),
    );
    this.adminSecretArn = namespace.adminPasswordSecretArn;
    const group = new aws.ec2.SecurityGroup(
      'warehouse',
      { name: physicalName(stack, 'warehouse'), description: 'the warehouse: nothing comes in', vpcId: network.vpcId },
      this.inside(),
    );
    // COPY, UNLOAD and the catalog, over TLS; enhanced VPC routing sends all of it this way.
    new aws.vpc.SecurityGroupEgressRule(
      'warehouse-to-aws',
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
    const workgroup = new aws.redshiftserverless.Workgroup(
      'warehouse',
      {
        workgroupName: environment.workgroup,
        namespaceName: namespace.namespaceName,
        baseCapacity: settings.warehouse.baseCapacity,
        maxCapacity: settings.warehouse.maxCapacity,
        // Said, because AWS turns it on where nothing is said, and then ignores the base capacity.
        pricePerformanceTarget: { enabled: false },
        publiclyAccessible: false,
        enhancedVpcRouting: true,
        port: 5439,
        subnetIds: [...network.privateSubnetIds],
        securityGroupIds: [group.id],
        configParameters: WAREHOUSE_PARAMETERS.map((parameter) => ({ ...parameter })),
      },
      pulumi.mergeOptions(keep, {
        dependsOn: [...network.routes],
        // AWS returns enable_large_strings_opt_in too, which the provider does not take (terraform-provider-aws#49939): comparing
        // would fail every later update. Change a parameter with `aws redshift-serverless update-workgroup`.
        ignoreChanges: ['configParameters'],
        hooks: {
          beforeUpdate: [
            new pulumi.ResourceHook(
              'one-kind-of-change',
              ({ oldInputs, newInputs }) => refuseSeveralKinds(oldInputs ?? {}, newInputs ?? {}),
              // In a preview too: the update itself would fail half-way.
              { onDryRun: true },
            ),
          ],
        },
      }),
    );
    this.workgroupArn = workgroup.arn;
    new aws.redshiftserverless.UsageLimit(
      'warehouse-cost',
      {
        resourceArn: workgroup.arn,
        usageType: 'serverless-compute',
        period: 'monthly',
        amount: settings.warehouse.monthlyRpuHours,
        breachAction: settings.warehouse.onLimit,
      },
      this.inside(),
    );
    this.registerOutputs();
  }
}
