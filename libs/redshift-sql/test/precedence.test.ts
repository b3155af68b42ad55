import { describe, expect, it } from 'vitest';
import { childNodes, parseExpression, type SqlNode } from '../src/index.ts';

/** The tree as nested brackets, operators first: a reading that shares nothing with the printer. */
function shape(node: SqlNode): string {
  switch (node.kind) {
    case 'path':
      return node.head.text;
    case 'number':
      return node.text;
    case 'binary':
    case 'unary':
    case 'logical':
      return `[${[node.operator, ...childNodes(node).map(shape)].join(' ')}]`;
    case 'cast':
      return `[${node.form} ${shape(node.operand)}]`;
    default:
      return `[${[node.kind, ...childNodes(node).map(shape)].join(' ')}]`;
  }
}

describe('operators', () => {
  it.each([
    ['a + b * c', '[+ a [* b c]]'],
    ['a - b - c', '[- [- a b] c]'],
    ['a / b * c % d', '[% [* [/ a b] c] d]'],
    ['a * b ^ c', '[* a [^ b c]]'],
    ['-a ^ b', '[^ [- a] b]'],
    ['-a::int', '[- [operator a]]'],
    ['a || b + c', '[|| a [+ b c]]'],
    ['a & b + c', '[& a [+ b c]]'],
    ['a || b & c', '[|| a [& b c]]'],
    ['~ a | b', '[| [~ a] b]'],
    ['@ a * b + c', '[+ [@ [* a b]] c]'],
    ['|/ a * b', '[* [|/ a] b]'],
    ['a || b = c || d', '[= [|| a b] [|| c d]]'],
    ['a + 1 <> b - 1', '[<> [+ a 1] [- b 1]]'],
    ['a = b and c < d or not e = f', '[or [and [= a b] [< c d]] [not [= e f]]]'],
    ['a and b and c', '[and a b c]'],
    ['(a and b) and c', '[and [and a b] c]'],
    ['a or b and c or d', '[or a [and b c] d]'],
    ['a like b || c', '[like a [|| b c]]'],
    ['a like b = c', '[= [like a b] c]'],
    ['not a like b', '[not [like a b]]'],
    ['a between b and c and d', '[and [between a b c] d]'],
    ['a between b + 1 and c || d', '[between a [+ b 1] [|| c d]]'],
    ['a + b in (c, d) = e', '[= [in-list [+ a b] c d] e]'],
    ['a + b is null', '[is [+ a b]]'],
    ['not a is null and b', '[and [not [is a]] b]'],
    ['a at time zone b || c', '[|| [at-time-zone a b] c]'],
    ['-a at time zone b', '[at-time-zone [- a] b]'],
    ['a::int::text + b', '[+ [operator [operator a]] b]'],
    ['a ~ b || c', '[|| [~ a b] c]'],
  ])('reads %s as %s', (text, expected) => {
    expect(shape(parseExpression(text))).toBe(expected);
  });
});
