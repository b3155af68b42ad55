import type { Expression } from '../ast/expression.ts';
import type { FromItem } from '../ast/from-item.ts';
import type { QueryBody, SelectItem } from '../ast/query.ts';
import type { SqlNode, SqlNodeKind, SqlNodeOf } from '../ast/sql-node.ts';
import type { Statement } from '../ast/statement.ts';
import type { TypeName } from '../ast/type-name.ts';
import { isNode } from './child-nodes.ts';

/** What may stand where a node stands: any expression for an expression, any source for a source ... */
export type ReplacementOf<Node extends SqlNode> = Node extends Expression
  ? Expression
  : Node extends FromItem
    ? FromItem
    : Node extends QueryBody
      ? QueryBody
      : Node extends SelectItem
        ? SelectItem
        : Node extends TypeName
          ? TypeName
          : Node extends Statement
            ? Statement
            : Node;

/** A rewrite by kind of node. It gets the node with its children already rewritten, and gives the node to stand there: the same one to keep it. */
export type Rewrite = {
  readonly [Kind in SqlNodeKind]?: (node: SqlNodeOf<Kind>) => ReplacementOf<SqlNodeOf<Kind>>;
};

/** A rewrite gave a node that cannot stand where the old one stood, such as a sum in the place of a table's name. */
export class MisplacedNodeError extends Error {
  override readonly name = 'MisplacedNodeError';
}

/**
 * Rewrites a tree from the leaves up. The tree itself is not changed; what no rewrite touches is shared with the result.
 *
 * @example
 * const expanded = transform(body, { 'positional-parameter': ({ index }) => call.arguments[index - 1] ?? missing(index) });
 */
export function transform<Root extends SqlNode>(root: Root, rewrite: Rewrite): ReplacementOf<Root> {
  // A rewrite gives a replacement of its node's family, so the root's replacement is of the root's family.
  return rewriteNode(root, rewrite) as ReplacementOf<Root>;
}

function rewriteNode(node: SqlNode, rewrite: Rewrite): SqlNode {
  const rebuilt = rewriteChildren(node, rewrite);
  // The kind chooses the function that takes nodes of this kind; the type system cannot follow that through a union.
  const act = rewrite[rebuilt.kind] as ((node: SqlNode) => SqlNode) | undefined;
  return act === undefined ? rebuilt : act(rebuilt);
}

function rewriteChildren<Node extends SqlNode>(node: Node, rewrite: Rewrite): Node {
  const changes: Record<string, unknown> = {};
  let changed = false;
  for (const [field, value] of Object.entries(node)) {
    const next = rewriteValue(value, rewrite);
    if (next === value) continue;
    checkPlace(node.kind, field, next);
    changes[field] = next;
    changed = true;
  }
  return changed ? { ...node, ...changes } : node;
}

function rewriteValue(value: unknown, rewrite: Rewrite): unknown {
  if (isNode(value)) return rewriteNode(value, rewrite);
  if (!Array.isArray(value)) return value;
  const items = value.map((item: unknown) => rewriteValue(item, rewrite));
  return items.every((item, index) => item === value[index]) ? value : items;
}

/** Fields that take less than the whole family of what may stand there. */
const PLACES: ReadonlyMap<string, ReadonlySet<SqlNodeKind>> = new Map<string, ReadonlySet<SqlNodeKind>>([
  ['table-reference.path', new Set(['path'])],
  ['function-table.expression', new Set(['call', 'navigation'])],
  ['outer-join-mark.operand', new Set(['path'])],
  ['pivot-table.column', new Set(['path'])],
  ['pivot-aggregate.call', new Set(['call'])],
  ['pivot-value.value', new Set(['number', 'string', 'boolean', 'null', 'typed-literal', 'unary', 'cast'])],
  ['common-table.query', new Set(['query'])],
  ['scalar-subquery.query', new Set(['query'])],
  ['exists.query', new Set(['query'])],
  ['in-query.query', new Set(['query'])],
  ['derived-table.query', new Set(['query'])],
  ['select-statement.query', new Set(['query'])],
]);

function checkPlace(kind: SqlNodeKind, field: string, value: unknown): void {
  const allowed = PLACES.get(`${kind}.${field}`);
  if (allowed === undefined || !isNode(value) || allowed.has(value.kind)) return;
  throw new MisplacedNodeError(`a ${value.kind} cannot stand as ${field} of a ${kind}: it takes ${[...allowed].join(', ')}`);
}
