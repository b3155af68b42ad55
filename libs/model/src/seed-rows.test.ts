import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { misfit, readCsv } from './seed-rows.ts';

const fields = (text: string): readonly (readonly (string | null)[])[] => readCsv(text).map((row) => row.fields);

describe('a CSV file', () => {
  it('has rows whatever its line ends are, and with or without the last one', () => {
    expect(fields('a,b\r\n1,2\n3,4')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(fields('a,b\n1,2\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('tells an empty text, which is quoted, from a null, which is not', () => {
    expect(fields('"",,\n')).toEqual([['', null, null]]);
    expect(fields(',x\n,')).toEqual([
      [null, 'x'],
      [null, null],
    ]);
  });

  it('reads back whatever is written with every field in quotes', () => {
    const table = fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 }), { minLength: 1 });
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\n');
        expect(fields(text)).toEqual(rows);
      }),
      { seed: Number(process.env['HAKKAI_SEED']) },
    );
  });

  it('says where each row starts', () => {
    expect(readCsv('a\n"x\ny"\nz\n').map((row) => row.offset)).toEqual([0, 2, 8]);
  });
});

describe('a value of a seed', () => {
  it.each([
    ['32767', 'smallint', true],
    ['32768', 'smallint', false],
    ['-9223372036854775808', 'bigint', true],
    ['9223372036854775808', 'bigint', false],
    ['é', 'varchar(2)', true],
    ['éé', 'varchar(3)', false],
    ['999.99', 'decimal(5,2)', true],
    ['1000.00', 'decimal(5,2)', false],
    ['1.005', 'decimal(5,2)', false],
    ['2026-02-30', 'date', false],
    ['2026-02-28', 'date', true],
    ['TRUE', 'boolean', false],
  ])('%s as %s fits: %s', (value, type, fits) => {
    expect(misfit(value, type) === null).toBe(fits);
  });
});
