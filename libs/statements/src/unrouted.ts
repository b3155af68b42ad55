/**
 * The source that records belong to when nothing in them says which source they are of: bytes that are not JSON, tables nobody declared.
 * It has a lock, quarantine objects and ledger rows like any source, and no tables. No declared source can have this name.
 */
export const UNROUTED = '_unrouted';
