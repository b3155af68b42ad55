/** Takes the fields of one record after the other, in column order. */
export interface RecordSink {
  /**
   * A field that is bytes of the block. `raw` promises that they hold no control character, as JSON has them: nothing needs to be checked.
   */
  bytes(block: Buffer, start: number, end: number, raw: boolean): void;
  text(value: string): void;
  null(): void;
  /** Ends the record. `line` counts from 1; `start` and `end` are where the record stands in the block. */
  record(line: number, block: Buffer, start: number, end: number): void;
  /** Forgets the fields of a record that turned out to be bad. */
  dropRecord(): void;
}

/** A record that is not what the format says. */
export interface BadRecord {
  readonly line: number;
  /** Position of the column the trouble is in, from 0; null where no column is at fault. */
  readonly column: number | null;
  /** A code of the load error reference. */
  readonly code: number;
  readonly message: string;
  readonly raw: string;
  readonly value: string;
}

/**
 * Reads records from consecutive blocks of one file into a sink. `read` gives the number of bytes it is done with; the rest comes again with
 * more behind it. `last` says that nothing more comes. A bad record goes to `onBad`, which says whether to go on.
 */
export interface RecordReader {
  read(block: Buffer, last: boolean): number;
  /** Records read so far, bad ones too. */
  readonly records: number;
  /** Set when `onBad` said to stop. */
  readonly stopped: boolean;
  /** The block may hold bytes that are not UTF-8: each record is checked. */
  suspicious: boolean;
}

/** Takes a bad record and says whether reading goes on. */
export type OnBadRecord = (bad: BadRecord) => boolean;
