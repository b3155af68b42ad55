import { array, integer, nullable, object, string, type Infer } from './shape.ts';

/** A pipeline is a schedule plus what it builds and delivers. Selectors: `marts.*`, `+marts.top_scorers`, `tag:x`, a report's name. */
export const PipelineShape = object({
  name: string(/^[a-z][a-z0-9_]{0,62}$/),
  /** Cron with five fields in UTC, or null: only by hand. */
  schedule: nullable(string(/^(\S+ ){4}\S+$/)),
  build: array(string()),
  deliver: array(string()),
  retries: integer(0),
});
export type Pipeline = Infer<typeof PipelineShape>;

export function definePipeline(pipeline: Omit<Pipeline, 'retries' | 'deliver'> & Partial<Pick<Pipeline, 'retries' | 'deliver'>>): Pipeline {
  return { retries: 2, deliver: [], ...pipeline };
}
