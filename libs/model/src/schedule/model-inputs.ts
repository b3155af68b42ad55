import type { Compilation, ProjectQuery } from '../compilation.ts';

/** Ids of the relations a query reads, each once, in order of first mention. History of a source counts as the source. */
export function inputsOf(query: ProjectQuery): readonly string[] {
  const ids = query.references.map(({ relation }) => (relation.is.kind === 'source-history' ? `source.${relation.name}` : relation.id));
  return [...new Set(ids)];
}

/** What has to be built before a model's task runs: the models it reads, and those that its SQL tests read. */
export function modelsBefore({ models, tests }: Compilation): ReadonlyMap<string, readonly string[]> {
  const ids = new Set(models.map((model) => model.id));
  return new Map(
    models.map((model) => {
      const guards = tests.filter((test) => test.head.model === model.id);
      const read = [model.query, ...guards.map((test) => test.query)].flatMap(inputsOf);
      return [model.id, [...new Set(read)].filter((id) => ids.has(id) && id !== model.id)];
    }),
  );
}
