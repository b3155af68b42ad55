import type { Node } from './task.ts';

/** All that the given ids depend on, directly or not; the ids themselves only where they depend on each other. */
export function upstreamOf(nodes: readonly Node[], ids: Iterable<string>): ReadonlySet<string> {
  return reach(new Map(nodes.map((node) => [node.id, node.dependsOn])), ids);
}

/** All that depends on the given ids, directly or not. */
export function downstreamOf(nodes: readonly Node[], ids: Iterable<string>): ReadonlySet<string> {
  const dependents = new Map<string, string[]>();
  for (const node of nodes) {
    for (const dependency of node.dependsOn) dependents.set(dependency, [...(dependents.get(dependency) ?? []), node.id]);
  }
  return reach(dependents, ids);
}

function reach(next: ReadonlyMap<string, readonly string[]>, from: Iterable<string>): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const neighbour of next.get(id) ?? []) {
      if (reached.has(neighbour)) continue;
      reached.add(neighbour);
      open.push(neighbour);
    }
  }
  return reached;
}
