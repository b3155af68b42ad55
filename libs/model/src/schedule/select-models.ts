import type { Model } from '../compilation.ts';

/**
 * The ids of the models that a selector means, or null when it means none: `marts.bracket`, `marts.*`, `tag:web`; with a leading `+`
 * also everything they read, and everything that tests of these read.
 */
export function selectModels(
  selector: string,
  models: readonly Model[],
  upstream: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> | null {
  const withUpstream = selector.startsWith('+');
  const wanted = withUpstream ? selector.slice(1) : selector;
  const selected = new Set(models.filter((model) => means(wanted, model)).map((model) => model.id));
  if (selected.size === 0) return null;
  if (withUpstream) for (const id of selected) for (const read of upstream.get(id) ?? []) selected.add(read);
  return selected;
}

function means(selector: string, model: Model): boolean {
  if (selector.startsWith('tag:')) return model.head.tags?.includes(selector.slice('tag:'.length)) === true;
  return selector === model.id || selector === `${model.schema}.*` || selector === '*';
}
