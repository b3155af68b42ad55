import { gunzipSync } from 'node:zlib';
import { GetObjectCommand, paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';
import type { RedshiftData } from '@hakkai/aws';
import {
  type Environment,
  epochName,
  landPrefix,
  LEDGER,
  parseLandKey,
  parseQuarantineKey,
  physicalRelation,
  type Platform,
  QUARANTINE,
  quarantinePrefix,
  type RelationName,
  type Source,
  sourceRelations,
  UNROUTED,
} from '@hakkai/contract';
import type { LoadLog } from './load-log.ts';

/** The balance of a source: `in` = `loaded` + `quarantined`, or something was lost. */
export interface SourceStatus {
  readonly name: string;
  /** Distinct records that came in: what the objects on S3 say they hold, less what the ledger calls repeated. */
  readonly in: number;
  readonly loaded: number;
  readonly quarantined: number;
  /** From the write of a change to the moment it could be queried; null where nothing is loaded, as a source read on S3. */
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
}

export interface StatusContext {
  readonly environment: Environment;
  readonly s3: S3Client;
  readonly redshift: RedshiftData;
  readonly loads: LoadLog;
}

/**
 * Every source's balance, and that of the records which say no source, if there are any. Counted anew from S3 and from the tables:
 * nothing is taken from what the load itself reports, but the repetitions.
 */
export async function platformStatus({ sources }: Pick<Platform, 'sources'>, context: StatusContext): Promise<readonly SourceStatus[]> {
  const unrouted = await unroutedRecords(context);
  return [...(await Promise.all(sources.map((source) => sourceStatus(source, context)))), ...(unrouted.in > 0 ? [unrouted] : [])];
}

function sourceStatus(source: Source, context: StatusContext): Promise<SourceStatus> {
  switch (source.via) {
    case 'kinesis':
      return loadedSource(source, context);
    case 'spectrum':
      return externalSource(source, context);
  }
}

async function unroutedRecords(context: StatusContext): Promise<SourceStatus> {
  const rejected = await countObjects(context, quarantinePrefix(UNROUTED, 'e0001'), (key) => parseQuarantineKey(key)?.count);
  const repeated = await repetitions(context, UNROUTED);
  return {
    name: UNROUTED,
    in: rejected - repeated,
    loaded: 0,
    quarantined: await quarantinedRecords(context, UNROUTED),
    p50Ms: null,
    p95Ms: null,
  };
}

async function loadedSource(source: Source, context: StatusContext): Promise<SourceStatus> {
  const { history } = sourceRelations(source.name);
  const epoch = epochName(source);
  const landed = await countObjects(context, landPrefix(source.name, epoch), (key) => parseLandKey(key)?.count);
  const rejected = await countObjects(context, quarantinePrefix(source.name, epoch), (key) => parseQuarantineKey(key)?.count);
  const repeated = await repetitions(context, source.name);
  const loaded = await number(context, `select count(*) from ${named(context, history)}`);
  const quarantined = await quarantinedRecords(context, source.name);
  return { name: source.name, in: landed + rejected - repeated, loaded, quarantined, ...(await ages(source, context)) };
}

function repetitions(context: StatusContext, source: string): Promise<number> {
  return number(context, `select coalesce(sum("duplicates"), 0) from ${named(context, LEDGER)} where "source" = '${source}'`);
}

function quarantinedRecords(context: StatusContext, source: string): Promise<number> {
  return number(context, `select count(*) from ${named(context, QUARANTINE)} where "source" = '${source}' and "part" = 0`);
}

async function externalSource(source: Source, context: StatusContext): Promise<SourceStatus> {
  const lines = source.from.kind === 's3-logs' ? await countLines(context, source.from.prefix) : 0;
  const readable = await number(context, `select count(*) from ${named(context, sourceRelations(source.name).live)}`);
  return { name: source.name, in: lines, loaded: readable, quarantined: 0, p50Ms: null, p95Ms: null };
}

/** Ages of changes alone: a snapshot's rows carry the time of the export, and ordinals that begin with 0 for sequence numbers. */
async function ages(source: Source, context: StatusContext): Promise<Pick<SourceStatus, 'p50Ms' | 'p95Ms'>> {
  const history = named(context, sourceRelations(source.name).history);
  const written = await context.redshift.query(
    `select "_load_id", substring("_version", 1, 17) as "written", count(*) as "changes" from ${history} where "_sequence" >= '1' group by 1, 2`,
  );
  const queryable = await queryableTimes(source, context);
  const found = written.rows
    .flatMap(([loadId, at, changes]) => Array<number>(Number(changes)).fill((queryable.get(Number(loadId)) ?? Number.NaN) - Number(at)))
    .filter((age) => !Number.isNaN(age))
    .sort((a, b) => a - b);
  const share = (part: number): number | null => found[Math.min(found.length - 1, Math.floor(found.length * part))] ?? null;
  return { p50Ms: share(0.5), p95Ms: share(0.95) };
}

/** The ledger knows when a load was sent; it could be queried when the first run since then had finished. */
async function queryableTimes(source: Source, context: StatusContext): Promise<ReadonlyMap<number, number>> {
  const finished = await context.loads.of(source.name);
  const { rows } = await context.redshift.query(
    `select "load_id", max("loaded_at") from ${named(context, LEDGER)} where "source" = '${source.name}' group by 1`,
  );
  return new Map(
    rows.flatMap(([loadId, sent]) => {
      const at = finished.find((time) => time >= Date.parse(`${String(sent).replace(' ', 'T')}Z`));
      return at === undefined ? [] : [[Number(loadId), at] as const];
    }),
  );
}

async function countObjects(context: StatusContext, Prefix: string, count: (key: string) => number | undefined): Promise<number> {
  let records = 0;
  for await (const { Contents = [] } of paginateListObjectsV2(
    { client: context.s3 },
    { Bucket: context.environment.buckets.landing, Prefix },
  )) {
    for (const { Key = '' } of Contents) records += count(Key) ?? 0;
  }
  return records;
}

async function countLines({ s3, environment }: StatusContext, Prefix: string): Promise<number> {
  const Bucket = environment.buckets.logs;
  let lines = 0;
  for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix })) {
    for (const { Key } of Contents) {
      const body = await (await s3.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToByteArray();
      const bytes = Buffer.from(body ?? []);
      lines += (Key?.endsWith('.gz') ? gunzipSync(bytes) : bytes)
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== '').length;
    }
  }
  return lines;
}

async function number(context: StatusContext, sql: string): Promise<number> {
  const { rows } = await context.redshift.query(sql);
  return Number(rows[0]?.[0] ?? 0);
}

function named({ environment }: StatusContext, relation: RelationName): string {
  const { schema, name } = physicalRelation(environment, relation);
  return `"${schema}"."${name}"`;
}
