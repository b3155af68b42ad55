import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { allow, allowUnscoped, policyDocument, trustPolicy } from '../policy/policy-document.ts';
import { physicalName, type Stack } from '../stack.ts';
import { planSubnets } from '../subnet-plan.ts';
import type { Keys } from './keys.ts';
import { Stage } from './stage.ts';

/**
 * A private network over three zones: nothing in it has a public address but NAT gateways, S3 and DynamoDB are reached by
 * gateway endpoints, who talks to whom is in a flow log.
 */
export class Network extends Stage {
  readonly vpcId: pulumi.Output<string>;
  readonly cidr: string;
  /** One a zone, in the order of `network.zones`. */
  readonly privateSubnetIds: readonly pulumi.Output<string>[];
  /** Ready once packets find their way out: MWAA must not be created before. */
  readonly routes: readonly pulumi.Resource[];

  constructor(stack: Stack, keys: Keys, opts: pulumi.ComponentResourceOptions) {
    super('Network', 'network', opts);
    const { settings, environment } = stack;
    this.cidr = settings.network.cidr;
    const named = (what: string) => ({ tags: { Name: physicalName(stack, what) } });
    const vpc = new aws.ec2.Vpc(
      'vpc',
      { cidrBlock: this.cidr, enableDnsSupport: true, enableDnsHostnames: true, ...named('vpc') },
      this.inside(),
    );
    this.vpcId = vpc.id;
    // Without rules nobody can use the group that AWS gives to what names none (CKV2_AWS_12).
    new aws.ec2.DefaultSecurityGroup('default-group', { vpcId: vpc.id, ingress: [], egress: [] }, this.inside());
    const internet = new aws.ec2.InternetGateway('internet', { vpcId: vpc.id, ...named('internet') }, this.inside());

    const publicRoutes = new aws.ec2.RouteTable('public-routes', { vpcId: vpc.id, ...named('public') }, this.inside());
    const wayOut = new aws.ec2.Route(
      'public-way-out',
      { routeTableId: publicRoutes.id, destinationCidrBlock: '0.0.0.0/0', gatewayId: internet.id },
      this.inside(),
    );
    const plan = planSubnets(this.cidr, settings.network.zones);
    const gateways = plan.slice(0, settings.network.natGateways).map(({ zone, publicCidr }) => {
      const subnet = new aws.ec2.Subnet(
        `public-${zone}`,
        { vpcId: vpc.id, availabilityZone: zone, cidrBlock: publicCidr, mapPublicIpOnLaunch: false, ...named(`public-${zone}`) },
        this.inside(),
      );
      new aws.ec2.RouteTableAssociation(`public-${zone}`, { subnetId: subnet.id, routeTableId: publicRoutes.id }, this.inside());
      const address = new aws.ec2.Eip(`nat-${zone}`, { domain: 'vpc', ...named(`nat-${zone}`) }, this.inside());
      return new aws.ec2.NatGateway(
        `nat-${zone}`,
        { subnetId: subnet.id, allocationId: address.id, ...named(`nat-${zone}`) },
        this.inside({ dependsOn: [wayOut] }),
      );
    });

    const zones = plan.map(({ zone, privateCidr }, index) => {
      const subnet = new aws.ec2.Subnet(
        `private-${zone}`,
        { vpcId: vpc.id, availabilityZone: zone, cidrBlock: privateCidr, mapPublicIpOnLaunch: false, ...named(`private-${zone}`) },
        this.inside(),
      );
      const table = new aws.ec2.RouteTable(`private-${zone}`, { vpcId: vpc.id, ...named(`private-${zone}`) }, this.inside());
      const association = new aws.ec2.RouteTableAssociation(
        `private-${zone}`,
        { subnetId: subnet.id, routeTableId: table.id },
        this.inside(),
      );
      const gateway = gateways[index % gateways.length];
      if (!gateway) throw new RangeError('network.natGateways is at least 1: without one MWAA finds no way to its services.');
      const route = new aws.ec2.Route(
        `private-${zone}-way-out`,
        { routeTableId: table.id, destinationCidrBlock: '0.0.0.0/0', natGatewayId: gateway.id },
        this.inside(),
      );
      return { subnet, table, ready: [association, route] };
    });
    this.privateSubnetIds = zones.map(({ subnet }) => subnet.id);
    this.routes = zones.flatMap(({ ready }) => ready);

    for (const service of ['s3', 'dynamodb'] as const) {
      new aws.ec2.VpcEndpoint(
        `${service}-endpoint`,
        {
          vpcId: vpc.id,
          vpcEndpointType: 'Gateway',
          serviceName: `com.amazonaws.${environment.region}.${service}`,
          routeTableIds: zones.map(({ table }) => table.id),
          ...named(service),
        },
        this.inside(),
      );
    }
    this.recordFlows(stack, keys, vpc);
    this.registerOutputs();
  }

  private recordFlows(stack: Stack, keys: Keys, vpc: aws.ec2.Vpc): void {
    const group = new aws.cloudwatch.LogGroup(
      'flow-log',
      {
        name: `/hakkai/${physicalName(stack, 'flows')}`,
        retentionInDays: stack.settings.logs.retentionDays,
        kmsKeyId: keys.operations.arn,
      },
      this.inside(),
    );
    const role = new aws.iam.Role(
      'flow-log',
      {
        name: physicalName(stack, 'flow-log'),
        assumeRolePolicy: pulumi.jsonStringify(trustPolicy(['vpc-flow-logs.amazonaws.com'], stack.environment.account)),
      },
      this.inside(),
    );
    new aws.iam.RolePolicy(
      'flow-log',
      {
        role: role.id,
        policy: pulumi.jsonStringify(
          policyDocument(
            allowUnscoped('FindTheLog', ['logs:DescribeLogGroups']),
            allow(
              'WriteFlows',
              ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams'],
              [group.arn, pulumi.interpolate`${group.arn}:*`],
            ),
          ),
        ),
      },
      this.inside(),
    );
    new aws.ec2.FlowLog(
      'flow-log',
      { vpcId: vpc.id, trafficType: 'ALL', logDestinationType: 'cloud-watch-logs', logDestination: group.arn, iamRoleArn: role.arn },
      this.inside(),
    );
  }
}
