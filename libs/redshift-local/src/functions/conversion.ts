import { call } from '../bind/bound-expression.ts';
import { BIGINT, decimal, INTEGER, MAX_VARCHAR, varchar } from '../types/redshift-type.ts';
import { storageType } from '../types/storage-type.ts';
import { guide, scalar, type FunctionDefinition } from './function-definition.ts';

/** The digits after the point that a number format has; 10 where the format is no literal. */
const formatScale = (format: string | null): number => (format === null ? 10 : (/[dD.]([90]+)/.exec(format)?.[1]?.length ?? 0));

/** https://docs.aws.amazon.com/redshift/latest/dg/r_Data_type_formatting.html. TO_CHAR, TO_DATE and TO_TIMESTAMP are with the dates. */
export const CONVERSION_FUNCTIONS: readonly FunctionDefinition[] = [
  scalar('conversion', 'strtol', 'r_STRTOL', ['text', 'integer'], BIGINT, (text, base) => `rs_strtol(${text}, ${base})`),
  {
    kind: 'special',
    name: 'to_number',
    group: 'conversion',
    page: guide('r_TO_NUMBER'),
    signature: 'to_number(text, text) -> numeric(38, digits of the format)',
    bind: (site) => {
      const [text, format] = site.args();
      if (text === undefined || format === undefined || site.nodes.length !== 2) throw site.wrong('it takes a text and a format');
      const type = decimal(38, formatScale(format.kind === 'constant' && typeof format.value === 'string' ? format.value : null));
      const args = [site.cast(text, varchar(MAX_VARCHAR)), site.cast(format, varchar(MAX_VARCHAR))];
      return call('to_number', type, args, (value, shape) => `CAST(rs_parse_number(${value}, ${shape}) AS ${storageType(type)})`);
    },
  },
  scalar('conversion', 'text_to_int_alt', 'r_TEXT_TO_INT_ALT', ['text'], INTEGER, (text) => `CAST(rs_int_alt(${text}) AS INTEGER)`),
];
