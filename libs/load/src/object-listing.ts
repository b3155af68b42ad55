export interface ListedObject {
  readonly key: string;
  /** ms since 1970 */
  readonly modifiedMs: number;
}

/** What the load asks of the landing bucket. */
export interface LandingBucket {
  readonly name: string;
  /** The next level of "folders" under a prefix, each with its trailing slash. */
  folders(prefix: string): Promise<readonly string[]>;
  /** All objects under the prefix whose keys come after `startAfter`. */
  list(prefix: string, startAfter: string): Promise<readonly ListedObject[]>;
  /** The SHA-256 the object was landed with; null when it carries none. */
  contentHash(key: string): Promise<string | null>;
  putText(key: string, text: string): Promise<void>;
}
