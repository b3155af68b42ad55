import { EnvironmentShape } from './environment.ts';
import { PipelineShape } from './pipeline.ts';
import { ReportShape } from './report.ts';
import { array, object, parseShape, string, type Infer } from './shape.ts';
import { SourceShape } from './source.ts';

/** All declarations of a project, as `@hakkai/sql/platform` exports them: compiler and infra read the same value. */
export const PlatformShape = object({
  name: string(/^[a-z][a-z0-9-]{0,31}$/),
  sources: array(SourceShape),
  reports: array(ReportShape),
  pipelines: array(PipelineShape),
  environments: array(EnvironmentShape),
});
export type Platform = Infer<typeof PlatformShape>;

export function definePlatform(platform: Platform): Platform {
  return platform;
}

/** @throws ContractError naming every field that does not fit. */
export function parsePlatform(value: unknown): Platform {
  return parseShape(PlatformShape, value, 'the platform declaration');
}
