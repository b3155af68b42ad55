import { BIGINT, varchar, type RedshiftType } from '../../types/redshift-type.ts';

/** Columns that every external table has beside its own. https://docs.aws.amazon.com/redshift/latest/dg/c-spectrum-external-tables.html#c-spectrum-external-tables-pseudocolumns */
export const PSEUDO_COLUMNS: ReadonlyMap<string, RedshiftType> = new Map<string, RedshiftType>([
  ['$path', varchar(4096)],
  ['$size', BIGINT],
]);
