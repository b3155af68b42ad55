import type { SqlNode, SqlNodeKind, SqlNodeOf } from '../ast/sql-node.ts';
import { childNodes } from './child-nodes.ts';

/**
 * What to do at the nodes of a kind, on the way down. `ancestors` goes from the root to the node's parent. Returning `'skip'` leaves out
 * what is under the node.
 */
export type Visitor = {
  readonly [Kind in SqlNodeKind]?: (node: SqlNodeOf<Kind>, ancestors: readonly SqlNode[]) => 'skip' | void;
};

/**
 * Walks a tree from the root down, children in the order of their fields, and calls the visitor's functions for their kinds.
 *
 * @example
 * const tables: string[] = [];
 * visit(statement, { 'table-reference': ({ path }) => void tables.push(path.head.text) });
 */
export function visit(root: SqlNode, visitor: Visitor): void {
  descend(root, visitor, []);
}

function descend(node: SqlNode, visitor: Visitor, ancestors: SqlNode[]): void {
  if (call(visitor, node, ancestors) === 'skip') return;
  ancestors.push(node);
  for (const child of childNodes(node)) descend(child, visitor, ancestors);
  ancestors.pop();
}

function call(visitor: Visitor, node: SqlNode, ancestors: readonly SqlNode[]): 'skip' | void {
  // The kind chooses the function that takes nodes of this kind; the type system cannot follow that through a union.
  const act = visitor[node.kind] as ((node: SqlNode, ancestors: readonly SqlNode[]) => 'skip' | void) | undefined;
  return act?.(node, ancestors);
}

/** All nodes of one kind under a root, the root included, from the root down. */
export function findNodes<Kind extends SqlNodeKind>(root: SqlNode, kind: Kind): SqlNodeOf<Kind>[] {
  const found: SqlNodeOf<Kind>[] = [];
  const gather = (node: SqlNode): void => {
    if (hasKind(node, kind)) found.push(node);
    for (const child of childNodes(node)) gather(child);
  };
  gather(root);
  return found;
}

function hasKind<Kind extends SqlNodeKind>(node: SqlNode, kind: Kind): node is SqlNodeOf<Kind> {
  return node.kind === kind;
}
