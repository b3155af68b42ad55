import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, terminalTable, type Table } from '../src/index.ts';

const scorers: Table = {
  columns: [{ name: 'scorer' }, { name: 'goals' }, { name: 'tournaments' }],
  rows: [
    ['Miroslav Klose', 16, 4],
    ['İlkay Gündoğan', 1, 1],
    ['香川真司', 1, 2],
    ['손흥민', 3, 3],
    [null, null, null],
  ],
};

describe('a table in the terminal', () => {
  it('puts text to the left and numbers to the right, whatever the script of the names', () => {
    expect(terminalTable(scorers).split('\n')).toEqual([
      'scorer          goals  tournaments',
      '──────────────  ─────  ───────────',
      'Miroslav Klose     16            4',
      'İlkay Gündoğan      1            1',
      '香川真司            1            2',
      '손흥민              3            3',
      '–                   –            –',
    ]);
  });

  it('puts decimals, which travel as text, to the right by their type', () => {
    const table: Table = { columns: [{ name: 'x', type: 'numeric' }], rows: [['1.50'], ['100.25']] };
    expect(terminalTable(table)).toBe('     x\n──────\n  1.50\n100.25');
  });

  it('says how many rows it leaves out', () => {
    expect(terminalTable(scorers, { rows: 4 })).toMatch(/손흥민 +3 +3\n… 1 more row$/);
    expect(terminalTable(scorers, { rows: 2 })).toMatch(/… 3 more rows$/);
  });

  it('cuts a long cell with an ellipsis, never within a character', () => {
    expect(terminalTable({ columns: [{ name: 'x' }], rows: [['八海八海八海']] }, { cellWidth: 6 }).split('\n')[2]).toBe('八海…');
    expect(terminalTable({ columns: [{ name: 'x' }], rows: [['👩‍👩‍👧 family of three']] }, { cellWidth: 4 }).split('\n')[2]).toBe(
      '👩‍👩‍👧 …',
    );
  });

  it('shows control characters instead of obeying them', () => {
    expect(terminalTable({ columns: [{ name: 'x' }], rows: [['a\u001b[31mred\nb\u007f']] }).split('\n')[2]).toBe('a␛[31mred␊b␡');
  });

  it('is a header over nothing when there is no row', () => {
    expect(terminalTable({ columns: [{ name: 'scorer' }], rows: [] })).toBe('scorer\n──────');
  });

  it('keeps every line as wide as the rule at most, whatever the text', () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.integer(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 })), (rows) => {
        const lines = terminalTable({ columns: [{ name: 'a' }, { name: 'b' }, { name: 'c' }], rows }, { cellWidth: 12 }).split('\n');
        expect(lines).toHaveLength(rows.length + 2);
        const widest = displayWidth(lines[1] ?? '');
        expect(widest).toBeLessThanOrEqual(3 * 12 + 4);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(widest);
      }),
      { seed: Number(process.env['HAKKAI_SEED']) },
    );
  });
});
