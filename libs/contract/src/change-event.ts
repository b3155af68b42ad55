/**
 * One change of one item, canonical: what capture makes of a change record and what lies on S3, one JSON object a line.
 * The field order of {@link landLine} is fixed, so equal events give equal bytes.
 */
export type ChangeOp = 'insert' | 'modify' | 'remove';

export interface ChangeEvent {
  readonly source: string;
  /** Changes of two epochs are never compared: a change of `via` starts a new one. `e0001`, `e0002`, … */
  readonly epoch: string;
  readonly contractVersion: number;
  /** Key attributes in declared order; values as JSON literals (`"wc-2026"`, `12`): numbers never pass through a JS number. */
  readonly key: Readonly<Record<string, string>>;
  readonly op: ChangeOp;
  /** Fixed-width text, compared as text. Route kinesis: write time in µs, left-padded to 20 digits. */
  readonly version: string;
  /** UTC, `YYYY-MM-DD HH:MM:SS.ffffff` */
  readonly changedAt: string;
  /** Hex SHA-256 over table, keys, time, event name and images: the same change delivered twice has one identity. */
  readonly identity: string;
  /** Kinesis sequence number, left-padded to 56 digits: orders arrival, breaks ties, nothing more. */
  readonly sequence: string;
  /** Hex SHA-256 of the canonical images, null where absent: ties in time are ordered by OldImage = other's NewImage. */
  readonly oldHash: string | null;
  readonly newHash: string | null;
  /** The new image as canonical JSON text (sorted sets, base64 binary, literal numbers); null for a remove. */
  readonly payload: string | null;
}

/** Names of the columns that a land line carries beside the keys, in the order they are written. */
export const EVENT_COLUMNS = ['_identity', '_version', '_op', '_changed_at', '_sequence', '_old_hash', '_new_hash'] as const;

/**
 * One line of a land object, without line break. `object` is the land key that the line lies under; it travels in the line,
 * because COPY cannot tell a row which file it came from.
 */
export function landLine(event: ChangeEvent, object: string, line: number): string {
  const fields = [
    `"_object":${JSON.stringify(object)}`,
    `"_line":${line}`,
    `"_identity":${JSON.stringify(event.identity)}`,
    `"_version":${JSON.stringify(event.version)}`,
    `"_op":${JSON.stringify(event.op)}`,
    `"_changed_at":${JSON.stringify(event.changedAt)}`,
    `"_sequence":${JSON.stringify(event.sequence)}`,
    `"_old_hash":${JSON.stringify(event.oldHash)}`,
    `"_new_hash":${JSON.stringify(event.newHash)}`,
    ...Object.entries(event.key).map(([name, literal]) => `${JSON.stringify(name)}:${literal}`),
    `"payload":${event.payload ?? 'null'}`,
  ];
  return `{${fields.join(',')}}`;
}
