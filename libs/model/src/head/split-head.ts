/** A file's head is the comment that it starts with: `/* kind: view … *` + `/`. */
export interface SplitHead {
  /** YAML text between the comment marks, and its offset in the file. */
  readonly head: { readonly text: string; readonly start: number } | null;
  /** Offset at which the SQL starts. */
  readonly bodyStart: number;
}

export function splitHead(text: string): SplitHead {
  const match = /^\s*\/\*/.exec(text);
  if (!match) return { head: null, bodyStart: 0 };
  const start = match[0].length;
  const end = text.indexOf('*/', start);
  if (end < 0) return { head: null, bodyStart: 0 };
  return { head: { text: text.slice(start, end), start }, bodyStart: end + 2 };
}
