/** Of the known names the one a misspelt name most likely means, or null when none is near. Distance: edits of one character. */
export function nearestName(name: string, known: Iterable<string>): string | null {
  let nearest: { readonly name: string; readonly distance: number } | null = null;
  const limit = name.length <= 3 ? 1 : Math.max(2, Math.floor(name.length / 3));
  for (const candidate of known) {
    const distance = editDistance(name, candidate);
    if (distance <= limit && (nearest === null || distance < nearest.distance)) nearest = { name: candidate, distance };
  }
  return nearest?.name ?? null;
}

/** Like {@link didYouMean} for columns: a name with capitals is shown with the quotes that it needs. */
export function didYouMeanColumn(name: string, known: readonly string[], otherwise: string): string {
  const nearest = nearestName(name, known);
  if (nearest === null) return otherwise;
  return /^[a-z_][a-z0-9_]*$/.test(nearest) ? `did you mean ${nearest}?` : `did you mean "${nearest}", with its quotes?`;
}

/** @example didYouMean('marts.brackt', ['marts.bracket'], 'known are …') // 'did you mean marts.bracket?' */
export function didYouMean(name: string, known: readonly string[], otherwise: string): string {
  const nearest = nearestName(name, known);
  return nearest === null ? otherwise : `did you mean ${nearest}?`;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, left] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, right] of [...b].entries()) {
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (left === right ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
