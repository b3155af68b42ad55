import type { Environment, Platform } from '@hakkai/contract';
import { parseCidr } from './subnet-plan.ts';
import type { StackSettings } from './stack-config.ts';

export interface SizeProblem {
  readonly key: string;
  readonly message: string;
}

/** Kinesis keeps records for at most a year (Kinesis Data Streams Developer Guide, "Change the data retention period"). */
const MAX_RETENTION_HOURS = 8760;
/** What CloudWatch Logs accepts (API Reference, PutRetentionPolicy). */
const LOG_RETENTIONS = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

/** What AWS would refuse only after minutes, or hours in the case of MWAA: checked before anything is created. */
export function sizeProblems(
  settings: StackSettings,
  environment: Pick<Environment, 'region' | 'tables'>,
  platform: Pick<Platform, 'sources'>,
): readonly SizeProblem[] {
  return [
    ...networkProblems(settings.network, environment.region),
    ...warehouseProblems(settings.warehouse),
    ...airflowProblems(settings.airflow),
    ...ownTableProblems(settings.ownTables, environment, platform),
    ...problemIf(settings.stream.retentionHours > MAX_RETENTION_HOURS, 'stream.retentionHours', `is at most ${MAX_RETENTION_HOURS}`),
    ...problemIf(
      !LOG_RETENTIONS.includes(settings.logs.retentionDays),
      'logs.retentionDays',
      `CloudWatch Logs takes ${LOG_RETENTIONS.join(', ')}, not ${settings.logs.retentionDays}`,
    ),
    ...problemIf(settings.keys.deletionWindowDays > 30, 'keys.deletionWindowDays', 'is 7 to 30'),
  ];
}

function networkProblems(network: StackSettings['network'], region: string): readonly SizeProblem[] {
  const { zones, natGateways } = network;
  const range = parseCidr(network.cidr);
  return [
    ...problemIf(
      range === null || range.prefix < 16 || range.prefix > 20,
      'network.cidr',
      `${network.cidr} is no network of /16 to /20 that begins at its own first address`,
    ),
    ...problemIf(
      new Set(zones).size !== 3 || zones.length !== 3,
      'network.zones',
      `Redshift Serverless with enhanced VPC routing wants three different zones, there are ${new Set(zones).size}`,
    ),
    ...zones
      .map((zone, index) => ({ zone, index }))
      .flatMap(({ zone, index }) => problemIf(zone.slice(0, -1) !== region, `network.zones[${index}]`, `${zone} is not in ${region}`)),
    ...problemIf(natGateways > zones.length, 'network.natGateways', `${natGateways} are more than there are zones`),
  ];
}

/** Capacities: Amazon Redshift Management Guide, "Compute capacity for Amazon Redshift Serverless". */
function warehouseProblems(warehouse: StackSettings['warehouse']): readonly SizeProblem[] {
  const capacities = (['baseCapacity', 'maxCapacity'] as const).flatMap((name) =>
    problemIf(
      !isCapacity(warehouse[name]),
      `warehouse.${name}`,
      `${warehouse[name]} RPUs is not 4, nor 8 to 512 by 8, nor up to 1024 by 32`,
    ),
  );
  const order = problemIf(
    warehouse.maxCapacity < warehouse.baseCapacity,
    'warehouse.maxCapacity',
    `${warehouse.maxCapacity} RPUs is less than the base of ${warehouse.baseCapacity}`,
  );
  return [...capacities, ...order];
}

function isCapacity(rpus: number): boolean {
  if (rpus === 4) return true;
  if (rpus <= 512) return rpus >= 8 && rpus % 8 === 0;
  return rpus <= 1024 && rpus % 32 === 0;
}

function airflowProblems(airflow: StackSettings['airflow']): readonly SizeProblem[] {
  return [
    ...problemIf(
      airflow.maxWorkers < airflow.minWorkers,
      'airflow.maxWorkers',
      `${airflow.maxWorkers} is less than the least number of workers, ${airflow.minWorkers}`,
    ),
    ...problemIf(airflow.class === 'mw1.micro' && airflow.maxWorkers !== 1, 'airflow.maxWorkers', 'mw1.micro has exactly one worker'),
  ];
}

function ownTableProblems(
  ownTables: readonly string[],
  environment: Pick<Environment, 'tables'>,
  platform: Pick<Platform, 'sources'>,
): readonly SizeProblem[] {
  const streamed = platform.sources.flatMap((source) =>
    source.from.kind === 'dynamodb' && source.via === 'kinesis' ? [source.from.table] : [],
  );
  return ownTables.flatMap((table, index) => [
    ...problemIf(
      !streamed.includes(table),
      `ownTables[${index}]`,
      `no source reads table ${table} via kinesis; they read ${streamed.join(', ')}`,
    ),
    ...problemIf(
      environment.tables[table] === undefined,
      `ownTables[${index}]`,
      `table ${table} has no physical name in sql/environments.ts`,
    ),
  ]);
}

function problemIf(wrong: boolean, key: string, message: string): readonly SizeProblem[] {
  return wrong ? [{ key, message }] : [];
}
