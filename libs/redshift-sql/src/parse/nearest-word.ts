/** The word that differs from the written one by at most two typing errors (letters added, left out, changed or swapped); null where none is near. */
export function nearestWord(written: string, words: Iterable<string>): string | null {
  let nearest: string | null = null;
  let least = Math.min(2, Math.floor(written.length / 3)) + 1;
  for (const word of words) {
    const distance = Math.abs(word.length - written.length) >= least ? least : typingErrors(written, word);
    if (distance < least) {
      nearest = word;
      least = distance;
    }
  }
  return nearest;
}

/** Edit distance in which a swap of neighbours is one error. */
function typingErrors(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const changed = (last[column - 1] ?? 0) + (same ? 0 : 1);
      let errors = Math.min(changed, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) errors = Math.min(errors, (beforeLast[column - 2] ?? 0) + 1);
      current.push(errors);
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? 0;
}
