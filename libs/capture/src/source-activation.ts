import { formatColumnType, sourceColumns, type ColumnType, type Source } from '@hakkai/contract';

/** DynamoDB's types of key attributes: text, number, binary. */
export type KeyAttributeType = 'S' | 'N' | 'B';

/** What DynamoDB says of the table of a source. */
export interface SourceTable {
  /** `changing`: being created, updated or deleted */
  readonly status: 'active' | 'changing';
  readonly keys: Readonly<Record<string, KeyAttributeType>>;
  readonly pointInTimeRecovery: boolean;
  /** The destination of its changes, as far as it is our stream. */
  readonly destination: { readonly status: 'none' | 'changing' | 'active'; readonly microseconds: boolean };
}

/** Tables of sources, which belong to other teams. Source: Amazon DynamoDB API Reference, "EnableKinesisStreamingDestination". */
export interface SourceTables {
  /** Null where there is no such table in the environment's account and region. */
  observe(table: string, streamArn: string): Promise<SourceTable | null>;
  /** Sends changes to the stream, with times in microseconds. */
  enableDestination(table: string, streamArn: string): Promise<void>;
  setMicroseconds(table: string, streamArn: string): Promise<void>;
}

/** What brings a source one step nearer to being live. */
export type ActivationStep =
  /** nothing to do now; the next look sees further */
  | { readonly kind: 'wait'; readonly because: string }
  /** a person has to act */
  | { readonly kind: 'refuse'; readonly because: string }
  | { readonly kind: 'enable-destination' }
  | { readonly kind: 'set-microseconds' }
  | { readonly kind: 'take-snapshot' }
  | { readonly kind: 'live' };

/**
 * The next step for a source whose table may have appeared. The order is the cutover's: changes flow first, then the table is
 * exported, so that nothing is between the two.
 *
 * @param physical name of the table in the environment
 * @param table null: it does not exist yet
 * @param snapshotComplete whether all of its snapshot has landed in this epoch
 */
export function nextActivationStep(
  source: Pick<Source, 'name' | 'key' | 'contract'>,
  physical: string,
  table: SourceTable | null,
  snapshotComplete: boolean,
): ActivationStep {
  if (physical.startsWith('arn:')) {
    return refuse(
      `environments.ts gives ${physical} for its table: write the name alone. DynamoDB sends changes only to a stream of the same account and region, so a table elsewhere cannot be a source.`,
    );
  }
  if (!table) return { kind: 'wait', because: `table ${physical} does not exist in this account and region yet` };
  const problem = keyProblem(source, physical, table.keys);
  if (problem !== null) return refuse(problem);
  if (table.status === 'changing') return { kind: 'wait', because: `table ${physical} is being changed` };
  switch (table.destination.status) {
    case 'none':
      return { kind: 'enable-destination' };
    case 'changing':
      return { kind: 'wait', because: `the destination of ${physical} is being changed` };
    case 'active':
      break;
  }
  if (!table.destination.microseconds) return { kind: 'set-microseconds' };
  if (snapshotComplete) return { kind: 'live' };
  if (!table.pointInTimeRecovery) {
    return refuse(
      `point-in-time recovery of table ${physical} is off, so what was there before cannot be exported; its changes flow already. Its owner turns it on: aws dynamodb update-continuous-backups --table-name ${physical} --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true`,
    );
  }
  return { kind: 'take-snapshot' };
}

function refuse(because: string): ActivationStep {
  return { kind: 'refuse', because };
}

/** Every difference between the declared key and the table's, in one sentence, or null. */
function keyProblem(
  source: Pick<Source, 'name' | 'key' | 'contract'>,
  physical: string,
  keys: Readonly<Record<string, KeyAttributeType>>,
): string | null {
  const declared = sourceColumns(source).columns.filter(({ key }) => key);
  const problems = [
    ...declared.flatMap(({ name, type }) => {
      const found = keys[name];
      if (found === undefined) return [`${name} is no key attribute of it`];
      return fits(type, found) ? [] : [`${name} is declared as ${formatColumnType(type)}, the table has ${ATTRIBUTE_TYPES[found]}`];
    }),
    ...Object.keys(keys)
      .filter((name) => !declared.some((column) => column.name === name))
      .map((name) => `its key attribute ${name} is not declared`),
  ];
  return problems.length === 0
    ? null
    : `the key of table ${physical} is not the one that source ${source.name} declares: ${problems.join('; ')}. Change the key in the source's declaration.`;
}

const ATTRIBUTE_TYPES: Readonly<Record<KeyAttributeType, string>> = { S: 'text (S)', N: 'numbers (N)', B: 'binary (B)' };

/** Binary keys travel as base64 text. */
function fits(type: ColumnType, attribute: KeyAttributeType): boolean {
  switch (type.kind) {
    case 'varchar':
    case 'char':
      return attribute === 'S' || attribute === 'B';
    case 'date':
    case 'timestamp':
    case 'timestamptz':
      return attribute === 'S';
    case 'smallint':
    case 'integer':
    case 'bigint':
    case 'real':
    case 'double precision':
    case 'decimal':
      return attribute === 'N';
    case 'boolean':
    case 'super':
      return false;
  }
}
