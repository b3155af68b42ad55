import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatCidr, parseCidr, planSubnets, type CidrRange } from './subnet-plan.ts';

const last = ({ first, prefix }: CidrRange) => first + 2 ** (32 - prefix) - 1;

function range(text: string): CidrRange {
  const parsed = parseCidr(text);
  if (!parsed) throw new Error(`${text} is no range`);
  return parsed;
}

it('gives each zone a wide private and a small public subnet', () => {
  expect(planSubnets('10.20.0.0/16', ['a', 'b'])).toEqual([
    { zone: 'a', privateCidr: '10.20.0.0/20', publicCidr: '10.20.255.0/24' },
    { zone: 'b', privateCidr: '10.20.16.0/20', publicCidr: '10.20.254.0/24' },
  ]);
});

it('keeps the subnets of a network inside it and apart', () => {
  const network = fc.record({
    block: fc.nat(2 ** 16 - 1),
    prefix: fc.integer({ min: 16, max: 20 }),
    zones: fc.integer({ min: 1, max: 15 }),
  });
  fc.assert(
    fc.property(network, ({ block, prefix, zones }) => {
      const size = 2 ** (32 - prefix);
      const whole = { first: Math.floor((block * 65_536) / size) * size, prefix };
      const plan = planSubnets(
        formatCidr(whole),
        Array.from({ length: zones }, (_, index) => `zone${index}`),
      );
      const subnets = plan
        .flatMap(({ privateCidr, publicCidr }) => [range(privateCidr), range(publicCidr)])
        .sort((a, b) => a.first - b.first);
      expect(subnets.every((subnet) => subnet.first >= whole.first && last(subnet) <= last(whole))).toBe(true);
      expect(subnets.slice(1).every((subnet, index) => subnet.first > last(subnets[index] ?? subnet))).toBe(true);
    }),
    // fast-check prints the seed with a failure.
    { numRuns: 200 },
  );
});

it('refuses more zones than the network has room for, and what is no network', () => {
  expect(() =>
    planSubnets(
      '10.0.0.0/16',
      Array.from({ length: 16 }, (_, index) => `z${index}`),
    ),
  ).toThrow(/at most 15 zones, not 16/);
  expect(() => planSubnets('10.0.0.0', ['a'])).toThrow(/10\.0\.0\.0 is no network range/);
});

it.each(['10.0.0.1/16', '10.0.0.0/33', '256.0.0.0/8', '10.0.0/8', 'ten'])('reads %s as no range', (text) => {
  expect(parseCidr(text)).toBeNull();
});
