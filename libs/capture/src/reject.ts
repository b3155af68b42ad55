/** Why a record cannot become a row. What is behind each code is in docs and in the test of the rule; quarantine rows carry it. */
export const REJECT_CODES = [
  'not-json',
  'not-a-change-record',
  'unknown-event',
  'unknown-table',
  'bad-time',
  'bad-value',
  'missing-image',
  'key-mismatch',
  'key-type',
  'string-too-long',
  'text-not-loadable',
  'too-deep',
  'payload-too-large',
  'line-too-long',
  'number-too-large',
  'contract-missing',
  'contract-type',
  'unknown-attribute',
  'frozen',
  'discarded-row',
] as const;
export type RejectCode = (typeof REJECT_CODES)[number];

/** Thrown inside capture when a rule refuses a record; {@link captureRecord} turns it into a {@link Reject}, nothing else sees it. */
export class RecordRejected extends Error {
  readonly code: RejectCode;

  constructor(code: RejectCode, reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'RecordRejected';
    this.code = code;
  }
}

/** A record on its way to quarantine: nothing of it is lost, and the rest of its batch goes on. */
export interface Reject {
  readonly kind: 'reject';
  /** the source it is of, `UNROUTED` when nothing in it says so */
  readonly source: string;
  readonly epoch: number;
  readonly contractVersion: number;
  readonly code: RejectCode;
  /** one sentence with the place and what was found there */
  readonly reason: string;
  /** hex SHA-256 of the raw bytes: the same record delivered twice is one quarantined record */
  readonly recordHash: string;
  readonly sequence: string;
  readonly arrivedAtMs: number;
  readonly raw: Uint8Array;
}
