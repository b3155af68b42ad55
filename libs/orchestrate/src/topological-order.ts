import { DependencyCycleError, DuplicateTaskError, UnknownDependencyError } from './errors.ts';
import type { Node } from './task.ts';

/**
 * Every node after all it depends on; where that leaves a choice, in the order given, so that two runs look the same.
 *
 * @throws DuplicateTaskError, UnknownDependencyError, DependencyCycleError
 * @example topologicalOrder([{ id: 'b', dependsOn: ['a'] }, { id: 'a', dependsOn: [] }]).map((n) => n.id) // ['a', 'b']
 */
export function topologicalOrder<N extends Node>(nodes: readonly N[]): readonly N[] {
  const byId = new Map<string, N>();
  for (const node of nodes) {
    if (byId.has(node.id)) throw new DuplicateTaskError(node.id);
    byId.set(node.id, node);
  }

  const ordered = new Set<N>();
  const path: string[] = [];
  const visit = (node: N): void => {
    if (ordered.has(node)) return;
    if (path.includes(node.id)) throw new DependencyCycleError([...path.slice(path.indexOf(node.id)), node.id]);
    path.push(node.id);
    for (const id of node.dependsOn) {
      const dependency = byId.get(id);
      if (!dependency) throw new UnknownDependencyError(node.id, id);
      visit(dependency);
    }
    path.pop();
    ordered.add(node);
  };
  nodes.forEach(visit);
  return [...ordered];
}
