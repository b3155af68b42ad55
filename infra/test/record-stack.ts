import type { Platform } from '@hakkai/contract';
import { platform as declared } from '@hakkai/sql/platform';
import * as pulumi from '@pulumi/pulumi';
import { MockMonitor } from '@pulumi/pulumi/runtime/mocks.js';
import { deployPlatform } from '../index.ts';
import type { Artifacts } from '../src/components/artifacts.ts';
import { at } from '../src/rules/rule.ts';
import { parseStackConfig } from '../src/stack-config.ts';
import { configOf } from './stack-file.ts';

/** A resource as the program asked Pulumi for it. */
export interface Recorded {
  readonly type: string;
  readonly name: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** Nothing of this is read: the engine would, the mocks do not. */
export const ARTIFACTS: Artifacts = { lambdas: 'dist/lambdas', dags: ['../dags/hakkai.py'], manifest: 'dist/manifest.json' };

/** Hooks that the program registered by name: Pulumi's mock monitor does not know them, the engine does. */
export const registeredHooks = new Set<string>();
Object.assign(MockMonitor.prototype, {
  registerResourceHook(request: { getName(): string }, done: (error: null, response: object) => void) {
    registeredHooks.add(request.getName());
    done(null, {});
  },
});

/** Runs the program of one stack against Pulumi's mocks and gives every resource it registers, in a stable order. */
export async function recordStack(
  name: string,
  changes: Readonly<Record<string, string>> = {},
  platform: Platform = declared,
): Promise<readonly Recorded[]> {
  const recorded: Recorded[] = [];
  const stack = parseStackConfig(name, { ...configOf(name), ...changes }, platform);
  const { account, region } = stack.environment;
  await pulumi.runtime.setMocks(
    {
      async newResource({ type, name: resource, inputs }) {
        recorded.push({ type, name: resource, inputs: Object(await settled(inputs)) });
        const service = type.split(':')[1]?.split('/')[0] ?? 'none';
        return {
          id: `${resource}-id`,
          state: {
            ...inputs,
            adminPasswordSecretArn: `arn:aws:secretsmanager:${region}:${account}:secret:<${resource}>`,
            arn: `arn:aws:${service}:${region}:${account}:<${type.split(':').at(-1)} ${resource}>`,
          },
        };
      },
      call: ({ inputs }) => inputs,
    },
    'hakkai',
    name,
    false,
  );
  await pulumi.runtime.runInPulumiStack(async () => deployPlatform(stack, ARTIFACTS));
  // Drains what is still on its way: without it most resources are missing.
  await pulumi.runtime.disconnect();
  return recorded.sort((a, b) => order(a).localeCompare(order(b), 'en'));
}

/** Assets keep their paths in promises; what Pulumi keeps secret in its state stands in an envelope. */
async function settled(value: unknown): Promise<unknown> {
  const inner: unknown = await value;
  if (Array.isArray(inner)) return Promise.all(inner.map(settled));
  if (typeof inner !== 'object' || inner === null) return inner;
  if (at(inner, pulumi.runtime.specialSigKey) === pulumi.runtime.specialSecretSig) return settled(at(inner, 'value'));
  return Object.fromEntries(await Promise.all(Object.entries(inner).map(async ([key, entry]) => [key, await settled(entry)] as const)));
}

function order({ type, name }: Recorded): string {
  return `${type} ${name}`;
}
