import { expect, it } from 'vitest';
import type { Cell, RedshiftType } from '../../src/index.ts';
import { fits } from './misfit.ts';

const decimal = (precision: number, scale: number): RedshiftType => ({ kind: 'decimal', precision, scale });

it.each<[Cell, RedshiftType, boolean]>([
  ['é', { kind: 'varchar', length: 2 }, true],
  ['éa', { kind: 'varchar', length: 2 }, false],
  [1, { kind: 'varchar', length: 2 }, false],
  ['-0.05', decimal(2, 2), true],
  ['10.00', decimal(3, 2), false],
  ['1.0', decimal(3, 2), false],
  ['NaN', decimal(3, 2), false],
  [-32_768, { kind: 'smallint' }, true],
  [32_768, { kind: 'smallint' }, false],
  [9_223_372_036_854_775_807n, { kind: 'bigint' }, true],
  [9_223_372_036_854_775_808n, { kind: 'bigint' }, false],
  [1.5, { kind: 'integer' }, false],
  [new Uint8Array(3), { kind: 'varbyte', length: 2 }, false],
  ['true', { kind: 'boolean' }, false],
  [null, { kind: 'boolean' }, true],
])('%s in a column of %o: %s', (cell, type, expected) => {
  expect(fits(cell, type)).toBe(expected);
});
