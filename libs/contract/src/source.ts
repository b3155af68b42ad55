import { parseColumnType, type ContractColumn } from './column-type.ts';
import { DurationShape, minutes, type Duration } from './duration.ts';
import { integer, object, oneOf, optional, record, string, variants, type Infer, type Shape } from './shape.ts';

const name = (): Shape<string> => string(/^[a-z][a-z0-9_]{0,62}$/);

/** Where the data is born. `table` and `prefix` are logical names: environments.ts says what they are called in each account. */
export const OriginShape = variants({
  dynamodb: { table: string(/^[A-Za-z0-9_.-]{3,255}$/) },
  's3-logs': { prefix: string(/^[^/].*\/$/), format: oneOf('ndjson') },
});
export type Origin = Infer<typeof OriginShape>;

/** What happens to an attribute that the contract does not name. */
export const OnUnknownShape = oneOf('evolve', 'freeze', 'discard-value', 'discard-row', 'quarantine');
export type OnUnknown = Infer<typeof OnUnknownShape>;

/**
 * A source as declared: it exists before its table does.
 * `key` and `contract` map attribute names, in the producer's own spelling, to column types ({@link parseColumnType}).
 */
export const SourceShape = object({
  name: name(),
  from: OriginShape,
  /** How changes travel: `kinesis` = DynamoDB's Kinesis destination → Lambda → S3 → COPY; `spectrum` = read on S3 where it lies. */
  via: oneOf('kinesis', 'spectrum'),
  key: record(string()),
  contract: record(string()),
  contractVersion: integer(1),
  /** Raised by one, with a new snapshot, when `via` changes: versions of two epochs are never compared. */
  epoch: integer(1),
  onUnknown: OnUnknownShape,
  freshness: DurationShape,
  cadence: DurationShape,
  /** How long land objects are kept: as long as a rebuild from raw is promised. */
  retention: optional(DurationShape),
  description: optional(string()),
});
export type Source = Infer<typeof SourceShape>;

export interface SourceInput {
  readonly name: string;
  readonly from: Origin;
  readonly via: Source['via'];
  readonly key?: Readonly<Record<string, string>>;
  readonly contract: Readonly<Record<string, string>>;
  readonly contractVersion?: number;
  readonly epoch?: number;
  readonly onUnknown?: OnUnknown;
  readonly freshness?: Duration;
  /** Half of the freshness unless said, never under a minute: Redshift Serverless bills at least 60 s a wake-up. */
  readonly cadence?: Duration;
  readonly retention?: Duration;
  readonly description?: string;
}

export const dynamodb = (table: string): Origin => ({ kind: 'dynamodb', table });
export const s3Logs = (prefix: string): Origin => ({ kind: 's3-logs', prefix, format: 'ndjson' });

/**
 * Declares a source with its defaults filled in.
 *
 * @example
 * export const matches = defineSource({
 *   name: 'matches', from: dynamodb('tournament-matches'), via: 'kinesis',
 *   key: { tournamentId: 'varchar(64)', matchNo: 'bigint' },
 *   contract: { round: 'varchar(64)?', goals: 'super?' },
 *   freshness: minutes(10),
 * });
 */
export function defineSource(input: SourceInput): Source {
  const freshness = input.freshness ?? minutes(10);
  return {
    name: input.name,
    from: input.from,
    via: input.via,
    key: input.key ?? {},
    contract: input.contract,
    contractVersion: input.contractVersion ?? 1,
    epoch: input.epoch ?? 1,
    onUnknown: input.onUnknown ?? 'evolve',
    freshness,
    cadence: input.cadence ?? { seconds: Math.max(60, Math.floor(freshness.seconds / 2)) },
    ...(input.retention ? { retention: input.retention } : {}),
    ...(input.description ? { description: input.description } : {}),
  };
}

export interface SourceColumn extends ContractColumn {
  readonly name: string;
  readonly key: boolean;
}

/** The key and contract attributes of a source as typed columns, or every problem found in them, each naming the attribute. */
export function sourceColumns(source: Pick<Source, 'name' | 'key' | 'contract'>): {
  readonly columns: readonly SourceColumn[];
  readonly problems: readonly string[];
} {
  const columns: SourceColumn[] = [];
  const problems: string[] = [];
  for (const [key, attributes] of [[true, source.key] as const, [false, source.contract] as const]) {
    for (const [attribute, text] of Object.entries(attributes)) {
      const parsed = parseColumnType(text);
      if ('problem' in parsed) problems.push(`source ${source.name}, ${key ? 'key' : 'attribute'} ${attribute}: ${parsed.problem}`);
      else if (key && parsed.nullable) problems.push(`source ${source.name}, key ${attribute}: a key is never absent, drop the ?`);
      else if (key && parsed.type.kind === 'super') problems.push(`source ${source.name}, key ${attribute}: a key is a scalar, not super`);
      else columns.push({ name: attribute, key, ...parsed });
    }
  }
  return { columns, problems };
}

/** @example epochName({ epoch: 1 }) // 'e0001' */
export function epochName(source: Pick<Source, 'epoch'>): string {
  return `e${String(source.epoch).padStart(4, '0')}`;
}
