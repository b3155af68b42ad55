import type { Compilation } from '../compilation.ts';
import { didYouMean } from '../nearest-name.ts';
import { declarationProblem } from '../problem.ts';
import { modelsBefore } from '../schedule/model-inputs.ts';
import { selectModels } from '../schedule/select-models.ts';

/** A selector that means no model would be a pipeline that builds less than it says. */
export function checkSelectors(compilation: Compilation): Compilation {
  const before = modelsBefore(compilation);
  const ids = compilation.models.map((model) => model.id);
  const known = [...ids, ...new Set(compilation.models.flatMap((model) => model.head.tags ?? []).map((tag) => `tag:${tag}`))];
  const problems = compilation.platform.pipelines.flatMap((pipeline) =>
    pipeline.build
      .filter((selector) => selectModels(selector, compilation.models, before) === null)
      .map((selector) =>
        declarationProblem(
          `pipeline ${pipeline.name} builds ${selector}, which is no model`,
          didYouMean(selector.replace(/^\+/, ''), known, 'write schema.name, schema.* or tag:name, with + for all it reads'),
        ),
      ),
  );
  return { ...compilation, problems: [...compilation.problems, ...problems] };
}
