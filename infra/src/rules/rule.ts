/** A resource as the program asks for it: the inputs, not what AWS made of them. */
export interface Resource {
  readonly type: string;
  readonly name: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** A rule is not kept on purpose: why, and when somebody looks at that again (`YYYY-MM`). */
export interface Waiver {
  /** Names of the resources it is for; all, where none is named. */
  readonly resources?: readonly string[];
  readonly reason: string;
  readonly review: string;
}

/** One demand, under the public ids it goes by (Checkov, Security Hub, cdk-nag, cfn_nag). */
export interface Rule {
  readonly ids: readonly string[];
  readonly says: string;
  /** Pulumi types it is about, without module path: `s3:Bucket`. */
  readonly of: readonly string[];
  readonly holds: (resource: Resource, all: readonly Resource[]) => boolean;
  readonly waiver?: Waiver;
}

/** An id that has nothing to check here, and why. */
export interface NotApplicable {
  readonly ids: readonly string[];
  readonly because: string;
}

export interface Verdict {
  readonly rule: Rule;
  readonly covered: readonly string[];
  readonly waived: readonly string[];
  readonly violated: readonly string[];
}

/** Holds each rule against each resource of its types. */
export function judge(rules: readonly Rule[], resources: readonly Resource[]): readonly Verdict[] {
  return rules.map((rule) => {
    const concerned = resources.filter((resource) => rule.of.includes(shortType(resource.type)));
    const kept = concerned.filter((resource) => rule.holds(resource, resources));
    const broken = concerned.filter((resource) => !kept.includes(resource));
    const waived = broken.filter(({ name }) => rule.waiver !== undefined && (rule.waiver.resources?.includes(name) ?? true));
    return {
      rule,
      covered: kept.map(({ name }) => name),
      waived: waived.map(({ name }) => name),
      violated: broken.filter((resource) => !waived.includes(resource)).map(({ name }) => name),
    };
  });
}

/** @example shortType('aws:s3/bucket:Bucket') // 's3:Bucket' */
export function shortType(type: string): string {
  const [, module = '', name = ''] = type.split(':');
  return `${module.split('/')[0] ?? ''}:${name}`;
}

/** Follows a path through inputs that are not typed any more. @example at(inputs, 'versioningConfiguration.status') // 'Enabled' */
export function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, key) => {
    if (typeof inner !== 'object' || inner === null) return undefined;
    return Object.entries(inner).find(([name]) => name === key)?.[1];
  }, value);
}

/** The resource of a type that carries the same value in a field, such as the public access block of a bucket. */
export function companions(resource: Resource, all: readonly Resource[], type: string, field: string): readonly Resource[] {
  // Pulumi's mocks give a resource the id `<name>-id`.
  return all.filter((other) => shortType(other.type) === type && other.inputs[field] === `${resource.name}-id`);
}

export interface ReadStatement {
  readonly sid: string;
  readonly effect: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly principal: unknown;
  readonly condition: unknown;
}

/** The statements of a policy, read back from the JSON that AWS gets. */
export function statementsOf(policy: unknown): readonly ReadStatement[] {
  if (typeof policy !== 'string') return [];
  const document: unknown = JSON.parse(policy);
  const statements = at(document, 'Statement');
  return (Array.isArray(statements) ? statements : []).map((statement: unknown) => ({
    sid: String(at(statement, 'Sid')),
    effect: String(at(statement, 'Effect')),
    actions: list(at(statement, 'Action')),
    resources: list(at(statement, 'Resource')),
    principal: at(statement, 'Principal'),
    condition: at(statement, 'Condition'),
  }));
}

function list(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  return value === undefined ? [] : [String(value)];
}
