import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printJson, readJson, RecordRejected } from '../src/index.ts';

describe('the JSON reader', () => {
  it.each(['{"n": 12345678901234567890.10, "e": 1E5, "z": -0}', ' [ ] ', '{"a":{"b":[true,false,null]},"c":"\\u00e9\\n\\"\\\\"}', '""'])(
    'keeps the text of numbers and the order of fields: %s',
    (text) => {
      expect(printJson(readJson(text))).toBe(text.replaceAll(/\s+/g, '').replace('\\u00e9', 'é'));
    },
  );

  it.each([
    '',
    ' ',
    '{',
    '{"a"}',
    '{"a":}',
    '{"a":1,}',
    '[1,]',
    '[1 2]',
    '01',
    '1.',
    '.5',
    '+1',
    'tru',
    '"\n"',
    '"\\x"',
    '"a',
    '1 2',
    'NaN',
    "{'a':1}",
    '\ufeff1',
  ])('refuses what is not JSON: %j', (text) => {
    expect(() => readJson(text)).toThrow(RecordRejected);
  });

  it('says where it stopped', () => {
    expect(() => readJson('{"a": [1, ?]}')).toThrow('character 10: expected a value, found "?"');
    expect(() => readJson('{"a": [1')).toThrow('character 8: expected "," or "]", found the end');
  });

  it('agrees with JSON.parse on every document and on every mutilation of one', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('', '"', '}', ',', '0', '\\', ' '), (text, at, inserted) => {
        const cut = at % (text.length + 1);
        for (const candidate of [text, text.slice(0, cut) + inserted + text.slice(cut)])
          expect(readOrNull(candidate)).toEqual(parseOrNull(candidate));
      }),
      { numRuns: 500 },
    );
  });
});

function readOrNull(text: string): unknown {
  try {
    return JSON.parse(printJson(readJson(text)));
  } catch (error) {
    if (error instanceof RecordRejected) return error.message.includes('occurs twice') ? parseOrNull(text) : undefined;
    throw error;
  }
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
