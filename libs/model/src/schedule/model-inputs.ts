import type { ProjectQuery } from '../compilation.ts';

/** Ids of the relations a query reads, each once, in order of first mention. History of a source counts as the source. */
export function inputsOf(query: ProjectQuery): readonly string[] {
  const ids = query.references.map(({ relation }) => (relation.is.kind === 'source-history' ? `source.${relation.name}` : relation.id));
  return [...new Set(ids)];
}
