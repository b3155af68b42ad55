import { setTimeout as pause } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import {
  compileRoutes,
  runSnapshot,
  type CaptureFailpoint,
  type ExportFiles,
  type LandStore,
  type SnapshotOutcome,
  type SnapshotStates,
  type TableExports,
} from '@hakkai/capture';
import type { Environment, Platform } from '@hakkai/contract';
import { UnknownSourceError } from './unknown-source.ts';

/**
 * The table of a source as it was when its changes began to flow becomes land objects, once for each epoch.
 *
 * @param ports.patienceMs how long one call waits for an export under way; the next call goes on where it stands
 * @throws UnknownSourceError, ExportFailedError, LandConflictError
 */
export function createSnapshotHandler(ports: {
  readonly platform: Pick<Platform, 'sources'>;
  readonly environment: Pick<Environment, 'name' | 'tables' | 'buckets'>;
  readonly exports: TableExports;
  readonly states: SnapshotStates;
  readonly bucket: LandStore & ExportFiles;
  readonly patienceMs: number;
  readonly pollMs?: number;
  readonly failpoint?: (name: CaptureFailpoint) => void | Promise<void>;
}): (event: { readonly source: string }) => Promise<SnapshotOutcome> {
  const routes = [...compileRoutes(ports.platform, ports.environment)];
  return async (event) => {
    const [table, contract] = routes.find(([, { source }]) => source.name === event.source) ?? [];
    if (table === undefined || !contract)
      throw new UnknownSourceError(
        event.source,
        routes.map(([, { source }]) => source.name),
      );
    const until = Date.now() + ports.patienceMs;
    return runSnapshot({
      contract,
      table,
      environment: ports.environment.name,
      bucket: ports.environment.buckets.landing,
      exports: ports.exports,
      states: ports.states,
      store: ports.bucket,
      gzip: (content) => gzipSync(content),
      gunzip: (content) => gunzipSync(content),
      failpoint: ports.failpoint ?? (() => undefined),
      async wait() {
        if (Date.now() >= until) return false;
        await pause(ports.pollMs ?? 5_000);
        return true;
      },
    });
  };
}
