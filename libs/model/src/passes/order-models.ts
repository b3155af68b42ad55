import type { Compilation, Model } from '../compilation.ts';
import { problemAt, type Problem } from '../problem.ts';

/** Puts every model after the models it reads; a circle of models is a problem at the reference that closes it. */
export function orderModels(compilation: Compilation): Compilation {
  const problems: Problem[] = [];
  const byId = new Map(compilation.models.map((model) => [model.id, model]));
  const ordered: Model[] = [];
  const done = new Set<string>();
  const visit = (model: Model, path: readonly string[]): void => {
    if (done.has(model.id)) return;
    for (const { relation, schemaSpan } of model.query.references) {
      const read = byId.get(relation.id);
      if (!read) continue;
      const circle = [...path, model.id];
      const at = circle.indexOf(read.id);
      if (at < 0) {
        visit(read, circle);
        continue;
      }
      const message = `a model reads itself: ${[...circle.slice(at), read.id].join(' reads ')}`;
      problems.push(problemAt(model.query.file, schemaSpan.start, message, 'take one of these references out'));
    }
    done.add(model.id);
    ordered.push(model);
  };
  for (const model of compilation.models.toSorted((a, b) => (a.id < b.id ? -1 : 1))) visit(model, []);
  return { ...compilation, models: ordered, problems: [...compilation.problems, ...problems] };
}
