import type { Environment, Source } from '@hakkai/contract';
import { sourceSetup, StatementError } from '@hakkai/statements';
import type { Compilation } from '../compilation.ts';
import { didYouMean } from '../nearest-name.ts';
import { declarationProblem, type Problem } from '../problem.ts';

/** Checks the declarations against each other and against the files: types, names said twice, and names that nothing has. */
export function checkDeclarations(compilation: Compilation): Compilation {
  const { platform, environment } = compilation;
  const problems: Problem[] = [
    ...repeated(
      'source',
      platform.sources.map((source) => source.name),
    ),
    ...repeated(
      'report',
      platform.reports.map((report) => report.name),
    ),
    ...repeated(
      'pipeline',
      platform.pipelines.map((pipeline) => pipeline.name),
    ),
  ];
  const brokenSources = new Set<string>();
  for (const source of platform.sources) {
    const wrong = sourceProblems(source, environment);
    if (wrong.length > 0) brokenSources.add(source.name);
    problems.push(...wrong);
    if (source.from.kind === 'dynamodb' && environment.tables[source.from.table] === undefined) {
      const message = `source ${source.name}: environment ${environment.name} does not say what table ${source.from.table} is called there`;
      problems.push(declarationProblem(message, `add tables: { '${source.from.table}': '…' } to environment ${environment.name}`));
    }
  }
  for (const { name, destination } of platform.reports) {
    if (environment.slack[destination.channel] !== undefined) continue;
    const message = `report ${name}: environment ${environment.name} has no Slack channel ${destination.channel}`;
    problems.push(declarationProblem(message, didYouMean(destination.channel, Object.keys(environment.slack), 'add its id under slack')));
  }
  const reports = platform.reports.map((report) => report.name);
  for (const pipeline of platform.pipelines) {
    for (const name of pipeline.deliver.filter((delivered) => !reports.includes(delivered))) {
      const hint = didYouMean(name, reports, `known are ${reports.join(', ') || 'none'}`);
      problems.push(declarationProblem(`pipeline ${pipeline.name} delivers ${name}, which is no report`, hint));
    }
  }
  return { ...compilation, brokenSources, problems: [...compilation.problems, ...problems] };
}

/** Whether a source can be said in Redshift's SQL is best known by what says it. */
function sourceProblems(source: Source, environment: Environment): readonly Problem[] {
  try {
    sourceSetup(source, environment);
    return [];
  } catch (error) {
    if (!(error instanceof StatementError)) throw error;
    return error.message.split('\n').map((message) => declarationProblem(message, 'change the declaration of the source'));
  }
}

function repeated(what: string, names: readonly string[]): readonly Problem[] {
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...twice].map((name) => declarationProblem(`there are two ${what}s called ${name}`, 'give one of them another name'));
}
