import type { Compilation } from '../compilation.ts';
import { inputsOf } from './model-inputs.ts';

/** A model in the graph of what runs before what. */
export interface ModelNode {
  readonly id: string;
  readonly tags: readonly string[];
  readonly dependsOn: readonly string[];
}

/** What has to be built before a model's task runs: the models it reads, and those that its SQL tests read. */
export function modelNodes({ models, tests }: Pick<Compilation, 'models' | 'tests'>): readonly ModelNode[] {
  const ids = new Set(models.map((model) => model.id));
  return models.map((model) => {
    const guards = tests.filter((test) => test.head.model === model.id);
    const read = [model.query, ...guards.map((test) => test.query)].flatMap(inputsOf);
    return {
      id: model.id,
      tags: model.head.tags ?? [],
      dependsOn: [...new Set(read)].filter((id) => ids.has(id) && id !== model.id),
    };
  });
}
