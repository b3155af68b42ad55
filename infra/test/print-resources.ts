import { stringify } from 'yaml';
import { statementsOf } from '../src/rules/rule.ts';
import type { Recorded } from './record-stack.ts';

/** Inputs that hold a policy as JSON text. */
const POLICIES = new Set(['policy', 'assumeRolePolicy']);
/** One block a resource, so that a review reads what changes: type, name, inputs. Components have no inputs and are left out. */
export function printResources(recorded: readonly Recorded[]): string {
  return recorded
    .filter(({ type }) => type.startsWith('aws:') || type.startsWith('pulumi:providers:'))
    .map(({ type, name, inputs }) => `${type} ${name}\n${indent(stringify(readable(inputs), { lineWidth: 0, singleQuote: true }))}`)
    .join('\n');
}

function readable(inputs: Recorded['inputs']): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(inputs)
      .filter(([name, value]) => name !== 'tags' || !isNameTag(value))
      .sort(([a], [b]) => a.localeCompare(b, 'en'))
      .map(([name, value]) => [name, POLICIES.has(name) ? sentences(value) : withoutSignature(value)]),
  );
}

/** @example 'ReadTheStream: Allow kinesis:GetRecords on arn:…' */
function sentences(policy: unknown): readonly string[] {
  return statementsOf(policy).map(({ sid, effect, actions, resources, principal, condition }) =>
    [
      `${sid}: ${effect}`,
      principal === undefined ? '' : `${JSON.stringify(principal)}`,
      actions.join(', '),
      resources.length === 0 ? '' : `on ${resources.join(', ')}`,
      condition === undefined ? '' : `if ${JSON.stringify(condition)}`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
}

/** The name that the console shows: it repeats the resource's own. */
function isNameTag(tags: unknown): boolean {
  return typeof tags === 'object' && tags !== null && Object.keys(tags).join() === 'Name';
}

/** Assets and archives travel with a signature of Pulumi's; what matters is the path. */
function withoutSignature(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSignature);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !/^[0-9a-f]{32}$/.test(name) && !name.startsWith('__'))
      .map(([name, inner]) => [name, withoutSignature(inner)]),
  );
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
