import type { Compilation, ReportQuery } from '../compilation.ts';
import { didYouMean } from '../nearest-name.ts';
import { parseFileQuery } from '../parse-file.ts';
import { declarationProblem, isProblem, type Problem } from '../problem.ts';
import { unbound } from './read-models.ts';

/** Reads the query file of every declared report. */
export function readReports(compilation: Compilation): Compilation {
  const problems: Problem[] = [];
  const reports: ReportQuery[] = [];
  const paths = compilation.files.map((file) => file.path);
  for (const report of compilation.platform.reports) {
    const file = compilation.files.find((candidate) => candidate.path === report.query);
    if (!file) {
      const hint = didYouMean(report.query, paths, 'write the query there, or change `query` of the report');
      problems.push(declarationProblem(`report ${report.name}: there is no file ${report.query}`, hint));
      continue;
    }
    const query = parseFileQuery(file);
    if (isProblem(query)) problems.push(query);
    else reports.push({ id: report.name, query: unbound(file, query) });
  }
  return { ...compilation, reports, problems: [...compilation.problems, ...problems] };
}
