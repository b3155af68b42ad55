/**
 * Names of what each source has in the warehouse. One place, because apply creates them, the load writes them,
 * models read them and the DAGs never see them.
 */
export interface RelationName {
  readonly schema: string;
  readonly name: string;
}

/** Schemas of the platform's own, before an environment maps them. */
export const PLATFORM_SCHEMAS = {
  /** raw history, current rows, lock tables, ledger, quarantine */
  raw: 'raw',
  /** the logical schema models read live rows from */
  source: 'source',
  sourceHistory: 'source_history',
  /** external (Spectrum) tables */
  lake: 'lake',
  /** watermarks of incremental models, deployed versions */
  ops: 'hakkai',
} as const;

export interface SourceRelations {
  /** every distinct change */
  readonly history: RelationName;
  /** one row a key: the newest change, tombstones included */
  readonly current: RelationName;
  /** locked by each load, so that two loads of one source run one after the other */
  readonly lock: RelationName;
  /** `source.<name>`: live rows, contract attributes projected; a view */
  readonly live: RelationName;
  /** `source_history.<name>`: a view over history */
  readonly historyView: RelationName;
}

/** @example sourceRelations('matches').current // { schema: 'raw', name: 'matches_current' } */
export function sourceRelations(source: string): SourceRelations {
  const { raw, source: live, sourceHistory } = PLATFORM_SCHEMAS;
  return {
    history: { schema: raw, name: `${source}_history` },
    current: { schema: raw, name: `${source}_current` },
    lock: { schema: raw, name: `${source}_lock` },
    live: { schema: live, name: source },
    historyView: { schema: sourceHistory, name: source },
  };
}

/** One row per land object that was loaded: promise 1 rests on it. Shared by all sources. */
export const LEDGER: RelationName = { schema: PLATFORM_SCHEMAS.raw, name: 'load_ledger' };
/** Records that could not become rows, with reason and raw bytes. Shared by all sources. */
export const QUARANTINE: RelationName = { schema: PLATFORM_SCHEMAS.raw, name: 'quarantine' };
