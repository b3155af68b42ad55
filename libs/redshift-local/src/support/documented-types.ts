import type { ReferenceGroup } from './reference-group.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/c_Supported_data_types.html: the names it lists, other spellings left out. */
export const DOCUMENTED_TYPES: ReferenceGroup = {
  title: 'Data types',
  page: 'c_Supported_data_types',
  names: {
    smallint: 'r_Numeric_types201',
    integer: 'r_Numeric_types201',
    bigint: 'r_Numeric_types201',
    decimal: 'r_Numeric_types201',
    real: 'r_Numeric_types201',
    'double precision': 'r_Numeric_types201',
    char: 'r_Character_types',
    varchar: 'r_Character_types',
    bpchar: 'r_Character_types',
    text: 'r_Character_types',
    date: 'r_Datetime_types',
    time: 'r_Datetime_types',
    timetz: 'r_Datetime_types',
    timestamp: 'r_Datetime_types',
    timestamptz: 'r_Datetime_types',
    'interval year to month': 'r_interval_data_types',
    'interval day to second': 'r_interval_data_types',
    boolean: 'r_Boolean_type',
    super: 'r_SUPER_type',
    varbyte: 'r_VARBYTE_type',
    hllsketch: 'r_HLLSKTECH_type',
    geometry: 'geospatial-overview',
    geography: 'geospatial-overview',
  },
};
