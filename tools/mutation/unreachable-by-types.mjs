/**
 * A Stryker ignorer: code that is there because the type checker can not know that it never runs. No statement reaches it, so no
 * test can tell it from its mutants:
 * - `throw new Error(...)`, which is a fault of ours and never a user's (users get a `RedshiftError`), and the `if` that leads to it alone;
 * - the fallback of an element read by its index, `parts[0] ?? ''`;
 * - `default: return x satisfies never`.
 */
export const strykerPlugins = [{ kind: 'Ignore', name: 'unreachable-by-types', value: { shouldIgnore } }];

function shouldIgnore({ node }) {
  if (isOwnFault(node)) return 'a fault of ours: no statement reaches it';
  if (node.type === 'IfStatement' && node.alternate === null && isOwnFault(only(node.consequent))) return 'guards a fault of ours';
  if (node.type === 'LogicalExpression' && node.operator === '??' && (isElement(node.left) || isEmptyText(node.right)))
    return 'the element is always there: only the type checker can not know';
  if (node.type === 'SwitchCase' && node.test === null && isNever(node.consequent[0])) return 'no kind is left';
  return undefined;
}

const isOwnFault = (node) =>
  node?.type === 'ThrowStatement' && node.argument.type === 'NewExpression' && node.argument.callee.name === 'Error';

const only = (node) => (node.type === 'BlockStatement' && node.body.length === 1 ? node.body[0] : node);

const isElement = (node) => (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') && node.computed;

const isEmptyText = (node) => node.type === 'StringLiteral' && node.value === '';

const isNever = (node) =>
  node?.type === 'ReturnStatement' &&
  node.argument?.type === 'TSSatisfiesExpression' &&
  node.argument.typeAnnotation.type === 'TSNeverKeyword';
