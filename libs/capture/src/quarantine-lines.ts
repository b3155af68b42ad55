import type { Reject } from './reject.ts';
import { changeTime } from './change-time.ts';

/** Raw bytes in one row of quarantine: their base64 fits VARCHAR(65535), and being a multiple of 3 the parts' texts join to the whole's. */
export const RAW_BYTES_A_PART = 49_149;

/**
 * The lines of one rejected record, without line breaks: one for each {@link RAW_BYTES_A_PART} of its raw bytes, and one when it has none.
 * Field names are the columns of the quarantine table.
 *
 * @param line number of the first of them in the object, from 0
 */
export function quarantineLines(reject: Reject, object: string, line: number): readonly string[] {
  const parts = Math.max(1, Math.ceil(reject.raw.length / RAW_BYTES_A_PART));
  return Array.from({ length: parts }, (_, part) =>
    JSON.stringify({
      source: reject.source,
      record_hash: reject.recordHash,
      part,
      parts,
      code: reject.code,
      reason: reject.reason,
      contract_version: reject.contractVersion,
      sequence: reject.sequence,
      arrived_at: changeTime(BigInt(Math.trunc(reject.arrivedAtMs)) * 1000n).changedAt,
      raw_base64: Buffer.from(reject.raw.subarray(part * RAW_BYTES_A_PART, (part + 1) * RAW_BYTES_A_PART)).toString('base64'),
      object,
      line: line + part,
    }),
  );
}
