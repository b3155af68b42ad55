import type { SqlNode } from '../ast/sql-node.ts';

/** Whether a field of a node is a node: fields hold nodes, lists of nodes, lists of lists (rows of INSERT), texts, numbers and flags. */
export function isNode(value: unknown): value is SqlNode {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

/** The nodes directly under a node, in the order of its fields. */
export function childNodes(node: SqlNode): SqlNode[] {
  const children: SqlNode[] = [];
  for (const value of Object.values(node)) collect(value, children);
  return children;
}

function collect(value: unknown, children: SqlNode[]): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, children);
  } else if (isNode(value)) {
    children.push(value);
  }
}
