import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdJson, JsonRejected } from '../../engine/hold-json.ts';
import { JsonRecordReader } from './json-record-reader.ts';
import type { RecordSink } from './record-sink.ts';

/** `HAKKAI_SEED=123 npx vitest …` repeats a run. */
const seed = Number(process.env['HAKKAI_SEED']);

/** JSON text with the digits, escapes and white space that writers of JSON really produce. */
const space = fc.constantFrom('', '', '', ' ', '\n', '\t ', '\r\n');
const number = fc.oneof(
  fc.bigInt().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => JSON.stringify(value)),
  fc.constantFrom('0', '-0', '1.10', '1e400', '12345678901234567890.123', '0.1', '-1.50E+3', '9007199254740993'),
);
const string = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((value) => JSON.stringify(value)),
  fc.constantFrom('"\\u00e9"', '"\\/"', '"é漢😀"', '"\\\\"', '"a\\"b"', '""'),
);
const { value: json } = fc.letrec<{ value: string; array: string; object: string }>((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, number, string, fc.constantFrom('true', 'false', 'null'), tie('array'), tie('object')),
  array: fc.tuple(fc.array(tie('value'), { maxLength: 4 }), space).map(([items, s]) => `[${s}${items.join(`${s},`)}${s}]`),
  object: fc
    .tuple(fc.array(fc.tuple(string, tie('value')), { maxLength: 4 }), space)
    .map(([entries, s]) => `{${s}${entries.map(([name, value]) => `${name}${s}:${s}${value}`).join(',')}${s}}`),
}));

/** Keeps the one field of every record. */
class OneField implements RecordSink {
  readonly values: (string | null)[] = [];
  #value: string | null = null;

  bytes(block: Buffer, start: number, end: number): void {
    this.#value = block.toString('utf8', start, end);
  }

  text(value: string): void {
    this.#value = value;
  }

  null(): void {
    this.#value = null;
  }

  record(): void {
    this.values.push(this.#value);
  }

  dropRecord(): void {
    this.values.push('bad');
  }
}

/** Reads a text cut into blocks at these places, as a stream would bring it. */
function readInBlocks(text: string, cuts: readonly number[], asJson: boolean): readonly (string | null)[] {
  const bytes = Buffer.from(text);
  const sink = new OneField();
  const reader = new JsonRecordReader({ fields: [{ name: 'v', json: asJson }], ignoreCase: false, whole: false }, sink, () => true);
  const places = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  let rest = Buffer.alloc(0);
  let from = 0;
  for (const place of places) {
    const block = Buffer.concat([rest, bytes.subarray(from, place)]);
    rest = Buffer.from(block.subarray(reader.read(block, false)));
    from = place;
  }
  reader.read(rest, true);
  return sink.values;
}

/** What SUPER holds for a JSON text, by the slow and exact reader; an attribute that is null loads as NULL. */
function expectedSuper(text: string): string | null {
  try {
    const held = holdJson(text);
    return held === 'null' ? null : held;
  } catch (error) {
    if (error instanceof JsonRejected) return 'bad';
    throw error;
  }
}

describe(`JSON records (seed ${seed})`, () => {
  it('hold what the exact reader holds, wherever blocks cut them', () => {
    fc.assert(
      fc.property(fc.array(json, { minLength: 1, maxLength: 4 }), fc.array(fc.nat(), { maxLength: 6 }), space, (values, cuts, gap) => {
        const text = values.map((value) => `{${gap}"x":[1,{}],"v"${gap}:${value}${gap}}`).join(gap === '' ? '\n' : gap);
        expect(readInBlocks(text, cuts, true)).toEqual(values.map(expectedSuper));
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('give text columns what JSON.parse reads', () => {
    fc.assert(
      fc.property(string, fc.array(fc.nat(), { maxLength: 6 }), (value, cuts) => {
        const expected: unknown = JSON.parse(value);
        fc.pre(typeof expected === 'string' && !expected.includes('\0'));
        expect(readInBlocks(`{"v":${value}}`, cuts, false)).toEqual([expected]);
      }),
      { seed, numRuns: 1000 },
    );
  });

  it('refuse a record that lost a byte or gained one, or read it as JSON.parse does', () => {
    const damaged = fc.tuple(json, fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '{', ':', '\\', '0')).map(([value, at, put]) => {
      const place = at % value.length;
      return value.slice(0, place) + put + value.slice(place + 1);
    });
    fc.assert(
      fc.property(damaged, (value) => {
        const record = `{"v":${value}}`;
        fc.pre(value.isWellFormed() && !record.includes('\n') && !/"v"|\\u0076/.test(value));
        let parsed: unknown = 'bad';
        try {
          parsed = JSON.parse(record);
        } catch (error) {
          if (!(error instanceof SyntaxError)) throw error;
        }
        const read = readInBlocks(record, [], true);
        // What stands behind a whole object on its line may be bad by itself.
        if (parsed === 'bad') expect(read).toContain('bad');
        else expect(read).toEqual([expectedSuper(record.slice(5, -1))]);
      }),
      { seed, numRuns: 2000 },
    );
  });
});
