import type { Platform } from '@hakkai/contract';

export interface StreamedSource {
  readonly source: string;
  /** Logical name of the DynamoDB table. */
  readonly table: string;
}

/** The sources whose changes travel over the stream. @example streamedSources(platform) // [{ source: 'matches', table: 'tournament-matches' }] */
export function streamedSources(platform: Pick<Platform, 'sources'>): readonly StreamedSource[] {
  return platform.sources.flatMap(({ name, from, via }) =>
    from.kind === 'dynamodb' && via === 'kinesis' ? [{ source: name, table: from.table }] : [],
  );
}
