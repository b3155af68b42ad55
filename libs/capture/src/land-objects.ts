import { epochName, formatLandKey, formatQuarantineKey, formatSnapshotEndKey, landLine, type LandKey, type Source } from '@hakkai/contract';
import type { Snapshot } from './capture-snapshot-item.ts';
import type { Captured, CapturedEvent } from './capture-record.ts';
import { sha256 } from './hash.ts';
import { quarantineLines } from './quarantine-lines.ts';
import type { Reject } from './reject.ts';

/** An object as it is put on S3, once and for ever. */
export interface LandObject {
  readonly kind: 'land' | 'quarantine';
  readonly key: string;
  /** gzip of NDJSON */
  readonly body: Uint8Array;
  /**
   * Hex SHA-256 of the text before compression. Two releases of zlib may compress one text to different bytes; whether an object
   * "has the same content" must not depend on that.
   */
  readonly sha256: string;
  readonly records: number;
  /** least Kinesis sequence number in it, padded */
  readonly first: string;
}

/** Compresses deterministically: no time and no file name in the header. */
export type Gzip = (content: Uint8Array) => Uint8Array;

interface Group {
  readonly kind: 'land' | 'quarantine';
  readonly key: Omit<LandKey, 'first' | 'last' | 'count'>;
  readonly members: Captured[];
}

/**
 * The objects that a batch of one shard becomes: one a source, arrival hour and kind (land or quarantine), in order of their first record.
 * The same records always give the same keys and bytes.
 *
 * Accounting. Every record is in exactly one object, so for a batch: records in = Σ `records` of its objects. A batch that is
 * delivered again may be cut differently (Lambda's batching, a bisect after an error); its objects then have other keys and overlap
 * the first ones. That is allowed: the load counts, per object, `records = loaded + duplicates + quarantined`, where a duplicate is a
 * record whose identity (for a reject: the hash of its raw bytes) history or quarantine has already. Summed over all objects of a
 * source, `loaded + quarantined` is the number of distinct records that came in, however often and however cut.
 */
export function landObjects(captured: readonly Captured[], shard: string, gzip: Gzip): readonly LandObject[] {
  const groups = new Map<string, Group>();
  for (const member of captured) {
    const { kind, key } = placeOf(member, shard);
    const id = [kind, ...Object.values(key)].join('/');
    const group = groups.get(id) ?? { kind, key, members: [] };
    group.members.push(member);
    groups.set(id, group);
  }
  return [...groups.values()].map((group) => toObject(group, gzip)).sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
}

/** The object without records that is put when all rows of a snapshot have landed. */
export function snapshotEnd(source: Source, snapshot: Snapshot, gzip: Gzip): LandObject {
  const place = {
    source: source.name,
    epoch: epochName(source),
    contractVersion: source.contractVersion,
    ...hourOf(Number(snapshot.micros / 1000n)),
  };
  const content = new Uint8Array();
  return {
    kind: 'land',
    key: formatSnapshotEndKey(place, snapshot.micros),
    body: gzip(content),
    sha256: sha256(content),
    records: 0,
    first: '0',
  };
}

function hourOf(ms: number): { readonly date: string; readonly hour: string } {
  const [date = '', time = ''] = new Date(ms).toISOString().split('T');
  return { date, hour: time.slice(0, 2) };
}

function placeOf(member: Captured, shard: string): Omit<Group, 'members'> {
  const at = { ...hourOf(member.arrivedAtMs), shard };
  if (member.kind === 'event') {
    const { source, epoch, contractVersion } = member.event;
    return { kind: 'land', key: { source, epoch, contractVersion, ...at } };
  }
  return {
    kind: 'quarantine',
    key: { source: member.source, epoch: `e${String(member.epoch).padStart(4, '0')}`, contractVersion: member.contractVersion, ...at },
  };
}

function toObject(group: Group, gzip: Gzip): LandObject {
  const members = [...group.members].sort((a, b) => (sequenceOf(a) < sequenceOf(b) ? -1 : sequenceOf(a) > sequenceOf(b) ? 1 : 0));
  const sequences = members.map(sequenceOf);
  const first = sequences[0] ?? '';
  const key = { ...group.key, first, last: sequences.at(-1) ?? '', count: members.length };
  const name = group.kind === 'land' ? formatLandKey(key) : formatQuarantineKey(key);
  const lines = group.kind === 'land' ? eventLines(members, name) : rejectLines(members, name);
  const content = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
  return { kind: group.kind, key: name, body: gzip(content), sha256: sha256(content), records: members.length, first };
}

function eventLines(members: readonly Captured[], object: string): readonly string[] {
  return members
    .filter((member): member is CapturedEvent => member.kind === 'event')
    .map(({ event }, line) => landLine(event, object, line));
}

function rejectLines(members: readonly Captured[], object: string): readonly string[] {
  const lines: string[] = [];
  for (const reject of members.filter((member): member is Reject => member.kind === 'reject'))
    lines.push(...quarantineLines(reject, object, lines.length));
  return lines;
}

function sequenceOf(member: Captured): string {
  return member.kind === 'event' ? member.event.sequence : member.sequence;
}
