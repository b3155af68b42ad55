/** The line that says what was left out; none when nothing was. */
export function moreRows(count: number): readonly string[] {
  if (count === 0) return [];
  return [`… ${count} more ${count === 1 ? 'row' : 'rows'}`];
}
