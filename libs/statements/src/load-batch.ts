import type { Environment, Source } from '@hakkai/contract';

/** An object as the load found it on S3; `records` is the count its key promises. */
export interface LoadObject {
  readonly kind: 'land' | 'quarantine';
  readonly key: string;
  readonly sha256: string;
  readonly records: number;
}

/** One transaction's worth of a source's new objects. */
export interface LoadBatch {
  /** null: the records of no source, which have a quarantine and nothing else */
  readonly source: Source | null;
  readonly environment: Pick<Environment, 'schemas' | 'copyRole'>;
  /**
   * The fence of the lease this load runs under; grows with every batch of a source, so it is the load's id as well and models may
   * use `_load_id` as a watermark.
   */
  readonly loadId: number;
  /** UTC, `YYYY-MM-DD HH:MM:SS.ffffff` */
  readonly loadedAt: string;
  readonly objects: readonly LoadObject[];
  /** COPY manifests of the land and of the quarantine objects; needed where there is such an object */
  readonly manifestUrls: { readonly land?: string; readonly quarantine?: string };
}

/** Tables of the session that a batch works in. */
export const LOAD_OBJECTS = 'load_objects';
export const LOAD_STAGE = 'load_stage';
export const LOAD_WINNERS = 'load_winners';
export const LOAD_REMOVALS = 'load_removals';
export const LOAD_QUARANTINE = 'load_quarantine';
