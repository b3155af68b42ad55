import type { SourceSpan } from '@hakkai/redshift-sql';
import type { Edit } from './compilation.ts';

/** Writes a stretch of a text with its edits; an edit that lies inside another is written where the outer one renders it. */
export function editText(text: string, span: SourceSpan, edits: readonly Edit[]): string {
  const inside = edits.filter((edit) => edit.span.start >= span.start && edit.span.end <= span.end);
  const ordered = inside.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let written = '';
  let at = span.start;
  for (const edit of ordered) {
    if (edit.span.start < at) continue;
    const rest = ordered.filter((other) => other !== edit);
    written += text.slice(at, edit.span.start) + edit.write((part) => editText(text, part, rest));
    at = edit.span.end;
  }
  return written + text.slice(at, span.end);
}
