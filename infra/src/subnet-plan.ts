/** A network range: its first address as a 32-bit number, and how many bits are fixed. */
export interface CidrRange {
  readonly first: number;
  readonly prefix: number;
}

export interface SubnetPlan {
  readonly zone: string;
  /** Workers and warehouse: no way in from outside. */
  readonly privateCidr: string;
  /** Holds NAT gateways only. */
  readonly publicCidr: string;
}

/** A sixteenth of the network for each private subnet, a 256th for each public one: a NAT gateway needs one address. */
const PRIVATE_BITS = 4;
const PUBLIC_BITS = 8;

/**
 * Divides a VPC's range over zones. The private ranges come first; the public ones lie at the end, so that zones can be added.
 *
 * @throws RangeError when the text is no range or the zones do not fit
 * @example planSubnets('10.20.0.0/16', ['a']) // [{ zone: 'a', privateCidr: '10.20.0.0/20', publicCidr: '10.20.255.0/24' }]
 */
export function planSubnets(cidr: string, zones: readonly string[]): readonly SubnetPlan[] {
  const range = parseCidr(cidr);
  if (!range) throw new RangeError(`${cidr} is no network range; write for example 10.20.0.0/16`);
  // The last private-sized block is given to the public subnets.
  const room = 2 ** PRIVATE_BITS - 1;
  if (zones.length > room) throw new RangeError(`${cidr} is divided over at most ${room} zones, not ${zones.length}`);
  return zones.map((zone, index) => ({
    zone,
    privateCidr: formatCidr(block(range, PRIVATE_BITS, index)),
    publicCidr: formatCidr(block(range, PUBLIC_BITS, 2 ** PUBLIC_BITS - 1 - index)),
  }));
}

/** Null for anything but four octets and a prefix, and for a range that does not begin at its own first address. */
export function parseCidr(text: string): CidrRange | null {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(text);
  if (!match) return null;
  const [a = 0, b = 0, c = 0, d = 0, prefix = 0] = match.slice(1).map(Number);
  if ([a, b, c, d].some((octet) => octet > 255) || prefix > 32) return null;
  const first = ((a * 256 + b) * 256 + c) * 256 + d;
  return first % sizeOf(prefix) === 0 ? { first, prefix } : null;
}

export function formatCidr({ first, prefix }: CidrRange): string {
  return `${[24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256).join('.')}/${prefix}`;
}

function block(range: CidrRange, bits: number, index: number): CidrRange {
  const prefix = range.prefix + bits;
  return { first: range.first + index * sizeOf(prefix), prefix };
}

function sizeOf(prefix: number): number {
  return 2 ** (32 - prefix);
}
