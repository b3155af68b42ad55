import { raiseWith } from '../emit/quote.ts';
import { INTEGER, MAX_VARCHAR, varbyte, varchar } from '../types/redshift-type.ts';
import { guide, scalar, type FunctionDefinition } from './function-definition.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/varbyte-functions.html. LEN, SUBSTRING and CONCAT are with the strings. */
export const VARBYTE_FUNCTIONS: readonly FunctionDefinition[] = [
  {
    kind: 'scalar',
    name: 'to_hex',
    group: 'conversion',
    page: guide('r_TO_HEX'),
    overloads: [
      { parameters: ['bigint'], result: varchar(16), emit: (x) => `lower(hex(CAST(${x} AS BIGINT)))` },
      { parameters: ['integer'], result: varchar(8), emit: (x) => `lower(hex(CAST(${x} AS BIGINT) & 4294967295))` },
      { parameters: ['varbyte'], result: varchar(MAX_VARCHAR), emit: (bytes) => `lower(hex(${bytes}))` },
    ],
  },
  scalar(
    'conversion',
    'from_hex',
    'r_FROM_HEX',
    ['text'],
    varbyte(MAX_VARCHAR),
    (text) =>
      `CASE WHEN regexp_full_match(${text}, '([0-9a-fA-F]{2})*') THEN from_hex(${text}) WHEN ${text} IS NOT NULL THEN ${raiseWith('22023', 'from_hex: these are no hexadecimal digits: "', text, '"')} END`,
  ),
  scalar('conversion', 'getbit', 'r_GETBIT', ['varbyte', 'integer'], INTEGER, (bytes, index) => `rs_get_bit(hex(${bytes}), ${index})`),
  scalar(
    'conversion',
    'to_varbyte',
    'r_TO_VARBYTE',
    ['text', 'text'],
    varbyte(MAX_VARCHAR),
    (text, format) => `unhex(rs_to_varbyte(${text}, ${format}))`,
  ),
  scalar(
    'conversion',
    'from_varbyte',
    'r_FROM_VARBYTE',
    ['varbyte', 'text'],
    varchar(MAX_VARCHAR),
    (bytes, format) => `rs_from_varbyte(hex(${bytes}), ${format})`,
  ),
];
