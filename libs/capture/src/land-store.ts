/**
 * Where land objects go. An object is written once: a key that is taken is never overwritten.
 * Source: Amazon S3 User Guide, "Conditional writes" (`If-None-Match: *`).
 */
export interface LandStore {
  /**
   * @returns `created`, or for a key that is taken whether its content is the `same` (a redelivered batch: success) or `different`.
   * @throws when the outcome is not known; to try again is safe.
   */
  putIfAbsent(key: string, body: Uint8Array, sha256: string): Promise<'created' | 'same' | 'different'>;
}

/** Two contents for one key. Keys say which records are inside, so this is a defect, not a race: somebody has to look. */
export class LandConflictError extends Error {
  readonly key: string;

  constructor(key: string, sha256: string) {
    super(
      `The land object ${key} exists with other content than the records of its name now give (SHA-256 ${sha256}). Nothing was overwritten. Compare the two: either the object was changed by hand, or capture changed without a new contract version.`,
    );
    this.name = 'LandConflictError';
    this.key = key;
  }
}
