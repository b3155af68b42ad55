import type { DeliverRequest, Manifest, ManifestPipeline, ManifestTask, Pipeline, StatementGroup } from '@hakkai/contract';
import type { Compilation } from '../compilation.ts';
import { modelsBefore } from './model-inputs.ts';
import { selectModels } from './select-models.ts';

const RETRY_DELAY_SECONDS = 60;
const SQL_TIMEOUT_SECONDS = 3600;
/** A Lambda never runs longer. */
const LAMBDA_TIMEOUT_SECONDS = 900;

/** The tasks of a pipeline: one a model, its tests right behind it, and one a report. */
export function pipelineTasks(
  pipeline: Pipeline,
  compilation: Compilation,
  { models, tests, reports }: Pick<Manifest, 'models' | 'tests' | 'reports'>,
): ManifestPipeline {
  const before = modelsBefore(compilation);
  const selected = new Set(pipeline.build.flatMap((selector) => [...(selectModels(selector, compilation.models, before) ?? [])]));
  const within = (ids: readonly string[]): string[] => ids.filter((id) => selected.has(id));
  const built = models
    .filter((model) => selected.has(model.id))
    .map((model): ManifestTask => {
      const assertions = tests.filter((test) => test.model === model.id).map((test) => test.assertion);
      const checks: readonly StatementGroup[] = assertions.length > 0 ? [{ transaction: 'single', statements: assertions }] : [];
      return {
        kind: 'sql',
        id: model.id,
        dependsOn: within(before.get(model.id) ?? []),
        groups: [...model.run, ...checks],
        retries: pipeline.retries,
        retryDelaySeconds: RETRY_DELAY_SECONDS,
        timeoutSeconds: SQL_TIMEOUT_SECONDS,
      };
    });
  const delivered = reports
    .filter((report) => pipeline.deliver.includes(report.id))
    .map((report): ManifestTask => {
      const request: DeliverRequest = { report: report.id, query: report.query, destination: report.destination };
      return {
        kind: 'lambda',
        id: `deliver.${report.id}`,
        dependsOn: within(report.dependsOn),
        function: `deliver-${report.destination.kind}`,
        payload: JSON.stringify(request),
        retries: pipeline.retries,
        retryDelaySeconds: RETRY_DELAY_SECONDS,
        timeoutSeconds: LAMBDA_TIMEOUT_SECONDS,
      };
    });
  return { id: pipeline.name, schedule: pipeline.schedule, tasks: [...built, ...delivered] };
}
