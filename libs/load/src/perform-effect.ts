import { epochName, landPrefix, MANIFEST_PREFIX, quarantinePrefix, UNROUTED } from '@hakkai/contract';
import { copyManifest, loadStatements, type LoadObject } from '@hakkai/statements';
import type { LoadRules } from './advance-load.ts';
import { listAfter, type NewObject } from './discover.ts';
import type { Mark } from './lease.ts';
import type { LoadRun } from './load-run-ports.ts';
import type { LoadEffect, LoadEvent, PlannedBatch } from './load-state.ts';
import type { LandingBucket, ListedObject } from './object-listing.ts';
import { readSummary } from './read-summary.ts';
import { clientToken, statementName } from './statement-name.ts';

/** Does what the state machine asks for, and says what came of it. */
export async function perform(effect: LoadEffect, run: LoadRun, rules: LoadRules): Promise<LoadEvent> {
  switch (effect.do) {
    case 'acquire': {
      const request = {
        id: rules.source,
        holder: run.holder,
        nowMs: run.now().getTime(),
        leaseMs: run.policy.leaseMs,
        above: effect.above,
      };
      return { kind: 'acquired', lease: await run.leases.acquire(request) };
    }
    case 'find':
      return { kind: 'found', statement: await run.warehouse.find(effect.statementName) };
    case 'status':
      return { kind: 'status', status: await run.warehouse.status(effect.statement) };
    case 'list':
      return { kind: 'listed', objects: await listObjects(run, effect.mark) };
    case 'hash':
      return { kind: 'hashed', objects: await withHashes(run.bucket, effect.objects) };
    case 'save':
      return { kind: 'saved', held: await save(effect, run, rules) };
    case 'put-manifests':
      await putManifests(run, rules, effect.batch);
      return { kind: 'manifests-put' };
    case 'submit':
      return { kind: 'submitted', statement: await submit(run, rules, effect.batch) };
    case 'pause':
      await run.pause(effect.minMs + (effect.maxMs - effect.minMs) * run.random());
      return { kind: 'paused' };
    case 'read-summary':
      return { kind: 'summary', summary: readSummary(await run.warehouse.lastRow(effect.statement)) };
    case 'release':
      await run.leases.release(rules.source, effect.fence);
      return { kind: 'released' };
    case 'stop':
      throw new TypeError('A load that stops has no effect to perform.');
  }
}

function save(effect: LoadEffect & { readonly do: 'save' }, run: LoadRun, rules: LoadRules): Promise<boolean> {
  const { mark, pending } = effect;
  return run.leases.save(rules.source, effect.fence, { mark, pending, untilMs: run.now().getTime() + run.policy.leaseMs });
}

async function listObjects(run: LoadRun, mark: Mark | null): Promise<readonly ListedObject[]> {
  const epoch = run.source ? epochName(run.source) : 'e0001';
  const prefixes = [...(run.source ? [landPrefix(run.source.name, epoch)] : []), quarantinePrefix(run.source?.name ?? UNROUTED, epoch)];
  const objects: ListedObject[] = [];
  for (const prefix of prefixes) {
    // Every contract version: objects of one that this release does not know yet must not be passed over.
    for (const folder of await run.bucket.folders(prefix)) {
      objects.push(...(await run.bucket.list(folder, listAfter(folder, mark, run.policy.latenessMs))));
    }
  }
  return objects;
}

/** So many questions to S3 at a time as an SDK client has sockets for. */
const HASHES_AT_ONCE = 50;

async function withHashes(bucket: LandingBucket, objects: readonly NewObject[]): Promise<readonly LoadObject[]> {
  const hashed: LoadObject[] = [];
  for (let start = 0; start < objects.length; start += HASHES_AT_ONCE)
    hashed.push(...(await Promise.all(objects.slice(start, start + HASHES_AT_ONCE).map((object) => withHash(bucket, object)))));
  return hashed;
}

async function withHash(bucket: LandingBucket, object: NewObject): Promise<LoadObject> {
  const sha256 = await bucket.contentHash(object.key);
  if (sha256 === null)
    throw new Error(
      `The object ${object.key} carries no SHA-256, so capture did not write it. Remove it from the prefix, or land its records again.`,
    );
  return { kind: object.kind, key: object.key, sha256, records: object.records };
}

function manifestKey(rules: LoadRules, batch: PlannedBatch, kind: LoadObject['kind']): string {
  return `${MANIFEST_PREFIX}${rules.source}/${String(batch.loadId).padStart(12, '0')}-${kind}.json`;
}

async function putManifests(run: LoadRun, rules: LoadRules, batch: PlannedBatch): Promise<void> {
  for (const kind of kindsOf(batch)) {
    const keys = batch.objects.filter((object) => object.kind === kind && object.records > 0).map((object) => object.key);
    await run.bucket.putText(manifestKey(rules, batch, kind), copyManifest(run.bucket.name, keys));
  }
}

async function submit(run: LoadRun, rules: LoadRules, batch: PlannedBatch): Promise<string> {
  const manifestUrls = Object.fromEntries(
    kindsOf(batch).map((kind) => [kind, `s3://${run.bucket.name}/${manifestKey(rules, batch, kind)}`]),
  );
  const group = loadStatements({
    source: run.source,
    environment: run.environment,
    loadId: batch.loadId,
    loadedAt: `${run.now().toISOString().slice(0, 23).replace('T', ' ')}000`,
    objects: batch.objects,
    manifestUrls,
  });
  const name = statementName(rules, batch);
  return run.warehouse.submit(group, name, clientToken(name));
}

/** The kinds that have something to COPY: the object that ends a snapshot has no record. */
function kindsOf(batch: PlannedBatch): readonly LoadObject['kind'][] {
  return [...new Set(batch.objects.filter((object) => object.records > 0).map((object) => object.kind))];
}
