import { at } from '../bind/bind-context.ts';
import { call, type BoundExpression } from '../bind/bound-expression.ts';
import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { BIGINT, decimal, INTEGER, MAX_VARCHAR, varchar } from '../types/redshift-type.ts';
import { storageType } from '../types/storage-type.ts';
import { guide, scalar, type CallSite, type FunctionDefinition } from './function-definition.ts';

/** The digits after the point that a number format has; 10 where the format is no literal. */
const formatScale = (format: string | null): number => (format === null ? 10 : (/[dD.]([90]+)/.exec(format)?.[1]?.length ?? 0));

const MAX_DIGITS = 38;

const teradataFormat = (site: CallSite): RedshiftError =>
  new NotEmulated(`a format of ${site.name}`, { ...at(site.context, site.position), hint: 'Leave the format out, or use TO_NUMBER.' });

/** A number of digits, which has to be a literal: the type of the result is made of it. */
function digits(expression: BoundExpression | undefined, otherwise: number, site: CallSite): number {
  if (expression === undefined) return otherwise;
  if (expression.kind !== 'constant' || expression.type.kind !== 'integer') throw site.wrong('precision and scale are whole numbers');
  return Number(expression.value);
}

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
  {
    kind: 'special',
    name: 'text_to_int_alt',
    group: 'conversion',
    page: guide('r_TEXT_TO_INT_ALT'),
    signature: 'text_to_int_alt(text) -> integer',
    bind: (site) => {
      const [text, format] = site.args();
      if (text === undefined || site.nodes.length > 2) throw site.wrong('it takes a text and a format');
      if (format !== undefined) throw teradataFormat(site);
      return call('text_to_int_alt', INTEGER, [site.cast(text, varchar(MAX_VARCHAR))], (x) => `CAST(rs_text_to_int_alt(${x}) AS INTEGER)`);
    },
  },
  {
    kind: 'special',
    name: 'text_to_numeric_alt',
    group: 'conversion',
    page: guide('r_TEXT_TO_NUMERIC_ALT'),
    signature: 'text_to_numeric_alt(text [, precision, scale]) -> numeric(precision, scale)',
    bind: (site) => {
      const [text, precision, scale] = site.args();
      if (text === undefined || site.nodes.length > 4) throw site.wrong('it takes a text, a format, a precision and a scale');
      if (site.nodes.length % 2 === 0) throw teradataFormat(site);
      const type = decimal(digits(precision, MAX_DIGITS, site), digits(scale, 0, site));
      if (type.precision < 1 || type.precision > MAX_DIGITS || type.scale < 0 || type.scale > Math.min(type.precision, MAX_DIGITS - 1))
        throw new RedshiftError(
          '22023',
          `${site.name}: NUMERIC(${type.precision},${type.scale}) is not possible`,
          at(site.context, site.position),
        );
      return call(
        'text_to_numeric_alt',
        type,
        [site.cast(text, varchar(MAX_VARCHAR))],
        (x) => `CAST(rs_text_to_numeric_alt(${x}, ${type.scale}) AS ${storageType(type)})`,
      );
    },
  },
];
