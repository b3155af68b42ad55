/** A tree without its spans: what must survive printing and parsing again. */
export function withoutSpans(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSpans);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([field]) => field !== 'span');
  return Object.fromEntries(fields.map(([field, content]) => [field, withoutSpans(content)]));
}
