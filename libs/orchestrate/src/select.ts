import { SelectorError } from './errors.ts';
import { downstreamOf, upstreamOf } from './reach.ts';
import type { Node } from './task.ts';

export interface Selectable extends Node {
  readonly tags?: readonly string[];
}

/**
 * The nodes that selectors mean, in the order given, with dependencies cut to the selection: what is left out counts as there already.
 * A selector is a name (`marts.top_scorers`), a schema (`marts.*`), a tag (`tag:daily`) or `*`; `+` before it adds all that it depends on,
 * `+` behind it all that depends on it.
 *
 * @throws SelectorError naming every selector that means nothing
 * @example select(tasks, ['+marts.top_scorers', 'tag:hourly'])
 */
export function select<N extends Selectable>(nodes: readonly N[], selectors: readonly string[]): readonly N[] {
  const selected = new Set<string>();
  const empty: string[] = [];
  for (const selector of selectors) {
    const ids = meaning(nodes, selector);
    if (ids.size === 0) empty.push(selector);
    for (const id of ids) selected.add(id);
  }
  if (empty.length > 0)
    throw new SelectorError(
      empty,
      nodes.map((node) => node.id),
    );
  return nodes
    .filter((node) => selected.has(node.id))
    .map((node) => ({ ...node, dependsOn: node.dependsOn.filter((id) => selected.has(id)) }));
}

function meaning(nodes: readonly Selectable[], selector: string): ReadonlySet<string> {
  const wanted = selector.replace(/^\+/, '').replace(/\+$/, '');
  const ids = new Set(nodes.filter((node) => matches(node, wanted)).map((node) => node.id));
  const upstream = selector.startsWith('+') ? upstreamOf(nodes, ids) : [];
  const downstream = selector.endsWith('+') ? downstreamOf(nodes, ids) : [];
  return new Set([...ids, ...upstream, ...downstream].filter((id) => nodes.some((node) => node.id === id)));
}

function matches(node: Selectable, wanted: string): boolean {
  if (wanted.startsWith('tag:')) return node.tags?.includes(wanted.slice('tag:'.length)) === true;
  if (wanted === '*') return true;
  return wanted.endsWith('.*') ? node.id.startsWith(wanted.slice(0, -1)) : node.id === wanted;
}
