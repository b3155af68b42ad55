import { describe, expect, it } from 'vitest';
import { holdJson, JsonRejected } from './hold-json.ts';
import { superText } from './super-text.ts';

describe('JSON that a SUPER value is held as', () => {
  it.each([
    ['{ "a" : 1 , "b" : [ true , null ] }', '{"a":1,"b":[true,null]}'],
    ['1.10', '1.10'],
    ['[12345678901234567890.123, 1E40, -0.0]', '[12345678901234567890.123,1e+40,0.0]'],
    ['{"10":1,"2":2}', '{"10":1,"2":2}'],
    ['"\\u0041\\/b\\n"', '"A/b\\n"'],
    ['" a  b "', '" a  b "'],
    ['{"__proto__":1}', '{"__proto__":1}'],
  ])('%s prints as %s', (text, printed) => {
    expect(superText(holdJson(text))).toBe(printed);
  });

  it('marks just the numbers that the engine would not give back', () => {
    expect(holdJson('[1,1.5,-7,1.0,123456789012345678901]')).toBe('[1,1.5,-7,"\\u00011.0","\\u0001123456789012345678901"]');
  });

  it.each(['', '{', '[1,]', '{"a":1,}', '01', '1.', 'nul', "'a'", '{"a":NaN}', '"\t"', '1 2', '{"a":1,"a":2}', '{"x":{"a":1,"a":1}}'])(
    'refuses %s',
    (text) => {
      expect(() => holdJson(text)).toThrow(JsonRejected);
    },
  );

  it.each([
    ['[1.0 2]', "',' or ']' is expected", 5],
    ['{"a" 1}', "':' is expected", 5],
    ['{"a":1.0, 1:2}', 'a string is expected', 10],
    ['[1.0, tru]', 'a value is expected', 6],
    ['[1.0] x', 'text after the end of the value', 6],
    ['["a", "b]', 'a string is not closed', 6],
    ['["a", "\\x"]', 'a string has a character or an escape that JSON does not allow', 6],
    ['["a", "\\udc00"]', 'an escape is half of a surrogate pair', 6],
    ['["a", "\\u0000"]', 'a string has the character U+0000', 6],
    ['[1, 1e400]', 'the number 1e400 is out of range', 4],
    [`[1, ${'9'.repeat(39)}]`, 'a number has more than 38 digits', 4],
    ['{"a":1, "a":2}', 'the attribute "a" appears twice in one object', 8],
    [`["a", "${'x'.repeat(65_536)}"]`, 'a string is longer than 65535 bytes', 6],
  ])('says what is wrong in %s, and where', (text, message, offset) => {
    expect(() => holdJson(text)).toThrow(expect.objectContaining({ message, offset }));
  });

  it('keeps what JSON.parse found as the cause', () => {
    expect(() => holdJson('["\\x"]')).toThrow(expect.objectContaining({ cause: expect.any(SyntaxError) }));
  });

  it('cuts strings of any length', () => {
    const cut = { dedupAttributes: false, truncateStrings: true };
    expect(holdJson(`"${'x\\n'.repeat(3_000_000)}"`, cut)).toBe(JSON.stringify(`${'x\n'.repeat(32_767)}x`));
  });

  it('keeps the last of several attributes of one name where that is set', () => {
    expect(holdJson('{"a":1,"b":2,"a":3}', { dedupAttributes: true, truncateStrings: false })).toBe('{"b":2,"a":3}');
  });

  it('takes 1,000 levels and no more', () => {
    const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
    expect(holdJson(nested(1000))).toBe(nested(1000));
    expect(() => holdJson(nested(1001))).toThrow(JsonRejected);
  });

  it('takes strings of 65,535 bytes, and cuts longer ones only where that is set', () => {
    const longest = 'é'.repeat(32_767);
    expect(holdJson(JSON.stringify(longest))).toBe(JSON.stringify(longest));
    const longer = JSON.stringify(`${longest}é`);
    expect(() => holdJson(longer)).toThrow(JsonRejected);
    expect(holdJson(longer, { dedupAttributes: false, truncateStrings: true })).toBe(JSON.stringify(longest));
  });
});
