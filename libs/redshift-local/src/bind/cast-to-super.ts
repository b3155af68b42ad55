import { raise } from '../emit/quote.ts';
import { MAX_VARCHAR, SUPER } from '../types/redshift-type.ts';
import { call, type BoundExpression } from './bound-expression.ts';
import { noCast, printedDecimal, type CastContext } from './cast.ts';

/**
 * A scalar as a SUPER value. There are no dates and times inside SUPER.
 * https://docs.aws.amazon.com/redshift/latest/dg/limitations-super.html
 */
export function castToSuper(expression: BoundExpression, context: CastContext): BoundExpression {
  const from = expression.type;
  switch (from.kind) {
    case 'smallint':
    case 'integer':
    case 'bigint':
    case 'boolean':
      return call('to super', SUPER, [expression], (sql) => `CAST(${sql} AS VARCHAR)`);
    case 'real':
    case 'double':
      return call('to super', SUPER, [expression], (sql) => `rs_super_float(CAST(${sql} AS DOUBLE))`);
    case 'decimal':
      return call('to super', SUPER, [expression], (sql) => `rs_json_parse(${printedDecimal(sql, from)}, false, false)`);
    case 'varchar':
    case 'char':
    case 'unknown':
      return call(
        'to super',
        SUPER,
        [expression],
        (sql) =>
          `CASE WHEN ascii(${sql}) = 1 THEN ${raise('0A000', 'not emulated: a SUPER string that starts with U+0001')} WHEN strlen(${sql}) > ${MAX_VARCHAR} THEN ${raise('22001', `Value too long: a string in SUPER has at most ${MAX_VARCHAR} bytes`)} ELSE CAST(to_json(${sql}) AS VARCHAR) END`,
      );
    default:
      throw noCast(from, SUPER, context.position);
  }
}
