import { epochName, type ChangeEvent } from '@hakkai/contract';
import { changeIdentity, checkLine, payloadText, rejectOf, SEQUENCE_DIGITS, type Captured } from './capture-record.ts';
import { changeTime } from './change-time.ts';
import { canonicalImage } from './dynamodb-value.ts';
import { sha256 } from './hash.ts';
import { printJson, type JsonValue } from './json-value.ts';
import { readJson } from './read-json.ts';
import { RecordRejected } from './reject.ts';
import { keyLiterals, type SourceContract } from './source-contract.ts';

/** One line of a full export and where it stands in it. */
export interface SnapshotLine {
  readonly data: Uint8Array;
  /** the data file the line is of; takes the place of a shard */
  readonly file: string;
  /** from 1; takes the place of a Kinesis sequence number, and is less than any of those */
  readonly ordinal: number;
}

export interface Snapshot {
  /** physical table */
  readonly table: string;
  /** T1, the point in time the export shows, in microseconds since 1970 */
  readonly micros: bigint;
}

/**
 * What one line of a full export (`{"Item": {…}}`) becomes. A full export carries no time per item, so every row has version T1. Its
 * image is both what was before and after T1: a stream record of the same microsecond that starts from this image is the later one.
 * Source: Amazon DynamoDB Developer Guide, "DynamoDB table export output format".
 */
export function captureSnapshotItem(line: SnapshotLine, snapshot: Snapshot, contract: SourceContract): Captured {
  const arrivedAtMs = Number(snapshot.micros / 1000n);
  try {
    const event = toEvent(line, snapshot, contract);
    checkLine(event);
    return { kind: 'event', event, arrivedAtMs };
  } catch (error) {
    if (!(error instanceof RecordRejected)) throw error;
    return rejectOf(error, { data: line.data, sequenceNumber: String(line.ordinal), shard: line.file, arrivedAtMs }, contract);
  }
}

function toEvent(line: SnapshotLine, snapshot: Snapshot, contract: SourceContract): ChangeEvent {
  const document = readJson(line.data);
  const item = document.kind === 'object' ? document.entries.get('Item') : undefined;
  if (!item) throw new RecordRejected('not-a-change-record', 'Item: expected an object, as a full export has it');
  const image = canonicalImage(item, '');
  const keys = keyOf(image, contract);
  const text = printJson(image);
  const hash = sha256(text);
  const time = changeTime(snapshot.micros);
  return {
    source: contract.source.name,
    epoch: epochName(contract.source),
    contractVersion: contract.source.contractVersion,
    key: keyLiterals(contract, keys),
    op: 'insert',
    ...time,
    identity: changeIdentity({
      table: snapshot.table,
      keys: printJson(keys),
      version: time.version,
      eventName: 'SNAPSHOT',
      newImage: text,
      oldImage: null,
    }),
    sequence: String(line.ordinal).padStart(SEQUENCE_DIGITS, '0'),
    oldHash: hash,
    newHash: hash,
    payload: payloadText(contract, image),
  };
}

function keyOf(image: JsonValue & { readonly kind: 'object' }, contract: SourceContract): JsonValue & { readonly kind: 'object' } {
  const names = contract.keys.map((c) => c.name).sort();
  const entries = names.flatMap((name) => {
    const value = image.entries.get(name);
    return value ? [[name, value] as const] : [];
  });
  return { kind: 'object', entries: new Map(entries) };
}
