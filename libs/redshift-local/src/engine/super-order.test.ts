import { describe, expect, it } from 'vitest';
import { holdJson } from './hold-json.ts';
import { compareSuper, superKey, superOrder } from './super-order.ts';

const key = (json: string): string => superKey(holdJson(json));

describe('deep equality of SUPER', () => {
  it.each([
    ['{"a":1,"b":[2]}', '{"b":[2.0],"a":1.00}'],
    ['"a"', '"a  "'],
    ['10', '1e1'],
  ])('%s equals %s', (left, right) => expect(key(left)).toBe(key(right)));

  it.each([
    ['1', '"1"'],
    ['true', '"true"'],
    ['[1,2]', '[2,1]'],
    ['{"a":null}', '{}'],
    ['12345678901234567890.1', '12345678901234567890.2'],
  ])('%s does not equal %s', (left, right) => expect(key(left)).not.toBe(key(right)));
});

describe('the order of SUPER', () => {
  it('is boolean, number, string, array, object', () => {
    const values = ['false', 'true', '-2.5', '1', '10', '"Amazon"', '"Amazonas"', '"B"', '[1]', '[1,"abc"]', '[2]', '{"a":1}'];
    const texts = values.map((value) => superOrder(holdJson(value)));
    expect([...texts].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))).toEqual(texts);
  });
});

describe('less and greater', () => {
  it('is defined between two numbers, two strings or two booleans alone', () => {
    expect(compareSuper('1', '2')).toBeLessThan(0);
    expect(compareSuper('"b"', '"a"')).toBeGreaterThan(0);
    expect(compareSuper('1', '"2"')).toBeNull();
    expect(compareSuper('[1]', '[2]')).toBeNull();
  });
});
