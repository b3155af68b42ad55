import { epochName, landLine, UNROUTED, type ChangeEvent } from '@hakkai/contract';
import { readChangeRecord, tableOf, type ChangeRecord } from './change-record.ts';
import { changeTime } from './change-time.ts';
import { sha256 } from './hash.ts';
import { printJson, type JsonValue } from './json-value.ts';
import { checkLineSize, checkPayloadSize, checkSuperLimits, MAX_LINE_BYTES } from './limits.ts';
import { readJson } from './read-json.ts';
import { RecordRejected, type Reject } from './reject.ts';
import type { Routes } from './routes.ts';
import { applyContract, keyLiterals, type SourceContract } from './source-contract.ts';

/** One record of a Kinesis stream, however it reached us. */
export interface StreamRecord {
  readonly data: Uint8Array;
  readonly sequenceNumber: string;
  readonly shard: string;
  /** ApproximateArrivalTimestamp, milliseconds since 1970 */
  readonly arrivedAtMs: number;
}

export interface CapturedEvent {
  readonly kind: 'event';
  readonly event: ChangeEvent;
  readonly arrivedAtMs: number;
}
export type Captured = CapturedEvent | Reject;

/** Kinesis sequence numbers have up to 56 digits; padded, they compare as text. They order arrival, not writes. */
export const SEQUENCE_DIGITS = 56;

/**
 * What one record becomes: an event, or a reject with its raw bytes. Never throws for anything that is in the record, and gives the
 * same answer for the same bytes, so a redelivered batch changes nothing.
 */
export function captureRecord(record: StreamRecord, routes: Routes): Captured {
  let contract: SourceContract | undefined;
  try {
    const document = readJson(record.data);
    const table = tableOf(document);
    contract = table === null ? undefined : routes.get(table);
    if (table !== null && !contract)
      throw new RecordRejected('unknown-table', `no source reads the table ${JSON.stringify(table.slice(0, 255))}`);
    const change = readChangeRecord(document);
    if (!contract) throw new RecordRejected('not-a-change-record', 'tableName: expected a string');
    const event = toEvent(change, contract, record);
    checkLine(event);
    return { kind: 'event', event, arrivedAtMs: record.arrivedAtMs };
  } catch (error) {
    if (!(error instanceof RecordRejected)) throw error;
    return rejectOf(error, record, contract);
  }
}

function toEvent(change: ChangeRecord, contract: SourceContract, record: StreamRecord): ChangeEvent {
  const key = keyLiterals(contract, change.keys);
  const newImage = change.newImage && printJson(change.newImage);
  const oldImage = change.oldImage && printJson(change.oldImage);
  const time = changeTime(change.micros);
  return {
    source: contract.source.name,
    epoch: epochName(contract.source),
    contractVersion: contract.source.contractVersion,
    key,
    op: change.op,
    ...time,
    identity: changeIdentity({
      table: change.table,
      keys: printJson(change.keys),
      version: time.version,
      eventName: change.eventName,
      newImage,
      oldImage,
    }),
    sequence: record.sequenceNumber.padStart(SEQUENCE_DIGITS, '0'),
    oldHash: oldImage === null ? null : sha256(oldImage),
    newHash: newImage === null ? null : sha256(newImage),
    payload: change.newImage && payloadText(contract, change.newImage),
  };
}

/** The item's text after limits and contract. @throws RecordRejected */
export function payloadText(contract: SourceContract, item: JsonValue & { readonly kind: 'object' }): string {
  checkSuperLimits(item);
  const payload = printJson(applyContract(contract, item));
  checkPayloadSize(payload);
  return payload;
}

/** The object a line will lie in is not named yet; the longest key S3 allows stands in for it. @throws RecordRejected */
export function checkLine(event: ChangeEvent): void {
  if ((event.payload?.length ?? 0) * 3 > MAX_LINE_BYTES / 2) checkLineSize(landLine(event, 'k'.repeat(1024), 1_000_000));
}

/** The same change delivered twice has the same identity; two changes that differ in anything a writer can see have not. */
export function changeIdentity(change: {
  readonly table: string;
  readonly keys: string;
  readonly version: string;
  readonly eventName: string;
  readonly newImage: string | null;
  readonly oldImage: string | null;
}): string {
  return sha256(JSON.stringify([change.table, change.keys, change.version, change.eventName, change.newImage, change.oldImage]));
}

/** A record that was refused, as it goes to quarantine. */
export function rejectOf(error: RecordRejected, record: StreamRecord, contract: SourceContract | undefined): Reject {
  return {
    kind: 'reject',
    source: contract?.source.name ?? UNROUTED,
    epoch: contract?.source.epoch ?? 1,
    contractVersion: contract?.source.contractVersion ?? 0,
    code: error.code,
    reason: loadableText(error.message.slice(0, 1000)),
    recordHash: sha256(record.data),
    sequence: record.sequenceNumber.padStart(SEQUENCE_DIGITS, '0'),
    arrivedAtMs: record.arrivedAtMs,
    raw: record.data,
  };
}

/** The reason quotes what was found, and what was found may be the very character that no VARCHAR holds. */
function loadableText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\u2400');
}
