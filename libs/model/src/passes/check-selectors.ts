import { select, SelectorError } from '@hakkai/orchestrate';
import type { Compilation } from '../compilation.ts';
import { didYouMean } from '../nearest-name.ts';
import { declarationProblem } from '../problem.ts';
import { modelNodes } from '../schedule/model-nodes.ts';

/** A selector that means no model would be a pipeline that builds less than it says. */
export function checkSelectors(compilation: Compilation): Compilation {
  const nodes = modelNodes(compilation);
  const known = [...nodes.map((node) => node.id), ...new Set(nodes.flatMap((node) => node.tags).map((tag) => `tag:${tag}`))];
  const problems = compilation.platform.pipelines.flatMap((pipeline) =>
    meaningless(nodes, pipeline.build).map((selector) =>
      declarationProblem(
        `pipeline ${pipeline.name} builds ${selector}, which is no model`,
        didYouMean(selector.replace(/^\+/, ''), known, 'write schema.name, schema.* or tag:name, with + for all it reads'),
      ),
    ),
  );
  return { ...compilation, problems: [...compilation.problems, ...problems] };
}

function meaningless(nodes: Parameters<typeof select>[0], selectors: readonly string[]): readonly string[] {
  try {
    select(nodes, selectors);
    return [];
  } catch (error) {
    if (error instanceof SelectorError) return error.selectors;
    throw error;
  }
}
