import { at } from '../bind/bind-context.ts';
import type { BoundExpression } from '../bind/bound-expression.ts';
import { overFloats } from '../emit/float-range.ts';
import { raise } from '../emit/quote.ts';
import { RedshiftError } from '../redshift-error.ts';
import { BIGINT, DOUBLE, typeName, type RedshiftType } from '../types/redshift-type.ts';
import { guide, type BoundWindowCall, type CallSite, type FunctionDefinition, type WindowFunction } from './function-definition.ts';

const over = (name: string, page: string, signature: string, bind: WindowFunction['bind']): WindowFunction => ({
  kind: 'window',
  name,
  group: 'windows',
  page: guide(page),
  signature,
  bind,
});

/** A function of the row's place alone. */
const ofPlace = (name: string, page: string, type: RedshiftType): WindowFunction =>
  over(name, page, `${name}() -> ${typeName(type)}`, (site) => {
    if (site.nodes.length > 0) throw site.wrong('it takes no argument');
    return { type, args: [], emit: () => `${name}()` };
  });

const rank = (name: string, page: string): WindowFunction => ofPlace(name, page, BIGINT);

const share = (name: string, page: string): WindowFunction => ofPlace(name, page, DOUBLE);

/** LAG and LEAD: value and offset (1). Redshift has no default for the rows that have no such neighbour. */
function shifted(name: 'lag' | 'lead'): WindowFunction {
  return over(name, name === 'lag' ? 'r_WF_LAG' : 'r_WF_LEAD', `${name}(any [, bigint]) -> type of the value`, (site): BoundWindowCall => {
    const [value, offset] = site.args();
    if (site.nodes.length === 3)
      throw new RedshiftError('0A000', `Default parameter not be supported for window function ${name}`, at(site.context, site.position));
    if (value === undefined || site.nodes.length > 3) throw site.wrong('it takes a value and an offset');
    return {
      type: value.type,
      args: [value, ...(offset === undefined ? [] : [site.cast(offset, BIGINT)])],
      nulls: true,
      order: 'required',
      emit: (parts, ignore) => `${name}(${parts.join(', ')}${ignore ? ' IGNORE NULLS' : ''})`,
    };
  });
}

/** A count that has to be greater than zero. */
const positive = (sql: string | undefined, sqlstate: string, name: string): string =>
  `CASE WHEN ${sql} < 1 THEN ${raise(sqlstate, `argument of ${name} must be greater than zero`)} ELSE ${sql} END`;

function edge(name: 'first_value' | 'last_value', page: string): WindowFunction {
  return over(name, page, `${name}(any) -> type of the value`, (site) => {
    const value = onlyArgument(site);
    return {
      type: value.type,
      args: [value],
      nulls: true,
      frame: true,
      emit: ([x], ignore) => `${name}(${x}${ignore ? ' IGNORE NULLS' : ''})`,
    };
  });
}

function onlyArgument(site: CallSite): BoundExpression {
  const [value] = site.args();
  if (value === undefined || site.nodes.length !== 1) throw site.wrong('it takes one argument');
  return value;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/c_Window_functions.html; aggregates also run over windows. */
export const WINDOW_FUNCTIONS: readonly FunctionDefinition[] = [
  rank('row_number', 'r_WF_ROW_NUMBER'),
  rank('rank', 'r_WF_RANK'),
  rank('dense_rank', 'r_WF_DENSE_RANK'),
  share('percent_rank', 'r_WF_PERCENT_RANK'),
  share('cume_dist', 'r_WF_CUME_DIST'),
  over('ntile', 'r_WF_NTILE', 'ntile(bigint) -> bigint', (site) => ({
    type: BIGINT,
    args: [site.cast(onlyArgument(site), BIGINT)],
    emit: ([n]) => `ntile(${positive(n, '22014', 'ntile')})`,
  })),
  shifted('lag'),
  shifted('lead'),
  edge('first_value', 'r_WF_first_value'),
  edge('last_value', 'r_WF_first_value'),
  over('nth_value', 'r_WF_NTH', 'nth_value(any, bigint) -> type of the value', (site) => {
    const [value, offset] = site.args();
    if (value === undefined || offset === undefined || site.nodes.length !== 2) throw site.wrong('it takes a value and an offset');
    return {
      type: value.type,
      args: [value, site.cast(offset, BIGINT)],
      nulls: true,
      frame: true,
      emit: ([x, n], ignore) => `nth_value(${x}, ${positive(n, '22016', 'nth_value')}${ignore ? ' IGNORE NULLS' : ''})`,
    };
  }),
  over('ratio_to_report', 'r_WF_RATIO_TO_REPORT', 'ratio_to_report(number) -> double precision', (site) => ({
    type: DOUBLE,
    order: 'none',
    args: [site.cast(onlyArgument(site), DOUBLE)],
    emit: ([x = '']) => `(${x} / nullif(${overFloats('sum', x)}, 0))`,
  })),
];
