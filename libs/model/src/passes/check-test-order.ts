import { upstreamOf } from '@hakkai/orchestrate';
import type { Compilation } from '../compilation.ts';
import { problemAt } from '../problem.ts';
import { inputsOf } from '../schedule/model-inputs.ts';
import { modelNodes } from '../schedule/model-nodes.ts';

/** A test runs right after the model it guards, so it cannot read what is built from that model. */
export function checkTestOrder(compilation: Compilation): Compilation {
  const nodes = modelNodes({ models: compilation.models, tests: [] });
  const problems = compilation.tests.flatMap((test) =>
    inputsOf(test.query).flatMap((id) => {
      if (id === test.head.model || !upstreamOf(nodes, [id]).has(test.head.model)) return [];
      const message = `test ${test.id} guards ${test.head.model} and reads ${id}, which is built later`;
      return [problemAt(test.query.file, test.modelOffset, message, `let it guard ${id}: model: ${id}`)];
    }),
  );
  return { ...compilation, problems: [...compilation.problems, ...problems] };
}
