import { describe, expect, it } from 'vitest';
import { canonicalNumber, compareNumbers, exactArithmetic, numberOrderText, plainNumber, roundNumber } from './decimal-text.ts';

const IN_ORDER = [
  '-1e30',
  '-12345678901234567890.5',
  '-12345678901234567890.4',
  '-10',
  '-9.5',
  '-0.01',
  '-0.001',
  '0',
  '0.001',
  '0.01',
  '1',
  '1.5',
  '9',
  '10',
  '99.9',
  '12345678901234567890',
  '12345678901234567891',
  '1e30',
];

describe('numbers as text', () => {
  it.each([
    ['1.0', '1'],
    ['1e2', '100'],
    ['-0', '0'],
    ['0.50', '5e-1'],
  ])('%s and %s are one value', (left, right) => {
    expect(canonicalNumber(left)).toBe(canonicalNumber(right));
    expect(compareNumbers(left, right)).toBe(0);
  });

  it('compare by value to the last digit, and their order texts by bytes alike', () => {
    for (const [index, left] of IN_ORDER.entries()) {
      for (const right of IN_ORDER.slice(index + 1)) {
        expect(compareNumbers(left, right), `${left} < ${right}`).toBeLessThan(0);
        expect(numberOrderText(left) < numberOrderText(right), `${left} sorts before ${right}`).toBe(true);
      }
    }
  });

  it.each([
    ['2.345', 2, '2.35'],
    ['-2.345', 2, '-2.35'],
    ['5', 2, '5.00'],
    ['0.004', 2, '0.00'],
    ['99.5', 0, '100'],
  ])('%s at scale %i is %s', (literal, scale, rounded) => {
    expect(roundNumber(literal, scale)).toBe(rounded);
  });

  it('add and multiply without loss', () => {
    expect(exactArithmetic('0.1', '+', '0.2')).toBe('0.3');
    expect(exactArithmetic('12345678901234567890.12', '*', '-2')).toBe('-24691357802469135780.24');
    expect(exactArithmetic('1e3', '-', '0.5')).toBe('999.5');
  });
});

describe('a number with an exponent', () => {
  it.each([
    ['1.25e-3', '0.00125'],
    [' 6e-6 ', '0.000006'],
    ['-12.34E+1', '-123.4'],
    ['+123.45e1', '1234.5'],
    ['.25e1', '2.5'],
    ['1.e2', '100'],
    ['7e70000', `7${'0'.repeat(70_000)}`],
    ['7e-70000', `0.${'0'.repeat(69_999)}7`],
    ['7e-70001', '0'],
  ])('%s is written without it', (text, plain) => {
    expect(plainNumber(text)).toBe(plain);
  });

  it.each(['7e70001', ' 12 ', ' x1e3', '1e3x', '1e', 'e3', '.e3', 'x', '1e+-3'])('%s stays', (text) => {
    expect(plainNumber(text)).toBe(text);
  });
});
