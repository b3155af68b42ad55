import type { SetupStep } from '@hakkai/contract';
import { quoteIdentifier } from '@hakkai/statements';
import type { Compilation, SqlFunction } from '../compilation.ts';
import { functionBody } from '../expand/expand-call.ts';

/**
 * Deploys a SQL function for whoever writes SQL by hand; models have it in place and do not call it. Functions it calls are in place too.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_FUNCTION.html
 */
export function functionStep(defined: SqlFunction, functions: Compilation['functions'], schema: string): SetupStep {
  const { name, parameters, returns, volatility } = defined;
  const statement = [
    `create or replace function ${quoteIdentifier(schema)}.${quoteIdentifier(name)} (${parameters.join(', ')})`,
    `returns ${returns} ${volatility} as $$`,
    `select ${functionBody(defined, functions)}`,
    '$$ language sql',
  ].join('\n');
  return { id: `function:${name}`, group: { transaction: 'single', statements: [statement] } };
}
