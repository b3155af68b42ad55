import {
  array,
  boolean,
  ContractError,
  integer,
  object,
  oneOf,
  optional,
  parseShape,
  string,
  type Infer,
  type Platform,
} from '@hakkai/contract';
import { DeploymentRefused } from './deployment-refused.ts';
import type { Stack } from './stack.ts';
import { sizeProblems } from './stack-sizes.ts';

/**
 * What a stack may choose: sizes, network and keys. All else is declared once, in `sql/environments.ts`.
 * Keys in `Pulumi.<stack>.yaml` carry the prefix `hakkai:`.
 */
const SettingsShape = object({
  /** `zones`: Redshift Serverless with enhanced VPC routing wants three; MWAA takes the first two. */
  network: object({
    cidr: string(/^\d{1,3}(\.\d{1,3}){3}\/\d{1,2}$/),
    zones: array(string(/^[a-z]{2}(-[a-z]+)+-\d[a-z]$/)),
    natGateways: integer(1),
  }),
  /** `shards`: 0 is Kinesis' on-demand mode. */
  stream: object({ shards: integer(0), retentionHours: integer(24) }),
  /** Redshift Processing Units; `monthlyRpuHours` is the cost guard and `onLimit` what happens there. */
  warehouse: object({
    baseCapacity: integer(4),
    maxCapacity: integer(4),
    monthlyRpuHours: integer(1),
    onLimit: oneOf('log', 'emit-metric', 'deactivate'),
  }),
  airflow: object({
    class: oneOf('mw1.micro', 'mw1.small', 'mw1.medium', 'mw1.large'),
    minWorkers: integer(1),
    maxWorkers: integer(1),
  }),
  logs: object({ retentionDays: integer(1) }),
  keys: object({ deletionWindowDays: integer(7) }),
  /** Logical DynamoDB tables that exist and are ours to change: Pulumi sets their Kinesis destination itself. */
  ownTables: array(string()),
  /** Nothing that holds data is deleted by an update or by `pulumi destroy`. */
  protectData: boolean(),
  alarmEmail: optional(string(/^[^@\s]+@[^@\s]+$/)),
});

export type StackSettings = Infer<typeof SettingsShape>;

/** What to write for a key that is missing or wrong: an example that works. */
const EXAMPLES: Readonly<Record<string, string>> = {
  network: "--path 'hakkai:network.cidr' 10.20.0.0/16",
  'network.cidr': "--path 'hakkai:network.cidr' 10.20.0.0/16",
  'network.zones': "--path 'hakkai:network.zones[0]' ap-northeast-1a (three of them)",
  'network.natGateways': "--path 'hakkai:network.natGateways' 1",
  stream: "--path 'hakkai:stream.shards' 0",
  'stream.shards': "--path 'hakkai:stream.shards' 0 (0: on demand)",
  'stream.retentionHours': "--path 'hakkai:stream.retentionHours' 168",
  warehouse: "--path 'hakkai:warehouse.baseCapacity' 8",
  'warehouse.baseCapacity': "--path 'hakkai:warehouse.baseCapacity' 8",
  'warehouse.maxCapacity': "--path 'hakkai:warehouse.maxCapacity' 32",
  'warehouse.monthlyRpuHours': "--path 'hakkai:warehouse.monthlyRpuHours' 300",
  'warehouse.onLimit': "--path 'hakkai:warehouse.onLimit' emit-metric",
  airflow: "--path 'hakkai:airflow.class' mw1.small",
  'airflow.class': "--path 'hakkai:airflow.class' mw1.small",
  'airflow.minWorkers': "--path 'hakkai:airflow.minWorkers' 1",
  'airflow.maxWorkers': "--path 'hakkai:airflow.maxWorkers' 2",
  logs: "--path 'hakkai:logs.retentionDays' 365",
  'logs.retentionDays': "--path 'hakkai:logs.retentionDays' 365",
  keys: "--path 'hakkai:keys.deletionWindowDays' 30",
  'keys.deletionWindowDays': "--path 'hakkai:keys.deletionWindowDays' 30",
  ownTables: "--path 'hakkai:ownTables[0]' tournament-matches (or write `hakkai:ownTables: []` into the file)",
  protectData: 'hakkai:protectData true',
  alarmEmail: 'hakkai:alarmEmail data@example.com',
};

/** The config of a stack does not fit; says every key at once, and what to write. Pulumi shows it without stack trace. */
export class StackConfigError extends DeploymentRefused {
  readonly problems: readonly string[];

  constructor(stack: string, problems: readonly string[]) {
    super(`The config of stack ${stack} (infra/Pulumi.${stack}.yaml) does not fit:\n${problems.map((p) => `  ${p}`).join('\n')}`);
    this.name = 'StackConfigError';
    this.problems = problems;
  }
}

/**
 * Reads the config of a stack once, at the edge.
 *
 * @param name of the stack: the environment of `sql/environments.ts` it deploys
 * @param raw all config of the program as Pulumi hands it over: `hakkai:network` → JSON text
 * @throws StackConfigError naming every key that is missing, wrong or unknown, and what to write
 */
export function parseStackConfig(name: string, raw: Readonly<Record<string, string>>, platform: Platform): Stack {
  const environment = platform.environments.find((candidate) => candidate.name === name);
  if (!environment) {
    const known = platform.environments.map((candidate) => candidate.name).join(', ');
    throw new StackConfigError(name, [
      `there is no environment ${name} in sql/environments.ts, which declares ${known}: select one of these stacks or declare it there`,
    ]);
  }
  const settings = parseSettings(name, raw);
  const problems = sizeProblems(settings, environment, platform).map(({ key, message }) => withExample(name, key, message));
  if (problems.length > 0) throw new StackConfigError(name, problems);
  return { platform, environment, settings };
}

function parseSettings(name: string, raw: Readonly<Record<string, string>>): StackSettings {
  const own = Object.entries(raw).filter(([key]) => key.startsWith('hakkai:'));
  const values = Object.fromEntries(own.map(([key, text]) => [key.slice('hakkai:'.length), valueOf(text)]));
  try {
    return parseShape(SettingsShape, values, `stack ${name}`);
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    throw new StackConfigError(
      name,
      error.problems.map(({ path, message }) => withExample(name, path.replace(/^\$\.?/, ''), message)),
    );
  }
}

/** Pulumi hands over structured values as JSON text and plain ones as they are. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function withExample(stack: string, key: string, message: string): string {
  const example = EXAMPLES[key.replace(/\[\d+\]$/, '')];
  return `hakkai:${key}: ${message}${example === undefined ? '' : `; for example: pulumi config set --stack ${stack} ${example}`}`;
}
