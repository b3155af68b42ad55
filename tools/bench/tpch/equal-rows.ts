type Rows = readonly (readonly (string | null)[])[];

/** Two databases that should agree do not. */
export class RowsDiffer extends Error {
  constructor(query: string, peer: string, difference: string) {
    super(`TPC-H ${query}: the local Redshift and ${peer} differ: ${difference}`);
    this.name = 'RowsDiffer';
  }
}

/**
 * Text is compared as it is, but for the blanks that CHAR is filled up with. Numbers with a fraction agree to four decimals or nine digits:
 * Redshift cuts quotients of decimals where PostgreSQL goes on, and sums of doubles depend on their order.
 *
 * @throws RowsDiffer
 */
export function requireEqualRows(query: string, peer: string, ours: Rows, theirs: Rows): void {
  if (ours.length !== theirs.length) throw new RowsDiffer(query, peer, `${ours.length} and ${theirs.length} rows`);
  for (const [index, row] of ours.entries()) {
    const other = theirs[index] ?? [];
    if (row.length !== other.length || !row.every((cell, place) => sameCell(cell, other[place] ?? null)))
      throw new RowsDiffer(query, peer, `row ${index + 1} is ${JSON.stringify(row)} and ${JSON.stringify(other)}`);
  }
}

const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/;

function sameCell(ours: string | null, theirs: string | null): boolean {
  if (ours === null || theirs === null) return ours === theirs;
  const [a, b] = [ours.trimEnd(), theirs.trimEnd()];
  if (a === b) return true;
  if (!NUMBER.test(a) || !NUMBER.test(b)) return false;
  return Math.abs(Number(a) - Number(b)) <= Math.max(1e-4, Math.abs(Number(b)) * 1e-9);
}
