import { gzipSync } from 'node:zlib';
import {
  compileRoutes,
  runCapture,
  type BatchResponse,
  type CaptureFailpoint,
  type KinesisStreamEvent,
  type LandStore,
} from '@hakkai/capture';
import type { Environment, Platform } from '@hakkai/contract';

/**
 * Change records from Kinesis become land objects on S3; partial failures are answered as Lambda's `ReportBatchItemFailures` wants them.
 *
 * @throws LandConflictError when a land object exists with other content
 */
export function createCaptureHandler(ports: {
  readonly platform: Pick<Platform, 'sources'>;
  readonly environment: Pick<Environment, 'tables'>;
  readonly objects: LandStore;
  readonly failpoint?: (name: CaptureFailpoint) => void | Promise<void>;
  readonly onError?: (error: unknown) => void;
}): (event: KinesisStreamEvent) => Promise<BatchResponse> {
  const run = {
    routes: compileRoutes(ports.platform, ports.environment),
    store: ports.objects,
    gzip: (content: Uint8Array) => gzipSync(content),
    failpoint: ports.failpoint ?? (() => undefined),
    onError: ports.onError ?? ((error: unknown) => console.error(error)),
  };
  return (event) => runCapture(event, run);
}
