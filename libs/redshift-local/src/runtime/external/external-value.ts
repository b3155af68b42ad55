import { NotEmulated } from '../../redshift-error.ts';
import type { GlueTable } from '../../glue/glue-catalog.ts';
import type { RedshiftType } from '../../types/redshift-type.ts';
import { columnConversion, type ColumnConversion } from '../copy/column-conversion.ts';
import { LOAD_ERRORS } from '../records/load-error.ts';
import { tableProperty } from './external-rows.ts';

const CONVERSION = {
  nullText: null,
  emptyAsNull: false,
  blanksAsNull: false,
  trimBlanks: false,
  truncateColumns: false,
  roundDecimals: false,
  acceptAnyDate: false,
  dateFormat: null,
  timeFormat: null,
};

/** What a field that its column cannot hold becomes. */
export type Handling = 'SET_TO_NULL' | 'TRUNCATE' | 'DROP_ROW' | 'FAIL';

export interface ExternalValue extends ColumnConversion {
  /** Engine SQL that is true for a row that is left out; null when none is. */
  readonly drops: string | null;
}

/**
 * A column's value from a field of a text file. Text that is too long is NULL, a number that is too large fails the query, unless the table's
 * properties `surplus_char_handling` and `numeric_overflow_handling` say otherwise.
 * https://docs.aws.amazon.com/redshift/latest/dg/t_setting-data-handling-options.html
 */
export function externalValue(field: string, type: RedshiftType, table: GlueTable): ExternalValue {
  if (type.kind === 'varchar' || type.kind === 'char')
    return textValue(field, type, handling(table, 'surplus_char_handling', 'SET_TO_NULL'));
  const conversion = columnConversion(field, type, CONVERSION);
  const overflow = handling(table, 'numeric_overflow_handling', 'FAIL');
  const overflows = new Set<number>([LOAD_ERRORS.integerOverflow('').code, LOAD_ERRORS.numericOverflow('').code]);
  if (overflow === 'FAIL') return { ...conversion, drops: null };
  const checks = conversion.checks.filter((check) => !overflows.has(check.error.code));
  const dropped = conversion.checks.filter((check) => overflows.has(check.error.code)).map((check) => check.condition);
  return { value: conversion.value, checks, drops: overflow === 'DROP_ROW' && dropped.length > 0 ? dropped.join(' OR ') : null };
}

function textValue(field: string, type: Extract<RedshiftType, { kind: 'varchar' | 'char' }>, surplus: Handling): ExternalValue {
  const value = type.kind === 'char' ? `rtrim(${field}, ' ')` : field;
  const tooLong = `strlen(${value}) > ${type.length}`;
  switch (surplus) {
    case 'SET_TO_NULL':
      return { value: `(CASE WHEN strlen(${value}) <= ${type.length} THEN ${value} END)`, checks: [], drops: null };
    case 'TRUNCATE':
      return {
        value: `(CASE WHEN strlen(${value}) <= ${type.length} THEN ${value} ELSE rs_cut_bytes(${value}, ${type.length}) END)`,
        checks: [],
        drops: null,
      };
    case 'DROP_ROW':
      return { value, checks: [], drops: tooLong };
    case 'FAIL':
      return { value, checks: [{ condition: tooLong, error: LOAD_ERRORS.stringTooLong() }], drops: null };
    default:
      return surplus satisfies never;
  }
}

/** The table's word for it. `data_cleansing_enabled` false turns all of them off: what does not fit fails. */
export function handling(table: GlueTable, name: string, otherwise: Handling): Handling {
  if (tableProperty(table, 'data_cleansing_enabled')?.toLowerCase() === 'false') return 'FAIL';
  const word = tableProperty(table, name)?.toUpperCase();
  switch (word) {
    case undefined:
      return otherwise;
    case 'SET_TO_NULL':
    case 'TRUNCATE':
    case 'DROP_ROW':
    case 'FAIL':
      return word;
    case 'DISABLED':
      return 'FAIL';
    default:
      throw new NotEmulated(`${name} '${word}'`);
  }
}
