/** A half-open range of UTF-16 offsets into the text that was parsed: `text.slice(span.start, span.end)` is the source of the node. */
export interface SourceSpan {
  readonly start: number;
  readonly end: number;
}

/** What every node of the tree carries. */
export interface SourceNode {
  readonly span: SourceSpan;
}
