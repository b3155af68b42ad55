import { relationKey } from '../catalog/catalog-view.ts';
import type { View } from '../catalog/catalog-entry.ts';

/** The bound views that read a relation, directly or through other views; those nearest first. Late-binding views do not count. */
export function dependents(key: string, relations: Iterable<View | { readonly kind: 'table' }>): readonly View[] {
  const views = Array.from(relations).filter((relation): relation is View => relation.kind === 'view' && !relation.lateBinding);
  const found = new Map<string, View>();
  const queue = [key];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const view of views) {
      if (!view.dependsOn.includes(next) || found.has(relationKey(view))) continue;
      found.set(relationKey(view), view);
      queue.push(relationKey(view));
    }
  }
  return [...found.values()];
}
