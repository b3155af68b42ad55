import { BIGINT, decimal } from '../types/redshift-type.ts';
import { scalar, type FunctionDefinition } from './function-definition.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_Data_type_formatting.html. TO_CHAR, TO_DATE and TO_TIMESTAMP are with the dates. */
export const CONVERSION_FUNCTIONS: readonly FunctionDefinition[] = [
  scalar('conversion', 'strtol', 'r_STRTOL', ['text', 'integer'], BIGINT, (text, base) => `rs_strtol(${text}, ${base})`),
  scalar(
    'conversion',
    'to_number',
    'r_TO_NUMBER',
    ['text', 'text'],
    decimal(38, 10),
    (text, format) => `CAST(rs_parse_number(${text}, ${format}) AS DECIMAL(38,10))`,
  ),
];
