import {
  formatColumnType,
  PLATFORM_SCHEMAS,
  physicalRelation,
  sourceColumns,
  sourceRelations,
  type Environment,
  type SetupStep,
  type Source,
  type SourceColumn,
} from '@hakkai/contract';
import { iamRole } from './iam-role.ts';
import { quoteColumns, quoteIdentifier, quoteLiteral, quoteRelation } from './quote.ts';
import { StatementError } from './statement-error.ts';

/**
 * A source that is read where it lies: an external schema over the data catalog, an external table over the logs' prefix, and the
 * view models read. The catalog keeps column names in lower case, so an attribute with capitals gets a lower-case column, a mapping
 * in the serde, and its own spelling back in the view.
 * Source: "CREATE EXTERNAL SCHEMA", "CREATE EXTERNAL TABLE" (neither runs inside a transaction; a view over one needs WITH NO SCHEMA BINDING).
 */
export function spectrumSourceSetup(source: Source, environment: Environment): SetupStep[] {
  if (source.from.kind !== 's3-logs')
    throw new StatementError(`source ${source.name}: via spectrum reads files on S3; declare from: s3Logs('<prefix>/').`);
  const columns = externalColumns(source);
  const lake = environment.schemas[PLATFORM_SCHEMAS.lake] ?? PLATFORM_SCHEMAS.lake;
  const table = { schema: lake, name: source.name };
  const live = sourceRelations(source.name).live;
  const mapped = columns.filter((c) => c.name !== c.name.toLowerCase());
  const mappings = mapped.map((c) => `${quoteLiteral(`mapping.${c.name.toLowerCase()}`)} = ${quoteLiteral(c.name)}`);
  const serdeProperties = mappings.length > 0 ? `\nwith serdeproperties (${mappings.join(', ')})` : '';
  const location = `s3://${environment.buckets.logs}/${source.from.prefix}`;
  return [
    {
      id: `schema:${PLATFORM_SCHEMAS.lake}`,
      group: {
        transaction: 'none',
        statements: [
          `create external schema if not exists ${quoteIdentifier(lake)}\nfrom data catalog database ${quoteLiteral(environment.glueDatabase)}\niam_role ${iamRole(environment)}\ncreate external database if not exists`,
        ],
      },
    },
    {
      id: `external table:${PLATFORM_SCHEMAS.lake}.${source.name}`,
      unless: { kind: 'relation', ...table },
      group: {
        transaction: 'none',
        statements: [
          `create external table ${quoteRelation(table)} (\n${columns.map((c) => `  ${quoteIdentifier(c.name.toLowerCase())} ${formatColumnType(c.type)}`).join(',\n')}\n)\nrow format serde 'org.openx.data.jsonserde.JsonSerDe'${serdeProperties}\nstored as textfile\nlocation ${quoteLiteral(location)}`,
        ],
      },
    },
    {
      id: `view:${live.schema}.${live.name}`,
      group: {
        transaction: 'single',
        statements: [
          `create or replace view ${quoteRelation(physicalRelation(environment, live))} as\nselect\n${columns.map((c) => `  r.${quoteIdentifier(c.name.toLowerCase())}${mapped.includes(c) ? ` as ${quoteColumns([c.name])}` : ''}`).join(',\n')}\nfrom ${quoteRelation(table)} as r\nwith no schema binding`,
        ],
      },
    },
  ];
}

function externalColumns(source: Source): readonly SourceColumn[] {
  const { columns, problems } = sourceColumns(source);
  if (problems.length > 0) throw new StatementError(problems.join('\n'));
  if (columns.length === 0)
    throw new StatementError(`source ${source.name}: name at least one attribute in its contract, an external table has columns.`);
  const seen = new Map<string, string>();
  for (const { name, type } of columns) {
    if (type.kind === 'super')
      throw new StatementError(
        `source ${source.name}, attribute ${name}: an external table has no super column; declare varchar(max) and use JSON_PARSE in a model.`,
      );
    const other = seen.get(name.toLowerCase());
    if (other)
      throw new StatementError(
        `source ${source.name}: "${other}" and "${name}" are one column in the data catalog, which knows lower case only.`,
      );
    seen.set(name.toLowerCase(), name);
  }
  return columns;
}
