import { physicalRelation } from '@hakkai/contract';
import { quoteIdentifier } from '@hakkai/statements';
import type { Compilation, Edit, ProjectQuery } from '../compilation.ts';
import { editText } from '../edit-text.ts';
import { callEdits } from '../expand/expand-call.ts';

/** Writes every query for the environment: functions in place of their calls, schemas as they are called there, all else as written. */
export function writeQueries(compilation: Compilation): Compilation {
  const { environment, functions } = compilation;
  const write = (query: ProjectQuery): ProjectQuery => {
    const renamed = query.references.flatMap(({ relation, schemaSpan }): readonly Edit[] => {
      const { schema } = physicalRelation(environment, relation);
      return schema === relation.schema ? [] : [{ span: schemaSpan, write: () => quoteIdentifier(schema) }];
    });
    return { ...query, sql: editText(query.file.text, query.query.span, [...renamed, ...callEdits(query.calls, functions)]) };
  };
  return {
    ...compilation,
    models: compilation.models.map((model) => ({ ...model, query: write(model.query) })),
    tests: compilation.tests.map((test) => ({ ...test, query: write(test.query) })),
    reports: compilation.reports.map((report) => ({ ...report, query: write(report.query) })),
  };
}
