import type { Compilation } from '../compilation.ts';
import { problemAt } from '../problem.ts';
import { inputsOf, modelsBefore } from '../schedule/model-inputs.ts';

/** A test runs right after the model it guards, so it cannot read what is built from that model. */
export function checkTestOrder(compilation: Compilation): Compilation {
  const before = modelsBefore({ ...compilation, tests: [] });
  const problems = compilation.tests.flatMap((test) =>
    inputsOf(test.query).flatMap((id) => {
      if (!isBefore(test.head.model, id, before)) return [];
      const message = `test ${test.id} guards ${test.head.model} and reads ${id}, which is built later`;
      return [problemAt(test.query.file, test.modelOffset, message, `let it guard ${id}: model: ${id}`)];
    }),
  );
  return { ...compilation, problems: [...compilation.problems, ...problems] };
}

function isBefore(early: string, late: string, before: ReadonlyMap<string, readonly string[]>): boolean {
  return (before.get(late) ?? []).some((id) => id === early || isBefore(early, id, before));
}
