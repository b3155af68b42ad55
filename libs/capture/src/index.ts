export { captureRecord, type Captured, type CapturedEvent, type StreamRecord } from './capture-record.ts';
export { captureSnapshotItem, type Snapshot, type SnapshotLine } from './capture-snapshot-item.ts';
export { CAPTURE_FAILPOINTS, type CaptureFailpoint } from './capture-failpoints.ts';
export { compileContract, type SourceContract } from './source-contract.ts';
export { compileRoutes, type Routes } from './routes.ts';
export { landObjects, snapshotEnd, type Gzip, type LandObject } from './land-objects.ts';
export { LandConflictError, type LandStore } from './land-store.ts';
export { printJson, type JsonValue } from './json-value.ts';
export { readJson } from './read-json.ts';
export { REJECT_CODES, RecordRejected, type Reject, type RejectCode } from './reject.ts';
export { exportDataKeys, exportFilesKey, ExportManifestError } from './export-manifest.ts';
export type { ExportFiles, ExportStatus, SnapshotState, SnapshotStates, TableExports } from './snapshot-ports.ts';
export { ExportFailedError, type SnapshotOutcome } from './snapshot-outcome.ts';
export { runSnapshot, type SnapshotRun } from './run-snapshot.ts';
export { runCapture, type CaptureRun } from './run-capture.ts';
export type { BatchResponse, KinesisStreamEvent } from './kinesis-event.ts';
export {
  nextActivationStep,
  type ActivationStep,
  type KeyAttributeType,
  type SourceTable,
  type SourceTables,
} from './source-activation.ts';
