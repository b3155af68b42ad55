/**
 * How far the clocks of a table's writers and of its export may lie apart. Within this time before T1 the order of a snapshot row and
 * the changes of its key is told by their images, not by their times. Too much costs a little comparing, too little an older state
 * until the next change.
 */
export const CUTOVER_SKEW_MICROS = 300_000_000n;

/** The sequence of a removal that no record told, only a snapshot's silence: less than any Kinesis gives, and than any row of a snapshot. */
export const IMPLIED_SEQUENCE = '0'.repeat(56);
