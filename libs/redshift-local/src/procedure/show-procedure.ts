import { quoteIdentifier, type ShowProcedure } from '@hakkai/redshift-sql';
import type { Procedure } from '../catalog/catalog-entry.ts';
import { bindContext } from '../execute/bind-run.ts';
import type { Outcome, StatementRun } from '../execute/statement-run.ts';
import { MAX_VARCHAR, varchar } from '../types/redshift-type.ts';
import { printedType, requireBySignature } from './drop-procedure.ts';
import { parseProcedure } from './parsed-procedure.ts';

/** The statement that makes the procedure again. https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_PROCEDURE.html */
export async function showProcedure(run: StatementRun<ShowProcedure>): Promise<Outcome> {
  const context = bindContext(run);
  const found = requireBySignature(run.statement.routine, run.session.catalog.state, context);
  const columns = [{ name: 'Stored Procedure Definition', type: varchar(MAX_VARCHAR), nullable: false }];
  return { columns, rows: [[definition(found, context.settings.caseSensitiveIdentifier)]], rowCount: 1 };
}

function definition(procedure: Procedure, caseSensitive: boolean): string {
  const { text } = parseProcedure(procedure, caseSensitive).statement.body;
  let quote = '$_$';
  for (let attempt = 1; text.includes(quote); attempt++) quote = `$_${attempt}$`;
  const lines = [
    `CREATE OR REPLACE PROCEDURE ${quoteIdentifier(procedure.schema)}.${quoteIdentifier(procedure.name)}(${procedure.parameters.map(printParameter).join(', ')})`,
    ...(procedure.nonatomic ? ['NONATOMIC'] : []),
    'LANGUAGE plpgsql',
    ...(procedure.definer ? ['SECURITY DEFINER'] : []),
    ...procedure.settings.map(({ name, value }) => `SET ${name} TO '${value.replaceAll("'", "''")}'`),
    `AS ${quote}${text}${quote}`,
  ];
  return `${lines.join('\n')}\n`;
}

function printParameter(parameter: Procedure['parameters'][number]): string {
  const name = parameter.name === null ? '' : `${quoteIdentifier(parameter.name)} `;
  return `${parameter.mode === 'in' ? '' : `${parameter.mode.toUpperCase()} `}${name}${printedType(parameter)}`;
}
