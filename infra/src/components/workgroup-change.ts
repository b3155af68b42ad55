/** What the API of Redshift Serverless counts as one kind of change each. */
const KINDS: Readonly<Record<string, string>> = {
  baseCapacity: 'base capacity',
  maxCapacity: 'max capacity',
  pricePerformanceTarget: 'price-performance target',
  configParameters: 'parameters',
  enhancedVpcRouting: 'VPC routing',
  port: 'port',
  publiclyAccessible: 'public access',
  securityGroupIds: 'network',
  subnetIds: 'network',
  trackName: 'track',
};

/**
 * The kinds of change between two versions of a workgroup's inputs. The API refuses more than one in a request
 * (aws/aws-cli#7507), after it has begun: the caller stops before.
 *
 * @example changeKinds({ baseCapacity: 8, port: 5439 }, { baseCapacity: 16, port: 5440 }) // ['base capacity', 'port']
 */
export function changeKinds(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): readonly string[] {
  const changed = Object.keys(KINDS).filter((input) => canonical(before[input]) !== canonical(after[input]));
  return [...new Set(changed.map((input) => KINDS[input] ?? input))];
}

/** @throws RangeError when an update would be refused; says how to go on. */
export function refuseSeveralKinds(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): void {
  const kinds = changeKinds(before, after);
  if (kinds.length < 2) return;
  throw new RangeError(
    `Redshift Serverless takes one kind of change of a workgroup at a time, this update has ${kinds.length}: ${kinds.join(', ')}. ` +
      `Put all but one back in the stack's config, run pulumi up, then make the next one.`,
  );
}

/** Lists of ids come back in any order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify(value.map((entry: unknown) => JSON.stringify(entry)).sort());
  return JSON.stringify(value) ?? 'undefined';
}
