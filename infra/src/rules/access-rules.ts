import { UNSCOPED_ACTIONS } from '../policy/unscoped-actions.ts';
import { at, statementsOf, type NotApplicable, type ReadStatement, type Resource, type Rule } from './rule.ts';

const policies = ['iam:RolePolicy'];
const key = ['kms:Key'];
const logGroup = ['cloudwatch:LogGroup'];
const ingress = ['vpc:SecurityGroupIngressRule'];
const groups = ['ec2:SecurityGroup'];
const EVERYWHERE = ['0.0.0.0/0', '::/0'];

function allowed({ inputs }: Resource): readonly ReadStatement[] {
  return statementsOf(inputs['policy']).filter(({ effect }) => effect === 'Allow');
}

export const ACCESS_RULES: readonly Rule[] = [
  {
    ids: ['CKV_AWS_62', 'CKV_AWS_63', 'CKV_AWS_1', 'CKV_AWS_49', 'CKV_AWS_274', 'IAM.1', 'IAM.21', 'CKV2_AWS_40', 'AwsSolutions-IAM5'],
    says: 'no policy allows an action with a wildcard',
    of: policies,
    holds: (policy) => allowed(policy).every(({ actions }) => actions.every((action) => !action.includes('*'))),
  },
  {
    ids: [
      'CKV_AWS_355',
      'CKV_AWS_356',
      'CKV_AWS_107',
      'CKV_AWS_108',
      'CKV_AWS_109',
      'CKV_AWS_110',
      'CKV_AWS_111',
      'CKV_AWS_286',
      'CKV_AWS_287',
      'CKV_AWS_288',
      'CKV_AWS_289',
      'CKV_AWS_290',
      'AwsSolutions-IAM5',
    ],
    says: 'no policy allows all resources, but for actions that know no other',
    of: policies,
    holds: (policy) =>
      allowed(policy).every(
        ({ actions, resources }) => !resources.includes('*') || actions.every((action) => Object.hasOwn(UNSCOPED_ACTIONS, action)),
      ),
  },
  {
    ids: ['CKV_AWS_60', 'CKV_AWS_61', 'CKV_AWS_275'],
    says: 'a role is taken by named services only',
    of: ['iam:Role'],
    holds: ({ inputs }) =>
      statementsOf(inputs['assumeRolePolicy']).every(
        ({ principal }) => at(principal, 'AWS') === undefined && at(principal, 'Service') !== undefined,
      ),
  },
  {
    ids: ['AwsSolutions-IAM4'],
    says: 'no role brings a policy that AWS may widen',
    of: ['iam:Role'],
    holds: ({ inputs }) => inputs['managedPolicyArns'] === undefined,
  },
  {
    ids: ['CKV_AWS_7', 'KMS.4', 'AwsSolutions-KMS5'],
    says: 'keys rotate',
    of: key,
    holds: ({ inputs }) => inputs['enableKeyRotation'] === true,
  },
  { ids: ['CKV_AWS_227'], says: 'keys are enabled', of: key, holds: ({ inputs }) => inputs['isEnabled'] !== false },
  {
    ids: ['CKV2_AWS_64', 'CKV_AWS_33', 'KMS.5'],
    says: 'a key says who may use it, and names them',
    of: key,
    holds: ({ inputs }) =>
      statementsOf(inputs['policy']).length > 0 &&
      statementsOf(inputs['policy']).every(({ principal }) => principal !== '*' && at(principal, 'AWS') !== '*'),
  },
  {
    ids: ['CKV_AWS_149'],
    says: 'secrets are encrypted with an own key',
    of: ['secretsmanager:Secret'],
    holds: ({ inputs }) => String(inputs['kmsKeyId']).includes(':kms:'),
  },
  {
    ids: ['CKV_AWS_304', 'CKV2_AWS_57', 'SecretsManager.1', 'SecretsManager.4', 'AwsSolutions-SMG4'],
    says: 'secrets rotate',
    of: ['secretsmanager:Secret'],
    holds: (secret, all) => all.some(({ type, inputs }) => type.endsWith(':SecretRotation') && inputs['secretId'] === `${secret.name}-id`),
    waiver: {
      reason: 'Slack gives out the bot token by hand and ends it by hand; the warehouse password rotates by AWS',
      review: '2027-05',
    },
  },
  {
    ids: ['CKV_AWS_158'],
    says: 'logs are encrypted with an own key',
    of: logGroup,
    holds: ({ inputs }) => String(inputs['kmsKeyId']).includes(':kms:'),
  },
  {
    ids: ['CKV_AWS_66', 'CKV_AWS_338', 'CloudWatch.16'],
    says: 'logs are kept for a year, and then go',
    of: logGroup,
    holds: ({ inputs }) => Number(inputs['retentionInDays']) >= 365,
  },
  {
    ids: ['CKV2_AWS_11', 'AwsSolutions-VPC7', 'EC2.6'],
    says: 'a network logs its flows',
    of: ['ec2:Vpc'],
    holds: (vpc, all) => all.some(({ type, inputs }) => type.endsWith(':FlowLog') && inputs['vpcId'] === `${vpc.name}-id`),
  },
  {
    ids: ['CKV2_AWS_12', 'EC2.2'],
    says: 'the default security group lets nothing through',
    of: ['ec2:DefaultSecurityGroup'],
    holds: ({ inputs }) => isEmpty(inputs['ingress']) && isEmpty(inputs['egress']),
  },
  {
    ids: ['CKV_AWS_130', 'EC2.15'],
    says: 'no subnet gives out public addresses',
    of: ['ec2:Subnet'],
    holds: ({ inputs }) => inputs['mapPublicIpOnLaunch'] === false,
  },
  {
    ids: ['CKV_AWS_24', 'CKV_AWS_25', 'CKV_AWS_260', 'CKV_AWS_277', 'AwsSolutions-EC23', 'EC2.18', 'EC2.19'],
    says: 'nothing comes in from everywhere',
    of: ingress,
    holds: ({ inputs }) => !EVERYWHERE.includes(String(inputs['cidrIpv4'])) && !EVERYWHERE.includes(String(inputs['cidrIpv6'])),
  },
  {
    ids: ['CKV_AWS_382'],
    says: 'not everything goes out to everywhere',
    of: ['vpc:SecurityGroupEgressRule'],
    holds: ({ inputs }) => inputs['ipProtocol'] !== '-1' || inputs['referencedSecurityGroupId'] !== undefined,
  },
  {
    ids: ['CKV_AWS_23'],
    says: 'groups and their rules say what they are for',
    of: [...groups, ...ingress, 'vpc:SecurityGroupEgressRule'],
    holds: ({ inputs }) => typeof inputs['description'] === 'string',
  },
  {
    ids: ['CKV2_AWS_5'],
    says: 'every security group is used',
    of: groups,
    holds: (group, all) =>
      all.some(({ type, inputs }) => /:(Workgroup|Environment)$/.test(type) && JSON.stringify(inputs).includes(`"${group.name}-id"`)),
  },
];

export const ACCESS_NOT_APPLICABLE: readonly NotApplicable[] = [
  { ids: ['CKV_AWS_358', 'CKV_AWS_393'], because: 'no role trusts a CI: a person deploys' },
  { ids: ['AwsSolutions-VPC3'], because: 'there is no network ACL of our own' },
];

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
