import { quoteIdentifier, type ShowDefinition } from '@hakkai/redshift-sql';
import { at } from '../bind/bind-context.ts';
import { missingRelation, relationName } from '../bind/find-relation.ts';
import { quoteText } from '../emit/quote.ts';
import { RedshiftError } from '../redshift-error.ts';
import type { ExternalTable } from '../runtime/runtime.ts';
import { MAX_VARCHAR, varchar } from '../types/redshift-type.ts';
import { bindContext } from './bind-run.ts';
import { externalSchema } from './create-external.ts';
import type { Outcome, StatementRun } from './statement-run.ts';

/** The statement that makes an external table again, and those that add its partitions. https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_EXTERNAL_TABLE.html */
export async function showExternalTable(run: StatementRun<ShowDefinition>): Promise<Outcome> {
  const { name, partitions } = run.statement;
  const context = bindContext(run);
  const read = relationName(name, context);
  const position = at(context, name.span.start);
  if (read.schema === null) throw new RedshiftError('42601', 'an external table needs the name of its external schema', position);
  const table = await run.session.shared.runtime.external.findTable(externalSchema(run, read.schema, position), read.name);
  if (table === null) throw missingRelation(read, name, context);
  const full = `${quoteIdentifier(read.schema)}.${quoteIdentifier(read.name)}`;
  const lines = [definition(full, table), ...(partitions ? partitionLines(full, table) : [])];
  return {
    columns: [{ name: 'Show External Table DDL statement', type: varchar(MAX_VARCHAR), nullable: false }],
    rows: [[lines.join('\n')]],
    rowCount: 1,
  };
}

/** What every external table of the kind has, and its statement does not say. */
const IMPLIED: ReadonlySet<string> = new Set(['serialization.format=1', 'EXTERNAL=TRUE']);

const written = (values: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(values).flatMap(([key, value]) => (IMPLIED.has(`${key}=${value}`) ? [] : [`${quoteText(key)}=${quoteText(value)}`]));

function definition(name: string, table: ExternalTable): string {
  const declared = (columns: ExternalTable['columns']): string[] =>
    columns.map((column) => `${quoteIdentifier(column.name)} ${column.declared}`);
  const stored = table.columns.filter(({ partitionKey }) => partitionKey === 0);
  const keys = table.columns.filter(({ partitionKey }) => partitionKey > 0).sort((a, b) => a.partitionKey - b.partitionKey);
  const serde = written(table.serdeParameters);
  const properties = written(table.parameters);
  return [
    `CREATE EXTERNAL TABLE ${name} (`,
    declared(stored)
      .map((line) => `    ${line}`)
      .join(',\n'),
    ')',
    ...(keys.length === 0 ? [] : [`PARTITIONED BY (${declared(keys).join(', ')})`]),
    `ROW FORMAT SERDE ${quoteText(table.serde)}`,
    ...(serde.length === 0 ? [] : [`WITH SERDEPROPERTIES (${serde.join(', ')})`]),
    `STORED AS INPUTFORMAT ${quoteText(table.inputFormat)}`,
    `OUTPUTFORMAT ${quoteText(table.outputFormat)}`,
    `LOCATION ${quoteText(table.location)}${properties.length === 0 ? ';' : ''}`,
    ...(properties.length === 0 ? [] : [`TABLE PROPERTIES (${properties.join(', ')});`]),
  ].join('\n');
}

function partitionLines(name: string, table: ExternalTable): readonly string[] {
  const keys = table.columns.filter(({ partitionKey }) => partitionKey > 0).sort((a, b) => a.partitionKey - b.partitionKey);
  return table.partitions.map(({ values, location }) => {
    const assigned = keys.map((key, index) => `${quoteIdentifier(key.name)}=${partitionValue(values[index] ?? null)}`);
    return `ALTER TABLE ${name} ADD IF NOT EXISTS PARTITION (${assigned.join(', ')}) LOCATION ${quoteText(location)};`;
  });
}

const partitionValue = (value: string | null): string => (value === null ? 'NULL' : quoteText(value));
