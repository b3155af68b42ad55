import type { Manifest, SetupResult, StatementGroup } from '@hakkai/contract';

/** A manifest as a person reads it: what apply does beyond the platform's own, what builds each model, tests, reports, tasks. */
export function manifestText(manifest: Manifest): string {
  const own = manifest.setup.findIndex((step) => step.id === 'schema:functions');
  const parts = [
    ...manifest.setup.slice(own).map((step) => {
      const unless = step.unless ? ` unless ${resultName(step.unless)}` : '';
      return `-- setup ${step.id}${unless}\n${groupText(step.group)}`;
    }),
    ...manifest.models.map((model) => {
      const columns = model.columns.map((column) => `${column.name} ${column.type ?? '?'}`).join(', ');
      return `-- ${model.kind} ${model.id} reads ${model.dependsOn.join(', ')}\n-- (${columns})\n${model.run.map(groupText).join('\n')}`;
    }),
    ...manifest.tests.map((test) => `-- test ${test.id} of ${test.model}\n${test.query};`),
    ...manifest.reports.map((report) => `-- report ${report.id} reads ${report.dependsOn.join(', ')}\n${report.query};`),
    ...manifest.pipelines.map((pipeline) => {
      const tasks = pipeline.tasks.map((task) => `--   ${task.kind} ${task.id} after ${task.dependsOn.join(', ') || 'nothing'}`);
      return [`-- pipeline ${pipeline.id} ${pipeline.schedule}`, ...tasks].join('\n');
    }),
  ];
  return `${parts.join('\n\n')}\n`;
}

function resultName(result: SetupResult): string {
  return result.kind === 'role' ? `role ${result.name}` : `${result.schema}.${result.name}`;
}

function groupText(group: StatementGroup): string {
  return [`-- transaction: ${group.transaction}`, ...group.statements.map((statement) => `${statement};`)].join('\n');
}
