/** How far the loads of a source have come, by the time S3 gives its objects. */
export interface Mark {
  /** ms since 1970; every object of this time or before is loaded, unless it became visible later than the overlap allows */
  readonly at: number;
  /** objects of the overlap before `at` that are loaded: fingerprint of the key → time of the object */
  readonly seen: Readonly<Record<string, number>>;
}

/** A batch that was announced before it was sent, so that whoever comes after a crash finds its statement again. */
export interface PendingLoad {
  readonly statementName: string;
  /** the mark, once the statement has finished */
  readonly mark: Mark;
}

export interface Lease {
  /** Greater than every fence given out before for this source: whoever holds a smaller one is refused by the warehouse. */
  readonly fence: number;
  readonly mark: Mark | null;
  readonly pending: PendingLoad | null;
}

/**
 * Leases outside the warehouse, so that waiting for one never wakes it. Correctness rests on the fence and the ledger, not on the
 * lease's time: two holders at once cost time, never data.
 */
export interface LeaseStore {
  /**
   * Takes the lease when it is free, has run out, or is the holder's own already.
   *
   * @param above the fence given out is greater than this too: for a store that was emptied while the warehouse was not
   * @returns null while somebody else holds it
   */
  acquire(request: {
    readonly id: string;
    readonly holder: string;
    readonly nowMs: number;
    readonly leaseMs: number;
    readonly above: number;
  }): Promise<Lease | null>;
  /** Writes, and holds on until `untilMs`, while the fence is still the lease's. @returns false when it has passed to somebody else */
  save(
    id: string,
    fence: number,
    progress: { readonly mark: Mark | null; readonly pending: PendingLoad | null; readonly untilMs: number },
  ): Promise<boolean>;
  /** Gives the lease back; nothing happens when it is somebody else's by now. */
  release(id: string, fence: number): Promise<void>;
}
