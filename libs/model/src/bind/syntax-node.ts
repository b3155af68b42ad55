import type { SourceSpan } from '@hakkai/redshift-sql';

/** What every node of the syntax tree has in common. */
export interface SyntaxNode {
  readonly kind: string;
  readonly span: SourceSpan;
}

/** The nodes right below a node, in the order of its fields. */
export function childNodes(node: SyntaxNode): readonly SyntaxNode[] {
  return Object.values(node).flatMap((value: unknown) =>
    Array.isArray(value) ? value.filter(isSyntaxNode) : isSyntaxNode(value) ? [value] : [],
  );
}

function isSyntaxNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string' && 'span' in value;
}
