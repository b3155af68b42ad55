import type { ChangeOp } from '@hakkai/contract';
import { canonicalImage } from './dynamodb-value.ts';
import type { JsonValue } from './json-value.ts';
import { RecordRejected } from './reject.ts';

type JsonObject = JsonValue & { readonly kind: 'object' };

/**
 * A change record as DynamoDB's Kinesis destination sends it, with the parts a change is made of.
 * There is no DynamoDB sequence number in it, and an absent precision means milliseconds.
 * Source: Amazon DynamoDB Developer Guide, "Using Kinesis Data Streams to capture changes to DynamoDB".
 */
export interface ChangeRecord {
  readonly table: string;
  readonly eventName: keyof typeof OPS;
  readonly op: ChangeOp;
  readonly micros: bigint;
  readonly keys: JsonObject;
  readonly newImage: JsonObject | null;
  readonly oldImage: JsonObject | null;
}

const OPS = { INSERT: 'insert', MODIFY: 'modify', REMOVE: 'remove' } as const;

/** The table a record says it is of, before anything else in it is believed; null when it says none. */
export function tableOf(record: JsonValue): string | null {
  const name = record.kind === 'object' ? record.entries.get('tableName') : undefined;
  return name?.kind === 'string' ? name.value : null;
}

/** @throws RecordRejected naming the field that is not as DynamoDB sends it. */
export function readChangeRecord(record: JsonValue): ChangeRecord {
  const envelope = object(record, 'the record');
  const change = object(envelope.entries.get('dynamodb'), 'dynamodb');
  const eventName = eventNameOf(envelope);
  const keys = canonicalImage(object(change.entries.get('Keys'), 'dynamodb.Keys'), 'Keys');
  const newImage = image(change, 'NewImage');
  const oldImage = image(change, 'OldImage');
  if (eventName !== 'REMOVE' && !newImage)
    throw new RecordRejected('missing-image', `${eventName} without NewImage: the stream's view has to be "new and old images"`);
  return {
    table: tableOf(record) ?? refuse('tableName', 'a string'),
    eventName,
    op: OPS[eventName],
    micros: micros(change),
    keys,
    newImage: eventName === 'REMOVE' ? null : newImage,
    oldImage,
  };
}

function eventNameOf(envelope: JsonObject): keyof typeof OPS {
  const value = envelope.entries.get('eventName');
  const name = value?.kind === 'string' ? value.value : refuse('eventName', 'a string');
  if (name === 'INSERT' || name === 'MODIFY' || name === 'REMOVE') return name;
  throw new RecordRejected('unknown-event', `eventName is ${JSON.stringify(name.slice(0, 60))}, known are ${Object.keys(OPS).join(', ')}`);
}

function micros(change: JsonObject): bigint {
  const time = change.entries.get('ApproximateCreationDateTime');
  const precision = change.entries.get('ApproximateCreationDateTimePrecision');
  const unit = precision === undefined ? 'MILLISECOND' : precision.kind === 'string' ? precision.value : '';
  if (unit !== 'MILLISECOND' && unit !== 'MICROSECOND')
    throw new RecordRejected('bad-time', 'ApproximateCreationDateTimePrecision is neither MILLISECOND nor MICROSECOND');
  const literal = time?.kind === 'number' ? time.literal : '';
  // Year 9999 has 15 digits of milliseconds and 18 of microseconds.
  if (!/^\d{1,18}$/.test(literal) || (unit === 'MILLISECOND' && literal.length > 15))
    throw new RecordRejected(
      'bad-time',
      `ApproximateCreationDateTime is ${time?.kind === 'number' ? literal.slice(0, 60) : 'no number'}, expected whole ${unit.toLowerCase()}s`,
    );
  const value = BigInt(literal) * (unit === 'MILLISECOND' ? 1000n : 1n);
  if (value >= LAST_MICRO) throw new RecordRejected('bad-time', `ApproximateCreationDateTime ${literal} lies after the year 9999`);
  return value;
}

const LAST_MICRO = BigInt(Date.UTC(10_000, 0, 1)) * 1000n;

function image(change: JsonObject, name: 'NewImage' | 'OldImage'): JsonObject | null {
  const value = change.entries.get(name);
  return value === undefined || value.kind === 'null' ? null : canonicalImage(object(value, `dynamodb.${name}`), '');
}

function object(value: JsonValue | undefined, path: string): JsonObject {
  return value?.kind === 'object' ? value : refuse(path, 'an object');
}

function refuse(path: string, expected: string): never {
  throw new RecordRejected('not-a-change-record', `${path}: expected ${expected}`);
}
