import fc from 'fast-check';
import type { BinaryOperator, Expression, Identifier, UnaryOperator } from '../src/index.ts';

const span = { start: 0, end: 0 };
const BINARY: readonly BinaryOperator[] = [
  '+',
  '-',
  '*',
  '/',
  '%',
  '^',
  '||',
  '&',
  '|',
  '#',
  '<<',
  '>>',
  '=',
  '<>',
  '<',
  '<=',
  '>',
  '>=',
  '~',
  '~*',
  '!~',
  '!~*',
];
const UNARY: readonly UnaryOperator[] = ['-', '+', 'not', '~', '@', '|/', '||/'];

const identifier: fc.Arbitrary<Identifier> = fc.oneof(
  fc.constantFrom('a', 'Bb', 'payload', 'day', '名前').map((text): Identifier => ({ kind: 'identifier', text, quoted: false, span })),
  fc.string({ minLength: 1, maxLength: 4 }).map((text): Identifier => ({ kind: 'identifier', text, quoted: true, span })),
);

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.constantFrom('1', '1.10', '.5', '2e3').map((text): Expression => ({ kind: 'number', text, span })),
  fc.string({ maxLength: 5 }).map((value): Expression => ({ kind: 'string', value, span })),
  fc.boolean().map((value): Expression => ({ kind: 'boolean', value, span })),
  fc.constant<Expression>({ kind: 'null', span }),
  identifier.map((head): Expression => ({ kind: 'path', head, steps: [], span })),
  fc.constantFrom('1 day', '2').map((value): Expression => ({ kind: 'interval', value, qualifier: null, span })),
  fc.constant<Expression>({ kind: 'niladic-function', name: 'sysdate', span }),
  fc.integer({ min: 1, max: 9 }).map((index): Expression => ({ kind: 'positional-parameter', index, span })),
  fc.constant<Expression>({ kind: 'named-parameter', name: 'p', span }),
);

/** Random expression trees whose every shape the parser can give: what is printed must read back as the same tree. */
export const expressionTree: fc.Arbitrary<Expression> = fc.letrec<{ tree: Expression }>((tie) => {
  const tree = tie('tree');
  const trees = (minLength: number) => fc.array(tree, { minLength, maxLength: 3 });
  return {
    tree: fc.oneof(
      { maxDepth: 6, depthSize: 'medium' },
      leaf,
      fc
        .tuple(fc.constantFrom(...BINARY), tree, tree)
        .map(([operator, left, right]): Expression => ({ kind: 'binary', operator, left, right, span })),
      fc.tuple(fc.constantFrom(...UNARY), tree).map(([operator, operand]): Expression => ({ kind: 'unary', operator, operand, span })),
      fc
        .tuple(fc.constantFrom('and' as const, 'or' as const), trees(2))
        .map(([operator, operands]): Expression => ({ kind: 'logical', operator, operands, span })),
      fc.tuple(fc.constantFrom('like' as const, 'ilike' as const, 'similar to' as const), fc.boolean(), tree, tree, fc.option(tree)).map(
        ([operator, negated, operand, pattern, escape]): Expression => ({
          kind: 'like',
          operator,
          negated,
          operand,
          pattern,
          escape,
          span,
        }),
      ),
      fc
        .tuple(fc.boolean(), tree, tree, tree)
        .map(([negated, operand, low, high]): Expression => ({ kind: 'between', negated, operand, low, high, span })),
      fc
        .tuple(fc.boolean(), tree, trees(1))
        .map(([negated, operand, items]): Expression => ({ kind: 'in-list', negated, operand, items, span })),
      fc
        .tuple(fc.constantFrom('null' as const, 'true' as const, 'false' as const, 'unknown' as const), fc.boolean(), tree)
        .map(([test, negated, operand]): Expression => ({ kind: 'is', test, negated, operand, span })),
      fc.tuple(fc.constantFrom('operator' as const, 'cast' as const, 'convert' as const, 'try-cast' as const), tree).map(
        ([form, operand]): Expression => ({
          kind: 'cast',
          form,
          operand,
          type: { kind: 'scalar-type', name: 'super', modifiers: [], span },
          span,
        }),
      ),
      fc.tuple(fc.option(tree), tree, tree, fc.option(tree)).map(
        ([operand, when, then, otherwise]): Expression => ({
          kind: 'case',
          operand,
          branches: [{ kind: 'case-branch', when, then, span }],
          otherwise,
          span,
        }),
      ),
      fc.tuple(tree, tree).map(([operand, zone]): Expression => ({ kind: 'at-time-zone', operand, zone, span })),
      trees(2).map((items): Expression => ({ kind: 'row', items, span })),
      fc.tuple(identifier, tree).map(
        ([name, index]): Expression => ({
          kind: 'path',
          head: name,
          steps: [
            { kind: 'index-step', index, span },
            { kind: 'name-step', name, span },
          ],
          span,
        }),
      ),
      fc
        .tuple(tree, identifier)
        .map(([operand, name]): Expression => ({ kind: 'navigation', operand, steps: [{ kind: 'name-step', name, span }], span })),
      fc.tuple(tree, tree).map(([search, operand]): Expression => ({ kind: 'position', search, operand, span })),
      fc.tuple(identifier, trees(0)).map(
        ([name, args]): Expression => ({
          kind: 'call',
          name: { kind: 'qualified-name', parts: [name], span },
          arguments: args,
          star: false,
          quantifier: null,
          approximate: false,
          withinGroup: null,
          nullTreatment: null,
          over: null,
          span,
        }),
      ),
    ),
  };
}).tree;
