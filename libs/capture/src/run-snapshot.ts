import { createHash } from 'node:crypto';
import { epochName, EXPORT_PREFIX } from '@hakkai/contract';
import type { CaptureFailpoint } from './capture-failpoints.ts';
import { captureSnapshotItem, type Snapshot } from './capture-snapshot-item.ts';
import { exportDataKeys, exportFilesKey } from './export-manifest.ts';
import { land } from './land.ts';
import { landObjects, snapshotEnd, type Gzip } from './land-objects.ts';
import type { LandStore } from './land-store.ts';
import { ExportFailedError, type SnapshotOutcome } from './snapshot-outcome.ts';
import type { ExportFiles, ExportStatus, SnapshotState, SnapshotStates, TableExports } from './snapshot-ports.ts';
import type { SourceContract } from './source-contract.ts';

export interface SnapshotRun {
  readonly contract: SourceContract;
  /** physical table */
  readonly table: string;
  readonly environment: string;
  /** where the export is written, and its rows land */
  readonly bucket: string;
  readonly exports: TableExports;
  readonly states: SnapshotStates;
  readonly store: LandStore & ExportFiles;
  readonly gzip: Gzip;
  readonly gunzip: (content: Uint8Array) => Uint8Array;
  /** Waits before the next look at a running export; false: this call has waited enough, the next one goes on. */
  readonly wait: () => Promise<boolean>;
  readonly failpoint: (name: CaptureFailpoint) => void | Promise<void>;
}

/** Lines of one land object: a few megabytes, as capture's are. */
const LINES_AN_OBJECT = 5_000;
const NEW_LINE = 10;

/**
 * A table as it was when its changes began to flow, once for each epoch of a source: export → land objects of version T1. Every step
 * can be repeated: the export has a token, land objects are written once, the state says how far it came.
 *
 * @throws ExportFailedError, LandConflictError, ExportManifestError
 */
export async function runSnapshot(run: SnapshotRun): Promise<SnapshotOutcome> {
  const id = `${run.contract.source.name}:${epochName(run.contract.source)}`;
  const before = await run.states.read(id);
  const state = before?.exportArn ? before : await begin(run, id, before);
  await run.failpoint('snapshot.after-start');
  if (state === null || state.exportArn === null) return { kind: 'exporting', records: 0 };
  if (state.complete) return { kind: 'complete', records: 0 };
  const status = await settled(run, state.exportArn);
  switch (status.kind) {
    case 'running':
      return { kind: 'exporting', records: 0 };
    case 'failed':
      await run.states.write(id, state, { attempt: state.attempt + 1, exportArn: null, filesLanded: 0, complete: false });
      throw new ExportFailedError(run.table, status.message);
    case 'completed': {
      const files = exportDataKeys(await run.store.read(exportFilesKey(await run.store.read(status.summaryKey))));
      return landExport(run, id, state, { table: run.table, micros: status.micros }, files);
    }
  }
}

/** Null when somebody else began at the same time: theirs is the same export. */
async function begin(run: SnapshotRun, id: string, before: SnapshotState | null): Promise<SnapshotState | null> {
  const attempt = before?.attempt ?? 1;
  const token = createHash('sha256').update(`${run.environment}/${id}/${attempt}`).digest('hex').slice(0, 32);
  const exportArn = await run.exports.start({
    table: run.table,
    bucket: run.bucket,
    prefix: `${EXPORT_PREFIX}${id.replace(':', '/')}`,
    token,
  });
  const state: SnapshotState = { attempt, exportArn, filesLanded: 0, complete: false };
  return (await run.states.write(id, before, state)) ? state : null;
}

async function settled(run: SnapshotRun, arn: string): Promise<ExportStatus> {
  for (;;) {
    const status = await run.exports.status(arn);
    if (status.kind !== 'running' || !(await run.wait())) return status;
  }
}

async function landExport(
  run: SnapshotRun,
  id: string,
  state: SnapshotState,
  snapshot: Snapshot,
  files: readonly string[],
): Promise<SnapshotOutcome> {
  let records = 0;
  let current = state;
  for (const [index, file] of files.entries()) {
    if (index < state.filesLanded) continue;
    records += await landFile(run, file, `snapshot-${snapshot.micros}-${index}`, snapshot);
    await run.failpoint('snapshot.after-file');
    const next = { ...current, filesLanded: index + 1 };
    // Somebody else lands the same files: they are the same objects.
    if (!(await run.states.write(id, current, next))) return { kind: 'exporting', records };
    current = next;
  }
  await run.failpoint('snapshot.before-complete');
  await land(run.store, snapshotEnd(run.contract.source, snapshot, run.gzip));
  const complete = await run.states.write(id, current, { ...current, complete: true });
  return { kind: complete ? 'complete' : 'exporting', records };
}

async function landFile(run: SnapshotRun, file: string, shard: string, snapshot: Snapshot): Promise<number> {
  const lines = splitLines(run.gunzip(await run.store.read(file)));
  for (let start = 0; start < lines.length; start += LINES_AN_OBJECT) {
    const captured = lines
      .slice(start, start + LINES_AN_OBJECT)
      .map((data, index) => captureSnapshotItem({ data, file: shard, ordinal: start + index + 1 }, snapshot, run.contract));
    for (const object of landObjects(captured, shard, run.gzip)) {
      await land(run.store, object);
      await run.failpoint('snapshot.after-put');
    }
  }
  return lines.length;
}

/** Lines as bytes, not text: what is not UTF-8 has to reach quarantine as it is. */
function splitLines(content: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < content.length; ) {
    const end = content.indexOf(NEW_LINE, start);
    const stop = end === -1 ? content.length : end;
    if (stop > start) lines.push(content.subarray(start, stop));
    start = stop + 1;
  }
  return lines;
}
