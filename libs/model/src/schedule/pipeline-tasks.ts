import type { DeliverRequest, Manifest, ManifestPipeline, ManifestTask, Pipeline, StatementGroup } from '@hakkai/contract';
import { select } from '@hakkai/orchestrate';
import type { Compilation } from '../compilation.ts';
import { modelNodes } from './model-nodes.ts';

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
  const selected = new Map(select(modelNodes(compilation), pipeline.build).map((node) => [node.id, node.dependsOn]));
  const built = models
    .filter((model) => selected.has(model.id))
    .map((model): ManifestTask => {
      const assertions = tests.filter((test) => test.model === model.id).map((test) => test.assertion);
      const checks: readonly StatementGroup[] = assertions.length > 0 ? [{ transaction: 'single', statements: assertions }] : [];
      return {
        kind: 'sql',
        id: model.id,
        dependsOn: selected.get(model.id) ?? [],
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
        dependsOn: report.dependsOn.filter((id) => selected.has(id)),
        function: `deliver-${report.destination.kind}`,
        payload: JSON.stringify(request),
        retries: pipeline.retries,
        retryDelaySeconds: RETRY_DELAY_SECONDS,
        timeoutSeconds: LAMBDA_TIMEOUT_SECONDS,
      };
    });
  return { id: pipeline.name, schedule: pipeline.schedule, tasks: [...built, ...delivered] };
}
