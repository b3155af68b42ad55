import type { ResultColumn } from './session.ts';
import type { Settings } from './settings.ts';

/** The columns of a result, by the names that a client is told. https://docs.aws.amazon.com/redshift/latest/dg/r_describe_field_name_in_uppercase.html */
export const shownColumns = (columns: readonly ResultColumn[], settings: Settings): readonly ResultColumn[] =>
  settings.get('describe_field_name_in_uppercase') === 'on'
    ? columns.map((column) => ({ ...column, name: column.name.toUpperCase() }))
    : columns;
