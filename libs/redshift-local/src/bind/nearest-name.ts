/** Edits (insert, delete, replace) between two names. */
function distance(a: string, b: string): number {
  const others = Array.from(b);
  let row = [0, ...others.map((_letter, index) => index + 1)];
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, other] of others.entries())
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)));
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** A hint with the known name that is nearest to an unknown one, if one is near: within a third of its letters, or one. */
export function nearestHint(name: string, known: Iterable<string>): { readonly hint?: string } {
  const wanted = name.toLowerCase();
  const near = Array.from(known, (candidate) => ({ candidate, edits: distance(wanted, candidate.toLowerCase()) }))
    .filter(({ edits }) => edits <= Math.max(1, Math.floor(wanted.length / 3)))
    .sort((a, b) => a.edits - b.edits);
  const [nearest] = near;
  return nearest === undefined ? {} : { hint: `Perhaps you meant "${nearest.candidate}".` };
}
